"""Names of authors, translators and editors in a citation."""

from __future__ import annotations

import re

from loaders.extract.citations.citation import Part

_SEPARATOR = re.compile(r",\s+and\s+|\s+and\s+|\s*&\s*|,\s+")
_WORD = r"(?:[A-ZÀ-Þ][\w’'À-ÿ-]*\.?|[A-Z]\.(?:[A-Z]\.)*|de|van|von|der|la|bin|al)"
_NAME = re.compile(rf"{_WORD}(?:\s+{_WORD}){{0,4}}\.?")
_INVERTED = re.compile(rf"({_WORD}),\s+({_WORD}(?:\s+{_WORD}){{0,2}})\.")


def names(text: str, start: int, stop: int) -> tuple[Part, ...] | None:
    """The names that a stretch of a footnote consists of, or None where it is something else.

    "Doe, Ann May." is one name with the surname first.
    """
    written = text[start:stop]
    stripped = written.rstrip(" ,.")
    inverted = _INVERTED.fullmatch(written.strip().rstrip(","))
    if inverted:
        return (Part(start, start + len(stripped), f"{inverted[2]} {inverted[1]}"),)
    found: list[Part] = []
    position = 0
    for match in [*_SEPARATOR.finditer(stripped), None]:
        end = match.start() if match else len(stripped)
        piece = stripped[position:end]
        if not _NAME.fullmatch(piece.strip()):
            return None
        lead = len(piece) - len(piece.lstrip())
        first = start + position + lead
        found.append(Part(first, first + len(piece.strip()), _spaced(piece.strip())))
        position = match.end() if match else end
    return tuple(found)


def leading_names(text: str, start: int, stop: int) -> tuple[tuple[Part, ...], int] | None:
    """Names that open a stretch, and where what follows them begins: "A B and C D, Title"."""
    best = None
    for match in re.finditer(r",\s+", text[start:stop]):
        found = names(text, start, start + match.start())
        # "A B, C D, and E F, Title": take as many names as there are before "and".
        if found is None:
            break
        best = (found, start + match.end())
        if re.search(r"\band\s|&", text[start : start + match.start()]) or not _more(
            text, start + match.end(), stop
        ):
            break
    return best


def _more(text: str, start: int, stop: int) -> bool:
    """Whether a list of names goes on to its "and"."""
    rest = text[start:stop]
    return bool(
        re.match(rf"(?:{_WORD}\s+){{1,3}}{_WORD},\s+(?:and\s+)?(?:{_WORD}\s+){{1,3}}{_WORD},", rest)
        and re.match(r"[^:(“”\"]*?,\s+and\s", rest)
    )


def _spaced(name: str) -> str:
    """``C.H. Kim`` and ``C. H. Kim`` alike."""
    return re.sub(r"\s+", " ", re.sub(r"(?<=[A-Z]\.)(?=[A-Z])", " ", name))
