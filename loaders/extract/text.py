"""A repaired shadow of a passage for parsing, with the way back to the text as stored."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from graph.model import Document, Passage
from loaders.extract.annotated import Shadow

_LEADER = r"Kim\s(?:Jong\s(?:Un|Il|Suk)|Il\sSung)"
_SPACE = re.compile(r"\s+")
_DATELINE = re.compile(
    r"^(?:[A-Z][\w .,'-]{1,40}?\s)?\((?:KCNA|CNN|Reuters|AP|AFP|Yonhap|UPI)\)\s*(?:--|[-–—])\s*"
)
_END_MARK = re.compile(r"\s*-0-\s*$")
_JUCHE_DATE = re.compile(
    r"\s*(?:Juche\s?\d{2,3}\s?)?[\[(]\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?[\])]\s*$"
)
_GLUED_LEFT = re.compile(rf"(?<=[A-Za-z])(?={_LEADER})")
_GLUED_RIGHT = re.compile(rf"(?:{_LEADER})(?=[A-Za-z])")
_GLUED_CAPTION = re.compile(r"(?<=\d)(?=[A-Z][a-z]{2})")
_GLUED_SENTENCE = re.compile(r"(?<=[a-z]{2}[.!?])(?=[A-Z][a-z])")
_CALL = re.compile(r"(?<=[a-z.,;:!?\"”’)])\d{1,3}(?=\s|$)")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})

Edit = tuple[int, int, str]


def _cuts(pattern: re.Pattern[str], text: str, insert: str = "") -> Iterator[Edit]:
    for found in pattern.finditer(text):
        start, stop = found.span()
        yield (stop, stop, insert) if insert else (start, stop, "")


def _spaces(text: str) -> Iterator[Edit]:
    for found in _SPACE.finditer(text):
        if found.group() != " ":
            yield found.start(), found.end(), " "


def _edits(text: str, *, calls: bool) -> list[Edit]:
    edits = list(_spaces(text))
    for pattern in (_DATELINE, _END_MARK, _JUCHE_DATE):
        edits.extend(_cuts(pattern, text))
    if "Kim" in text:
        for pattern in (_GLUED_LEFT, _GLUED_RIGHT):
            edits.extend(_cuts(pattern, text, " "))
    for pattern in (_GLUED_CAPTION, _GLUED_SENTENCE):
        edits.extend(_cuts(pattern, text, " "))
    if calls:
        edits.extend(_cuts(_CALL, text))
    return sorted(edits)


def repair(text: str, offset: int = 0, *, calls: bool = False) -> Shadow:
    """The text with glued words apart, white space single and quotes straight.

    Args:
        text: stretch of a document.
        offset: where it starts in the document.
        calls: whether numbers glued to a word are footnote calls and go.
    """
    pieces: list[str] = []
    origin: list[int] = []
    place = 0
    for start, stop, insert in _edits(text, calls=calls):
        if start < place:
            continue
        pieces.append(text[place:start])
        origin.extend(range(offset + place, offset + start))
        pieces.append(insert)
        origin.extend([offset + min(start, len(text) - 1)] * len(insert))
        place = stop
    pieces.append(text[place:])
    origin.extend(range(offset + place, offset + len(text)))
    origin.append(offset + len(text))
    return Shadow("".join(pieces).translate(_QUOTES), tuple(origin))


def shadow_of(document: Document, passage: Passage) -> Shadow:
    """The repaired text of one passage of a document."""
    raw = document.text[passage.start : passage.stop]
    return repair(raw, passage.start, calls=bool(passage.calls))


Repair = Callable[[Document, Passage], Shadow]
