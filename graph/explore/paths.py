"""All shortest paths between two entities, and where each is weakest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, product

from graph.errors import LimitError
from graph.explore.filters import Filters, support
from graph.explore.neighbours import edges_around
from graph.ontology import Ontology
from graph.store.base import Reader
from graph.subgraph import Edge

LONGEST = 6
MOST_PATHS = 200
_MOST_MET = 60_000

_Before = dict[str, dict[str, list[Edge]]]


@dataclass(frozen=True, slots=True)
class Route:
    """A path: its entities in order, the edges of each hop, the place of its weakest hop.

    A hop is as strong as its best edge: independent sources, then documents.
    """

    entities: tuple[str, ...]
    hops: tuple[tuple[Edge, ...], ...]
    weakest: int

    @property
    def strength(self) -> tuple[int, int]:
        """Independent sources and documents of the weakest hop."""
        return _strength(self.hops[self.weakest])


@dataclass(slots=True)
class _Side:
    """A search from one end: how far each entity is, and what leads to it from a step before."""

    distance: dict[str, int]
    before: _Before
    frontier: list[str]
    depth: int = 0


def routes(
    reader: Reader,
    ontology: Ontology,
    start: str,
    goal: str,
    *,
    filters: Filters | None = None,
    longest: int = LONGEST,
) -> tuple[Route, ...]:
    """All shortest paths between two entities, whichever way their edges point.

    The strongest by its weakest hop comes first, then by ids; at most 200 are given. The search
    goes level by level from both ends, the smaller first, so that hubs are met late.

    Args:
        reader: the graph.
        ontology: its kinds.
        start: id of an entity.
        goal: id of another.
        filters: what edges and the entities between must have.
        longest: most hops.

    Returns:
        Nothing where no path is that short, or where both are one.

    Raises:
        LimitError: the search met more than 60,000 entities; filters make it smaller.
    """
    if start == goal:
        return ()
    sides = (_side(start), _side(goal))
    passed = filters or Filters()
    while sides[0].depth + sides[1].depth < longest:
        side = min(sides, key=lambda one: len(one.frontier))
        _step(reader, ontology, side, passed, {start, goal})
        meeting = sorted(sides[0].distance.keys() & sides[1].distance.keys())
        if meeting:
            return _ordered(sides[0], sides[1], meeting)
        if not side.frontier:
            return ()
        if len(sides[0].distance) + len(sides[1].distance) > _MOST_MET:
            raise LimitError(
                f"the paths pass more than {_MOST_MET:,} entities; filter relations or sources"
            )
    return ()


def _side(entity: str) -> _Side:
    return _Side({entity: 0}, {}, [entity])


def _step(
    reader: Reader, ontology: Ontology, side: _Side, filters: Filters, ends: set[str]
) -> None:
    frontier, side.depth = set(side.frontier), side.depth + 1
    reached: _Before = defaultdict(lambda: defaultdict(list))
    for edge in edges_around(reader, ontology, frontier, filters):
        for near, far in ((edge.source, edge.target), (edge.target, edge.source)):
            allowed = far in ends or filters.takes_kind(ontology.kind_of(far))
            if near in frontier and far not in side.distance and allowed:
                reached[far][near].append(edge)
    side.distance.update(dict.fromkeys(reached, side.depth))
    side.before.update(reached)
    side.frontier = sorted(reached)


def _ordered(first: _Side, second: _Side, meeting: Iterable[str]) -> tuple[Route, ...]:
    whole = (
        (*there, *((a, b, hop) for b, a, hop in reversed(back)))
        for middle in meeting
        for there, back in product(_chains(first, middle), _chains(second, middle))
    )
    found = [_route(steps) for steps in islice(whole, MOST_PATHS)]
    return tuple(sorted(found, key=lambda one: (-one.strength[0], -one.strength[1], one.entities)))


def _chains(side: _Side, entity: str) -> Iterator[tuple[tuple[str, str, tuple[Edge, ...]], ...]]:
    """Ways from the end of the side to the entity, each as steps (from, to, edges)."""
    if not side.distance[entity]:
        yield ()
        return
    for near, edges in sorted(side.before[entity].items()):
        for chain in _chains(side, near):
            yield (*chain, (near, entity, tuple(edges)))


def _route(steps: tuple[tuple[str, str, tuple[Edge, ...]], ...]) -> Route:
    hops = tuple(tuple(sorted(hop, key=lambda e: (e.type, e.source))) for _, _, hop in steps)
    weakest = min(range(len(hops)), key=lambda place: _strength(hops[place]))
    return Route((steps[0][0], *(to for _, to, _ in steps)), hops, weakest)


def _strength(hop: tuple[Edge, ...]) -> tuple[int, int]:
    independent, documents, _ = max(support(edge) for edge in hop)
    return independent, documents
