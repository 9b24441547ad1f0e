"""Names that the statistical recogniser finds where no gazetteer and no rule does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc, Span

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.lexicon import Lexicon
from loaders.extract.entities.piece import Refused
from loaders.extract.nlp import Parse

KINDS = {
    "PERSON": "Person",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Site",
    "ORG": "Organization",
    "EVENT": "Event",
}
_DANGLING = re.compile(r"(?:\s+(?:of|the|and|in|for|No))+$")
_TITLED = re.compile(r"\b(Mr|Ms|Mrs|Dr)\.? ([A-Z][a-z]+(?:[ -][A-Z][a-z]+|-[a-z]+)?)")
_NAME = re.compile(r"^[^\W\d_][\w.'’&-]*(?: [\w.'’&-]+){0,7}$")
_ARTICLE = re.compile(r"^(?:the|a|an|this|that|his|her|its|our)\s", re.I)
_BASED = re.compile(r"^[A-Z][\w. ]+?-(?:based|made|run|owned|backed|led|funded) ")
_COMPANY = frozenset(
    {"construction", "trading", "group", "foods", "seafood", "technologies", "technology"}
    | {"motors", "electronics", "industries", "industrial", "shipping", "holdings", "logistics"}
    | {"mining", "minerals", "garments", "textiles", "energy", "resources", "solutions"}
    | {"systems", "fisheries", "engineering", "capital", "partners", "consulting", "university"}
)
_POSSESSIVE = re.compile(r"(?:'s|')$")
_UNNAMED_POST = re.compile(r"\b[Mm]inisters? (?:of|for) (?:the )?$")
_EXPLAINED = re.compile(r"[(\[][^()\[\]]*[가-힣\u3400-\u9fff][^()\[\]]*[)\]]")
_COMPASS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western"}
)
_SMALL = frozenset({"of", "and", "the", "for", "in", "de", "al"})
_SYLLABLE = re.compile(r"-[a-z]{2,7}\b")
_GIVEN_NAMES = 2
_LONGEST_PERSON = 4
_POST_WIDTH = 14
_LETTERS = 4


def _clean(span: Span) -> tuple[int, str]:
    """Offset and text of a span without article and possessive."""
    text = span.text
    start = span.start_char
    article = _ARTICLE.match(text)
    if article:
        start += article.end()
        text = text[article.end() :]
    based = _BASED.match(text)
    if based:
        start, text = start + based.end(), text[based.end() :]
    return start, _POSSESSIVE.sub("", text.rstrip(" .,;:\n"))


def _without_honours(start: int, text: str, lex: Lexicon) -> tuple[int, str]:
    """A personal name without "Comrade" or "King" before it."""
    first, _, rest = text.partition(" ")
    while rest and first.lower() in lex.honorifics:
        start, text = start + len(first) + 1, rest
        first, _, rest = text.partition(" ")
    return start, text


def _whole(doc: Doc, whole: str, start: int, text: str, lex: Lexicon) -> tuple[int, str]:
    """A personal name with the given names before it that the recogniser missed."""
    first = doc.char_span(start, start + len(text), alignment_mode="expand")
    at = first.start if first is not None else 0
    for _ in range(_GIVEN_NAMES):
        before = doc[at - 1] if at > 0 else None
        if before is None or not before.text.isalpha() or not before.text.istitle():
            break
        word = before.lower_
        if word in lex.common or word in lex.honorifics or before.text in lex.demonyms:
            break
        at -= 1
        start, text = before.idx, whole[before.idx : start + len(text)]
    return start, text


def _cut_off(whole: str, stop: int, text: str, lex: Lexicon) -> str:
    """The "-hun" that the recogniser cut off a Korean name."""
    found = _SYLLABLE.match(whole, stop)
    korean = len(text.split()) == _GIVEN_NAMES and text.split()[0].lower() in lex.surnames
    return found.group() if found is not None and korean and "-" not in text else ""


def _shape_problem(words: list[str], kind: str, lex: Lexicon) -> str | None:
    """What speaks against a name in how it is written."""
    if not words or not _NAME.match(" ".join(words)):
        return "not shaped like a name"
    inner = kind == "Person" and len(words) > 1
    if not all(w[0].isupper() or w in _SMALL or (inner and w[0].isalpha()) for w in words):
        return "words in lower case"
    common = all(word.lower() in lex.common for word in words)
    if common and (len(words) == 1 or kind == "Person"):
        return "common words"
    return None


def _kind_problem(words: list[str], kind: str, lex: Lexicon) -> str | None:
    """What speaks against a name of this kind."""
    text = " ".join(words)
    if text.removesuffix("s") in lex.demonyms or words[0].lower() in lex.months:
        return "nationality or date"
    if kind != "Event" and words[-1].lower() in ("meeting", "conference", "congress"):
        return "a meeting, of another kind"
    if kind in ("Event", "Site") and len(words) == 1:
        return "single word"
    if kind == "Site" and words[-1].lower() not in lex.heads:
        return "no facility by its name"
    if kind == "Place":
        return _place_problem(words)
    return _person_problem(words, lex) if kind == "Person" else None


def _person_problem(words: list[str], lex: Lexicon) -> str | None:
    """What speaks against the name of a person."""
    wrong = (
        (words[0][0].islower() and len(words[0]) > _LETTERS)
        or words[-1].lower() in lex.heads
        or {words[0].lower(), words[-1].lower()} <= lex.common
        or len(words) > _LONGEST_PERSON
        or any(c.isdigit() for c in " ".join(words))
        or words[-1].endswith(("'s", "’s"))
        or (len(words) > 1 and " ".join(words[:2]) in lex.demonyms)
    )
    return "not a personal name" if wrong else None


def _place_problem(words: list[str]) -> str | None:
    """What speaks against a name of a place."""
    text = " ".join(words)
    if {word.lower() for word in words} <= _COMPASS:
        return "a direction"
    if text.isupper() and len(text) <= _LETTERS and "." not in text:
        return "letters, not a place"
    return None


def _problem(text: str, kind: str, lex: Lexicon) -> str | None:
    low = text.lower()
    if low in lex.refused or low.endswith((" juche", "-based")):
        return "names nothing by itself"
    words = text.split()
    return _shape_problem(words, kind, lex) or _kind_problem(words, kind, lex)


def _candidate(span: Span, whole: str, kind: str, lex: Lexicon) -> Candidate | Refused:
    start, text = _clean(span)
    if kind == "Person":
        start, text = _whole(span.doc, whole, *_without_honours(start, text, lex), lex)
        text += _cut_off(whole, start + len(text), text, lex)
    elif _UNNAMED_POST.search(whole, max(0, start - _POST_WIDTH), start):
        return Refused(text, "a post, not a body")
    if kind != "Person":
        text = _DANGLING.sub("", text)
    problem = _problem(text, kind, lex)
    if problem is not None:
        return Refused(text, problem)
    stop = start + len(text)
    return Candidate(start, stop, stop, kind, " ".join(text.split()), "statistical", rank=3)


def statistical(
    parse: Parse, lex: Lexicon, cited: Callable[[int], bool], stretches: Sequence[range] = ()
) -> Iterator[Candidate | Refused]:
    """Entities of the parse, mapped to kinds and filtered, with the reason for each left out.

    Args:
        parse: a parse.
        lex: word lists.
        cited: whether an offset lies in a footnote, where publishers and titles look like bodies.
        stretches: citations, whose names are read and not guessed.
    """
    # spaCy joins the tokens anew each time it is asked for its text.
    doc, whole = parse.doc, parse.shadow.text
    explained = [range(*found.span()) for found in _EXPLAINED.finditer(whole)]
    for span in doc.ents:
        kind = KINDS.get(span.label_)
        if kind is None or any(span.start_char in r for r in (*stretches, *explained)):
            continue
        if kind == "Person" and span.text.split()[-1].lower() in _COMPANY:
            kind = "Organization"
        if kind == "Person" or not cited(span.start_char):
            yield _candidate(span, whole, kind, lex)


def titled(text: str, lex: Lexicon) -> Iterator[Candidate]:
    """Persons whom the text calls Mr or Ms: told apart only by this document."""
    for found in _TITLED.finditer(text):
        if found.group(2).lower() in lex.honorifics:
            continue
        name = " ".join(found.group(2).split())
        # A family name alone is told from other words by the style before it, which stays in sight.
        start, stop = found.span(2) if " " in name else found.span()
        yield Candidate(start, stop, stop, "Person", name, "titled", rank=1, local=True)
