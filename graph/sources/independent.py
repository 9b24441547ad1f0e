"""Independent sources: who of those that tell one thing goes back to whom.

The rule, as docs/sources.md tells it to users:

- The documents of one outlet are one source; a document without a known outlet is one by itself.
- A source that attributes the claim to another, by "according to", by a report that it names or
  by a footnote, is one with it; and so are two that attribute it to the same third.
- A source whose document cites an outlet anywhere is one with it where that outlet tells it too.
- A source that has another document, which rests on nobody, counts by that one.
- Sources that tell it in the same words are one, whoever wrote them first.

All ties are symmetric, so neither order nor batches change which sources are one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from graph.sources.telling import READ_FROM, TITLE, Telling

Reason = Literal[
    "attributes it to",
    "cites",
    "is the same document as",
    "has the title of",
    "has the same words as",
]


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """Why ``one`` is no source beside ``other``; ``shared`` where both go back to a third."""

    one: str
    reason: Reason
    other: str
    shared: str | None = None

    @property
    def points(self) -> bool:
        """Whether it says who had it first; of the same words and titles that is not known."""
        return self.reason in ("attributes it to", "cites")


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """Sources that are one; ``id`` is that of them to which most others go back.

    ``ties`` say why they are.
    """

    id: str
    sources: tuple[str, ...]
    ties: tuple[Tie, ...] = ()


def origins(tellings: Iterable[Telling]) -> tuple[Origin, ...]:
    """The independent sources of one fact, by id.

    Args:
        tellings: of the claims that state, plan, allege or deny it.
    """
    told = tuple(tellings)
    sources = sorted({one.source for one in told})
    ties = sorted(set(_ties(told)), key=_order)
    root = {source: source for source in sources}
    for tie in ties:
        one, other = _root(root, tie.one), _root(root, tie.other)
        root[max(one, other)] = min(one, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for source in sources:
        groups[_root(root, source)].append(source)
    return tuple(sorted(_origin(members, ties) for members in groups.values()))


def independent(tellings: Iterable[Telling]) -> int:
    """How many independent sources say so.

    Who denies a thing is no source for it; where all deny it, those who do are counted.
    """
    told = tuple(tellings)
    saying = {one.source for one in told if not one.denied} or {one.source for one in told}
    return sum(1 for one in origins(told) if saying & set(one.sources))


def origin_of(found: Iterable[Origin]) -> dict[str, str]:
    """The origin's id of each source."""
    return {source: one.id for one in found for source in one.sources}


def _ties(told: tuple[Telling, ...]) -> Iterator[Tie]:
    present = {one.source for one in told}
    resting: dict[str, set[str]] = defaultdict(set)
    wording: dict[str, set[str]] = defaultdict(set)
    own = _own(told, present)
    for one in told:
        for phrase in (*one.phrases, f"{READ_FROM}{one.document}"):
            wording[phrase].add(one.source)
        if one.source not in own:
            for other in one.rests_on:
                resting[other].add(one.source)
            yield from (Tie(one.source, "cites", other) for other in one.cites & present)
    for other, ones in resting.items():
        yield from _to_one(other, ones, present)
    for phrase, ones in wording.items():
        first, *others = sorted(ones)
        yield from (Tie(one, _likeness(phrase), first) for one in others)


def _own(told: tuple[Telling, ...], present: set[str]) -> set[str]:
    """Sources with a document that neither attributes it to anybody nor cites one who tells it."""
    resting = {one.document for one in told if one.rests_on or one.cites & present}
    return {one.source for one in told if one.document not in resting}


def _likeness(phrase: str) -> Reason:
    if phrase.startswith(READ_FROM):
        return "is the same document as"
    return "has the title of" if phrase.startswith(TITLE) else "has the same words as"


def _to_one(other: str, ones: set[str], present: set[str]) -> Iterator[Tie]:
    if other in present:
        yield from (Tie(one, "attributes it to", other) for one in ones - {other})
        return
    first, *others = sorted(ones)
    yield from (Tie(one, "attributes it to", first, shared=other) for one in others)


def _order(tie: Tie) -> tuple[str, str, str, str]:
    return tie.one, tie.reason, tie.other, tie.shared or ""


def _root(root: dict[str, str], source: str) -> str:
    while root[source] != source:
        source = root[source]
    return source


def _origin(sources: list[str], ties: list[Tie]) -> Origin:
    own = tuple(tie for tie in ties if tie.one in sources and tie.one != tie.other)
    pointed = Counter(tie.other for tie in own if tie.points)
    lead = min(sources, key=lambda one: (-pointed[one], one.startswith("document/"), one))
    return Origin(lead, tuple(sources), own)
