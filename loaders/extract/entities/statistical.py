"""Names that the statistical recogniser finds where no gazetteer and no rule does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Span

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.lexicon import Lexicon
from loaders.extract.entities.piece import Refused

KINDS = {
    "PERSON": "Person",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Site",
    "ORG": "Organization",
    "EVENT": "Event",
}
_TITLED = re.compile(r"\b(Mr|Ms|Mrs|Dr)\.? ([A-Z][a-z]+(?:[ -][A-Z][a-z]+|-[a-z]+)?)")
_NAME = re.compile(r"^[^\W\d_][\w.'’&-]*(?: [\w.'’&-]+){0,7}$")
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|his|her|its|our)\s", re.I)
_POSSESSIVE = re.compile(r"(?:'s|'|’s|’)$")


def _clean(span: Span) -> tuple[int, int, str]:
    """Offsets and text of a span without article and possessive."""
    text = span.text
    start = span.start_char
    article = _ARTICLE.match(text)
    if article:
        start += article.end()
        text = text[article.end() :]
    text = _POSSESSIVE.sub("", text.rstrip(" .,;:"))
    return start, start + len(text), text


_UNNAMED_POST = re.compile(r"\b[Mm]inisters? (?:of|for) (?:the )?$")


def _whole(doc: Doc, start: int, text: str, lex: Lexicon) -> tuple[int, str]:
    """A personal name with the given names before it that the recogniser missed."""
    first = doc.char_span(start, start + len(text), alignment_mode="expand")
    at = first.start if first is not None else 0
    for _ in range(2):
        before = doc[at - 1] if at > 0 else None
        if before is None or not before.text.isalpha() or not before.text.istitle():
            break
        word = before.lower_
        if word in lex.common or word in lex.honorifics or before.text in lex.demonyms:
            break
        at -= 1
        start, text = before.idx, doc.text[before.idx : start + len(text)]
    return start, text


def _ends_in_head(words: list[str], lex: Lexicon) -> bool:
    return words[-1].lower() in lex.heads or "-" in words[-1]


def _problem(text: str, kind: str, span: Span, lex: Lexicon) -> str | None:
    words = text.split()
    if text.lower() in lex.refused or text.lower().endswith((" juche", "-based")):
        return "names nothing by itself"
    if not words or not _NAME.match(text):
        return "not shaped like a name"
    if not all(
        w[0].isupper()
        or w.lower() in ("of", "and", "the", "for", "in", "de", "al")
        or (kind == "Person" and w[0].isalpha() and len(words) > 1)
        for w in words
    ):
        return "words in lower case"
    if all(w.lower() in lex.common for w in words) and (len(words) == 1 or kind == "Person"):
        return "common words"
    if kind == "Site" and not _ends_in_head(words, lex):
        return "no facility by its name"
    if (
        text in lex.demonyms
        or text.removesuffix("s") in lex.demonyms
        or words[0].lower() in lex.months
    ):
        return "nationality or date"
    if kind in ("Event", "Site") and len(words) == 1:
        return "single word"
    if kind == "Person" and (len(words) > 4 or any(c.isdigit() for c in text)):
        return "not a personal name"
    return None


def statistical(
    doc: Doc, lex: Lexicon, cited: Callable[[int], bool]
) -> Iterator[Candidate | Refused]:
    """Entities of the parse, mapped to kinds and filtered, with the reason for each left out.

    Args:
        doc: a parse.
        lex: word lists.
        cited: whether an offset lies in a footnote, where publishers and titles look like bodies.
    """
    for span in doc.ents:
        kind = KINDS.get(span.label_)
        if kind is None or (cited(span.start_char) and kind != "Person"):
            continue
        start, stop, text = _clean(span)
        if kind == "Person":
            start, text = _whole(doc, start, text, lex)
        elif _UNNAMED_POST.search(doc.text, max(0, start - 14), start):
            yield Refused(text, "a post, not a body")
            continue
        problem = _problem(text, kind, span, lex)
        if problem is not None:
            yield Refused(text, problem)
        else:
            yield Candidate(start, stop, stop, kind, " ".join(text.split()), "statistical", rank=3)


def titled(text: str) -> Iterator[Candidate]:
    """Persons whom the text calls Mr or Ms: told apart only by this document."""
    for found in _TITLED.finditer(text):
        start, stop = found.span()
        name = " ".join(found.group().split())
        yield Candidate(start, stop, stop, "Person", name, "titled", rank=1, local=True)
