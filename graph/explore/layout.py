"""Where nodes are drawn at first: by force, in levels, or on a circle by kind.

Coordinates have no unit: linked nodes lie about 1 apart. The same input gives the same picture.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import numpy as np

Point = tuple[float, float]
Pairs = Sequence[tuple[str, str]]
LayoutName = Literal["force", "hierarchy", "circle"]
LAYOUTS: tuple[LayoutName, ...] = ("force", "hierarchy", "circle")

_GOLDEN = math.pi * (3 - math.sqrt(5))
_FIRST, _LEAST = 120, 30
_NEAR = 1e-3


def arrange(
    name: LayoutName,
    kinds: Mapping[str, str],
    pairs: Pairs,
    *,
    roots: Sequence[str] = (),
    pinned: Mapping[str, Point] | None = None,
) -> dict[str, Point]:
    """Positions of nodes by a layout.

    Args:
        name: the layout.
        kinds: kind of each node by its id, in the order they came.
        pairs: ids of linked nodes.
        roots: where a hierarchy begins; the best linked node where none is given.
        pinned: nodes that stay where they are.
    """
    fixed = {one: spot for one, spot in (pinned or {}).items() if one in kinds}
    if name == "hierarchy":
        return {**hierarchy(list(kinds), pairs, roots), **fixed}
    if name == "circle":
        return {**circle(kinds), **fixed}
    return force(list(kinds), pairs, fixed)


def force(
    nodes: Sequence[str], pairs: Pairs, fixed: Mapping[str, Point] | None = None
) -> dict[str, Point]:
    """Linked nodes near each other, all others apart; those given stay.

    Source: Fruchterman and Reingold, Graph drawing by force-directed placement, 1991, with a pull
    to the centre so that parts without a link between them do not drift away.
    """
    if not nodes:
        return {}
    places = {node: place for place, node in enumerate(nodes)}
    held = fixed or {}
    spots = np.array([held.get(node, _spiral(place)) for node, place in places.items()])
    links = [(places[a], places[b]) for a, b in pairs if a in places and b in places and a != b]
    ends = np.array(sorted({(min(link), max(link)) for link in links}), dtype=int).reshape(-1, 2)
    free = np.array([node not in held for node in nodes])
    rounds = max(_LEAST, min(_FIRST, 60_000 // len(nodes)))
    for turn in range(rounds):
        moves = _forces(spots, ends)
        lengths = np.maximum(np.hypot(moves[:, 0], moves[:, 1]), _NEAR)
        heat = 0.1 * math.sqrt(len(nodes)) * (1 - turn / rounds) + 0.01
        spots[free] += (moves / lengths[:, None] * np.minimum(lengths, heat)[:, None])[free]
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, spots, strict=True)}


def _forces(spots: np.ndarray, ends: np.ndarray) -> np.ndarray:
    apart = spots[:, None, :] - spots[None, :, :]
    squares = np.maximum((apart**2).sum(axis=2), _NEAR)
    moves: np.ndarray = (apart / squares[:, :, None]).sum(axis=1) - 0.05 * spots
    if len(ends):
        along = spots[ends[:, 0]] - spots[ends[:, 1]]
        pull = along * np.hypot(along[:, 0], along[:, 1])[:, None]
        np.add.at(moves, ends[:, 0], -pull)
        np.add.at(moves, ends[:, 1], pull)
    return moves


def hierarchy(nodes: Sequence[str], pairs: Pairs, roots: Sequence[str] = ()) -> dict[str, Point]:
    """Levels by the number of hops from the roots; what no root reaches begins levels of its own.

    In a level, nodes stand in the order of what they hang from.
    """
    linked: dict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        linked[a].add(b)
        linked[b].add(a)
    starts = [root for root in roots if root in set(nodes)]
    rest = sorted(nodes, key=lambda node: (-len(linked[node]), node))
    level_of: dict[str, int] = {}
    for start in [*starts, *rest] if starts else rest:
        _levels(start, linked, level_of, known=set(nodes), together=starts)
    levels: dict[int, list[str]] = defaultdict(list)
    for node, level in level_of.items():
        levels[level].append(node)
    return {
        node: ((place - (len(row) - 1) / 2) * 1.2, -level * 2.0)
        for level, row in levels.items()
        for place, node in enumerate(row)
    }


def _levels(
    start: str,
    linked: Mapping[str, set[str]],
    level_of: dict[str, int],
    *,
    known: set[str],
    together: Sequence[str],
) -> None:
    if start in level_of:
        return
    row = list(dict.fromkeys([start, *together])) if start in together else [start]
    level_of.update(dict.fromkeys(row, 0))
    level = 0
    while row:
        level += 1
        row = [
            other
            for other in dict.fromkeys(one for node in row for one in sorted(linked.get(node, ())))
            if other in known and other not in level_of
        ]
        level_of.update(dict.fromkeys(row, level))


def circle(kinds: Mapping[str, str]) -> dict[str, Point]:
    """All on one circle, those of one kind side by side."""
    ordered = sorted(kinds, key=lambda node: kinds[node])
    radius = max(1.0, len(ordered) / (2 * math.pi))
    return {
        node: (radius * math.sin(turn), radius * math.cos(turn))
        for place, node in enumerate(ordered)
        for turn in (2 * math.pi * place / len(ordered),)
    }


def place_near(
    positions: Mapping[str, Point], parents: Iterable[tuple[str, str]]
) -> dict[str, Point]:
    """Positions with new nodes around their parents; what has one keeps it.

    Args:
        positions: of what is drawn.
        parents: each new node with the node it came from, or an empty text; a parent may be new
            too when it comes earlier.
    """
    placed = dict(positions)
    children: dict[str, int] = defaultdict(int)
    for node, parent in parents:
        if node in placed:
            continue
        x, y = placed.get(parent, _outside(placed))
        number = children[parent] = children[parent] + 1
        dx, dy = _spiral(number + 1)
        placed[node] = (x + dx, y + dy)
    return placed


def _outside(placed: Mapping[str, Point]) -> Point:
    """A place beside all that is drawn."""
    if not placed:
        return (0.0, 0.0)
    return (max(x for x, _ in placed.values()) + 2, 0.0)


def _spiral(number: int) -> Point:
    """Points of a sunflower: any first few fill a disc evenly (Vogel, 1979)."""
    distance = 0.6 * math.sqrt(number)
    return (distance * math.cos(number * _GOLDEN), distance * math.sin(number * _GOLDEN))
