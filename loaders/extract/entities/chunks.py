"""Runs of capitalised words, and the names of sites, bodies and places among them."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.entities.lexicon import HeadMatch, Lexicon
from loaders.extract.entities.piece import Piece, Refused
from loaders.extract.entities.words import Words

METHOD = "suffix"
_NAME_LENGTH = 3
_EXCLUDED = frozenset({"plenary", "enlarged"})
_ARTICLES = frozenset({"the", "a", "an"})
_SENTENCE_END = frozenset(".!?:;\"“”'-–—(")


def _possessive(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether the apostrophe at ``at`` stands inside a name ("Children's Knitwear Factory")."""
    if at + 1 >= len(words) or not words.capital[at + 1]:
        return False
    if words.texts[at] == "'s":
        return words.lower[at - 1] in lex.possessives
    return words.texts[at] == "'" and words.lower[at - 1].endswith("s")


def _pair(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether "and" at ``at`` joins two common nouns inside a name ("Iron and Steel Complex")."""
    if at == 0 or at + 1 >= len(words) or words.lower[at] not in ("and", "&"):
        return False
    left, right = words.lower[at - 1], words.lower[at + 1]
    return (
        words.capital[at + 1]
        and left in lex.common
        and right in lex.common
        and lex.head_at(words, at - 1) is None
    )


def _dated(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether the number at ``at`` is a day in a name ("February 8 Vinalon Complex")."""
    return (
        words.lower[at - 1] in lex.months
        and words.texts[at].isdigit()
        and at + 1 < len(words)
        and words.capital[at + 1]
        and not words.texts[at + 1].isdigit()
    )


def _numbered(words: Words, at: int, lex: Lexicon) -> bool:
    """Whether the number at ``at`` ends a name ("General Factory 326")."""
    head = lex.head_at(words, at - 1)
    token = words.texts[at]
    return token.isdigit() and head is not None and len(token) == 3 and not words.joined[at]


def _continues(words: Words, at: int, lex: Lexicon) -> bool:
    if words.capital[at]:
        return True
    if words.texts[at].isdigit():
        if words.joined[at]:
            return True
        return _dated(words, at, lex) or _numbered(words, at, lex)
    return _possessive(words, at, lex) or _pair(words, at, lex)


def _parts(words: Words, first: int, at: int, lex: Lexicon) -> bool:
    """Whether a verb of headlines at ``at`` follows a personal name ("Pak Pong Ju Inspects")."""
    return (
        words.lower[at] in lex.headline_verbs
        and at - first >= _NAME_LENGTH
        and words.lower[at - _NAME_LENGTH] in lex.surnames
    )


def runs(words: Words, lex: Lexicon) -> Iterator[tuple[int, int]]:
    """First word and word after the last of every run of capitalised words."""
    at, size = 0, len(words)
    while at < size:
        if not words.capital[at]:
            at += 1
            continue
        first = at
        at += 1
        while at < size and _continues(words, at, lex) and not _parts(words, first, at, lex):
            at += 1
        yield first, at
        at += at < size and words.lower[at] in lex.headline_verbs


def starts_sentence(words: Words, at: int) -> bool:
    """Whether the word stands first in its sentence, where a capital says nothing."""
    return at == 0 or words.texts[at - 1] in _SENTENCE_END


def _behind_leader(words: Words, first: int, last: int) -> int:
    """The word behind "Doe-led" in a run, or its first."""
    led = [at for at in range(first, last - 1) if words.texts[at] == "led" and words.joined[at]]
    return led[-1] + 1 if led else first


def trim(words: Words, first: int, last: int, lex: Lexicon) -> int:
    """The first word of a run that belongs to a name: honorifics, posts and articles go."""
    first = start = _behind_leader(words, first, last)
    while start < last - 1:
        word = words.lower[start]
        if word in _ARTICLES:
            start += 1
            continue
        if word in lex.surnames and last - start == _NAME_LENGTH:
            break
        opening = start == first and starts_sentence(words, start)
        common = word in lex.leading or (word in lex.common and word not in lex.first_words)
        if word not in lex.honorifics and not (opening and common):
            break
        start += 1
    if start > first and words.texts[start] in ("'s", "'") and start + 1 < last:
        start += 1
    return start


def last_head(words: Words, first: int, last: int, lex: Lexicon) -> HeadMatch | None:
    """The last head inside a run."""
    found: HeadMatch | None = None
    at = first
    while at < last:
        head = lex.head_at(words, at)
        if head is not None and head.last <= last:
            found = head
            at = head.last
        else:
            at += 1
    return found


def name_of(words: Words, first: int, last: int) -> str:
    """The words of a name with white space single."""
    return " ".join(words.slice(first, last).split())


def _without_country(words: Words, start: int, match: HeadMatch | None) -> int:
    """The first word behind a country before a body or an event ("DPRK Foreign Ministry")."""
    if match is None or match.first <= start + 1:
        return start
    own = words.texts[start] == "DPRK"
    foreign = words.texts[start] in ("U.S.", "US", "ROK") and match.head.kind == "Event"
    return start + 1 if own or foreign else start


def number_after(words: Words, at: int) -> int:
    """The word after "No. 22", where it follows a head."""
    if words.lower[at : at + 2] == ("no", ".") and words.texts[at + 2 : at + 3]:
        return at + 3 if words.texts[at + 2].isdigit() else at
    return at


def headed(words: Words, first: int, last: int, lex: Lexicon) -> Piece | Refused | None:
    """The name that a head makes of a run of capitalised words.

    Returns None for a run without a head, a refusal for a head that stands alone.
    """
    start = trim(words, first, last, lex)
    match = last_head(words, start, last, lex)
    start = _without_country(words, start, match)
    if match is None or match.head.plural:
        return None
    if match.head.group == "ri" and not words.joined[match.first]:
        return Refused(name_of(words, start, last), "ending apart from its name")
    if match.first == start + 1 and words.texts[start] == "DPRK" and match.head.kind != "Event":
        return Refused(name_of(words, start, last), "head without a name")
    if match.head.group == "event" and _EXCLUDED & set(words.lower[start : match.last]):
        return Refused(name_of(words, start, match.last), "no event: a meeting among many")
    stop = number_after(words, match.last)
    if stop < last and words.texts[stop].isdigit():
        stop += 1
    if match.first <= start and match.head.of not in ("yes", "of"):
        return Refused(name_of(words, start, stop), "head without a name")
    name = name_of(words, start, stop)
    return Piece(start, stop, match.head.kind, name, METHOD, stop, match.head)
