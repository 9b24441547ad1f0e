"""Campaigns by their head and a label of their content: "mass technical innovation movement"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.lexicon import Lexicon
from loaders.extract.nlp import Parse

_HEAD = re.compile(
    r"\b(?:[Mm]ovement|[Cc]ampaign|[Ee]mulation|[Dd]rive|[Uu]pswing|[Uu]psurge|[Oo]ffensive|[Bb]attle"
    r"|[Pp]rogramme|[Pp]roject|[Pp]lan)\b"
)
_DAYS = re.compile(
    r"\b(\d{2,3}|[Ss]eventy|[Ee]ighty)[- ][Dd]ay (?:[Ss]peed )?(?:[Bb]attle|[Cc]ampaign|[Mm]arch)"
)
_DAYS_LONG = re.compile(r"\b\d{2,3}-day (?:[a-z]+-?[a-z]+ )?(?:movement|campaign|drive)\b")
_YEARS = re.compile(
    r"\b([a-z]+|\d+|[A-Z][a-z]+)-[Yy]ear (?:national )?(?:economic )?(?:development )?[Pp]lan\b"
)
_DIGITS = {"seventy": "70", "eighty": "80"}
_NOUNLIKE = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD", "POS", "AFX"}
)
_TAILED = frozenset({"drive", "programme", "emulation", "movement", "campaign", "project"})
_TO_DO = frozenset({"drive", "movement", "campaign"})
_BARE = frozenset({"drive", "programme", "emulation", "project"})
_TAIL_WORDS = 12
_SHORT = 3
_STEM = 6
_VAGUE_PAIRS = frozenset({"the prosperity", "the impeachment", "the rest"})


def _left(head: Token) -> int:
    """Index of the first word of the noun phrase that ends in the head."""
    first = head.i
    sentence = head.sent.start
    while first > sentence and first > head.i - 8:
        before = head.doc[first - 1]
        if before.tag_ not in _NOUNLIKE or before.lower_ in ("this", "same"):
            break
        first -= 1
    return first


def _content(doc: Doc, first: int, last: int, lex: Lexicon) -> int:
    """Index of the first word that says what the campaign is about; ``last`` if none does."""
    while first < last and (
        doc[first].lower_ in lex.evaluative
        or doc[first].tag_ in ("POS", "HYPH", "CD")
        or doc[first].text.isdigit()
    ):
        first += 1
    return first


def _tells_purpose(head: Token, link: Token, first: Token, lex: Lexicon) -> bool:
    """Whether "for" or, of a movement, "to" and a verb that says something follows the head."""
    if link.lower_ == "for":
        return True
    verb = first.lower_
    vague = f"{verb}ing" in lex.vague or f"{verb[:-1]}ing" in lex.vague
    return link.lower_ == "to" and head.lower_ in _TO_DO and first.tag_ == "VB" and not vague


def _tail(head: Token, lex: Lexicon) -> int:
    """Index after the phrase with "for" or "to" that says what the campaign is for."""
    doc = head.doc
    at = head.i + 1
    if at + 1 >= len(doc) or not _tells_purpose(head, doc[at], doc[at + 1], lex):
        return at
    stop = min(len(doc), head.sent.end, at + _TAIL_WORDS)
    end = at + 1
    while end < stop and doc[end].lower_ not in lex.tail_stops:
        end += 1
    if doc[at + 1].lower_ in lex.vague or doc[at + 1 : at + 3].text.lower() in _VAGUE_PAIRS:
        return head.i + 1
    while end > at + 1 and doc[end - 1].lower_ in ("and", "the", "of", "in", "for"):
        end -= 1
    return end if end > at + 2 else head.i + 1


def _place_tail(head: Token) -> int:
    """Index after "in flood-hit areas" behind a campaign named by its content."""
    doc = head.doc
    at = head.i + 1
    if at + 2 >= len(doc) or doc[at].lower_ != "in":
        return at
    end = at + 1
    while end < min(len(doc), at + 6) and doc[end].tag_ in _NOUNLIKE and not doc[end].ent_type_:
        end += 1
    return end if doc[end - 1].lower_ in ("areas", "area") else head.i + 1


def _candidate(doc: Doc, first: int, last: int, method: str) -> Candidate:
    span = doc[first:last]
    text = " ".join(span.text.split())
    name = text if text.isupper() else text[0].lower() + text[1:] if span[0].is_sent_start else text
    return Candidate(
        span.start_char, span.end_char, span.end_char, "Campaign", name, method, rank=3
    )


def _is_subject(purpose: str, title: str) -> bool:
    """Whether a project's purpose is what the headline speaks of, and not building alone."""
    words = {word[:_STEM] for word in purpose.lower().split() if len(word) > _SHORT}
    building = bool(words & {"buildi", "constr"})
    named = {word[:_STEM] for word in title.lower().split() if len(word) > _SHORT}
    return not building and len(words & named) > ("project" not in title.lower())


def _headed(doc: Doc, head: Token, lex: Lexicon, title: str) -> Candidate | None:
    word = head.lower_
    if word == "plan" or head.tag_.startswith("VB"):
        return None
    first = _content(doc, _left(head), head.i, lex)
    tail = _tail(head, lex) if word in _TAILED else head.i + 1
    bare = all(token.lower_ in lex.weak for token in doc[first : head.i])
    if not bare and doc[head.i + 1 : head.i + 2].text.lower() == "to":
        tail = head.i + 1
    if bare:
        return _by_purpose(doc, first, head, tail, lex, title)
    if word in ("project", "offensive", "battle"):
        return None
    return _candidate(doc, first, tail if tail > head.i + 1 else _place_tail(head), "campaign")


def _by_purpose(
    doc: Doc, first: int, head: Token, tail: int, lex: Lexicon, title: str
) -> Candidate | None:
    """A campaign that only the phrase behind it labels: "drive for a richer harvest"."""
    announced = head.lower_ in _BARE and doc[head.i - 1].lower_ in lex.determiners
    if tail == head.i + 1 or (first == head.i and not announced):
        return None
    if head.lower_ == "project" and not _is_subject(doc[head.i + 2 : tail].text, title):
        return None
    found = _candidate(doc, first, tail, "campaign")
    return replace(found, core=head.idx + len(head)) if head.lower_ == "project" else found


def campaigns(parse: Parse, lex: Lexicon, title: str = "") -> Iterator[Candidate]:
    """Campaigns of a parse that no gazetteer names.

    Args:
        parse: a parse.
        lex: word lists.
        title: the headline; a project is a campaign only where it is what the article is about.
    """
    # spaCy joins the tokens anew each time it is asked for its text.
    doc, text = parse.doc, parse.shadow.text
    for found in _DAYS.finditer(text):
        number = _DIGITS.get(found.group(1).lower(), found.group(1))
        yield _numbered(found, f"{number}-day battle")
    for found in _YEARS.finditer(text):
        yield _numbered(found, f"{found.group(1).lower()}-year plan")
    for found in _DAYS_LONG.finditer(text):
        yield _numbered(found, found.group())
    for found in _HEAD.finditer(text):
        span = doc.char_span(*found.span())
        if span is not None and len(span) == 1:
            candidate = _headed(doc, span[0], lex, title)
            if candidate is not None:
                yield candidate


def _numbered(found: re.Match[str], name: str) -> Candidate:
    start, stop = found.span()
    return Candidate(start, stop, stop, "Campaign", name, "campaign", rank=1)
