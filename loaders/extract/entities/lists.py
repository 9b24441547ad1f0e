"""Names that a later word completes: "Unryul and Jaeryong mines", "Rason shoe factory"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.extract.entities.chunks import last_head, name_of
from loaders.extract.entities.gazetteer import Gazetteer
from loaders.extract.entities.lexicon import HeadMatch, Lexicon
from loaders.extract.entities.piece import Piece
from loaders.extract.entities.words import Words

_MODIFIERS = 5
_MEMBERS = 12
_SIDES = frozenset({"North", "South"})


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitalised words that a later word may complete.

    ``headed`` is true of one with a head of its own ("Kangwon Province"), which ends a list.
    """

    first: int
    last: int
    place: bool
    person: bool = False
    headed: bool = False


def tail(words: Words, at: int, lex: Lexicon) -> HeadMatch | None:
    """The last head within a few modifiers from the word ``at`` on, in any case.

    A head may itself be a modifier: "area" in "Chonnae area coal mining complexes".
    """
    found: HeadMatch | None = None
    step = at
    while step < min(at + _MODIFIERS, len(words)):
        head = lex.head_at(words, step)
        if head is not None and (found is None or head.head.kind != "Place"):
            found, step = head, head.last
        elif words.lower[step] in lex.modifiers or words.texts[step] in ("'s", "'"):
            step += 1
        else:
            break
    return found


def _after(words: Words, at: int) -> int:
    """Where the modifiers begin: after "and other", if that stands here."""
    for phrase in (("and", "other"), ("and", "some", "other"), (",", "and", "other")):
        if words.lower[at : at + len(phrase)] == phrase:
            return at + len(phrase)
    return at


def _before(words: Words, first: int) -> int:
    """The word after the last of the list member before this one, or -1."""
    at = first - 1
    if at >= 0 and words.lower[at] == "the":
        at -= 1
    joined = False
    while at >= 0 and words.lower[at] in (",", "and", "or", "&"):
        joined = True
        at -= 1
    return at + 1 if joined else -1


def _members(words: Words, run: Run, by_last: dict[int, Run]) -> list[Run]:
    """The runs of the list that ends with this one, first to last."""
    found = [run]
    while len(found) < _MEMBERS:
        stop = _before(words, found[0].first)
        before = by_last.get(stop)
        if stop < 0 or before is None or before.person or before.headed:
            break
        found.insert(0, before)
    return found


def _title(words: Words, first: int, last: int) -> str:
    text = " ".join(words.slice(first, last).split())
    return text if any(c.isupper() for c in text) else text.title().replace("'S", "'s")


def _own_words(words: Words, runs: list[Run], number: int) -> str:
    """A member's own words; "North" before "South Hwanghae" is short for "North Hwanghae"."""
    text = name_of(words, runs[number].first, runs[number].last)
    if text in _SIDES and number + 1 < len(runs):
        following = name_of(words, runs[number + 1].first, runs[number + 1].last).split()
        if following[0] in _SIDES and len(following) > 1:
            return " ".join([text, *following[1:]])
    return text


def _completed(
    words: Words, runs: list[Run], start: int, head: HeadMatch, known: Gazetteer, group: int | None
) -> Iterator[Piece]:
    modifiers = _title(words, start, head.first) if start < head.first else ""
    for number, run in enumerate(runs):
        own = _own_words(words, runs, number)
        parts = (own, modifiers, head.head.singular())
        name = " ".join(filter(None, parts))
        final = number == len(runs) - 1
        last = head.last if final and start == run.last else run.last
        if not head.head.plural:
            name = name_of(words, run.first, head.last)
        entry = known.find(head.head.kind, name)
        yield Piece(
            run.first,
            last,
            head.head.kind,
            entry.name if entry else name,
            "list" if head.head.plural else "suffix",
            last,
            head.head,
            entry,
            group=group,
        )


def _fits(words: Words, members: list[Run], start: int, head: HeadMatch, lex: Lexicon) -> bool:
    """Whether the head completes the name: not "North Korean factories", "Pyongyang officials"."""
    run = members[-1]
    name = name_of(words, run.first, run.last)
    if name in lex.demonyms or head.head.lower != "yes":
        return False
    if head.head.group == "team" and head.first == start:
        return False
    if not head.head.plural:
        return not run.person or head.head.kind == "Place"
    if run.person or (head.head.kind == "Organization" and head.first == start):
        return False
    return len(members) > 1 or not run.place or head.head.kind == "Place"


def completed(words: Words, runs: Sequence[Run], lex: Lexicon, known: Gazetteer) -> Iterator[Piece]:
    """Names made of runs and the head that follows them, lists expanded."""
    by_last = {run.last: run for run in runs}
    for number, run in enumerate(runs):
        start = _after(words, run.last)
        if run.headed:
            continue
        if start >= len(words) or words.texts[start] in ("'s", "'"):
            continue
        head = tail(words, start, lex)
        if head is None or any(words.capital[head.first : head.last]):
            continue
        members = _members(words, run, by_last) if head.head.plural else [run]
        if _fits(words, members, start, head, lex):
            group = number if len(members) > 1 else None
            yield from _completed(words, members, start, head, known, group)


def announced(words: Words, runs: Sequence[Run], lex: Lexicon, known: Gazetteer) -> Iterator[Piece]:
    """Names of a list that its head stands before: "the counties Rakwon and Pukchong"."""
    by_first = {run.first: run for run in runs}
    for number, run in enumerate(runs):
        at = run.first - (2 if run.first and words.lower[run.first - 1] == "of" else 1)
        head = lex.head_at(words, at) if at >= 0 else None
        if head is None or not head.head.plural or words.capital[at] or not head.head.announces:
            continue
        if last_head(words, run.first, run.last, lex) is not None:
            continue
        members, after = [run], run.last
        while after < len(words) and len(members) < _MEMBERS:
            while after < len(words) and words.lower[after] in (",", "and"):
                after += 1
            member = by_first.get(after)
            if member is None:
                break
            members.append(member)
            after = member.last
        if len(members) > 1:
            yield from _completed(words, members, members[-1].last + 1, head, known, number)
