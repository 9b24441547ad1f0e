"""Names that could as well be the one as the other: no rule may choose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from graph.resolve.decisions import Pair
from graph.resolve.scoring import Scored

_MOST_PARTNERS = 12


def mark_ambiguous(
    strong: Sequence[Scored],
    is_same: Callable[[str, str], bool],
    kept_apart: Iterable[Pair],
) -> list[Scored]:
    """Pairs, with a conflict where a unit is like two others that are not like each other.

    "Jilin" is like "Jilin City" and like "Jilin Province", which are two: neither is taken. The
    units with the most partners are looked at with the first of them, by score and id.

    Args:
        strong: pairs that would be joined.
        is_same: whether two units are alike enough to be one.
        kept_apart: pairs that people or facts keep apart.
    """
    partners: dict[str, list[tuple[float, str]]] = defaultdict(list)
    apart = set(kept_apart)
    for one in strong:
        if not one.conflicts:
            partners[one.left].append((-one.score, one.right))
            partners[one.right].append((-one.score, one.left))
    conflicts: dict[Pair, str] = {}
    for unit, found in partners.items():
        others = [other for _, other in sorted(found)[:_MOST_PARTNERS]]
        for first, second in combinations(others, 2):
            pair = _pair(first, second)
            if pair in apart or not is_same(*pair):
                conflicts[_pair(unit, first)] = f"as like {second}, which is another"
                conflicts[_pair(unit, second)] = f"as like {first}, which is another"
    return [
        replace(one, conflicts=(conflicts[one.left, one.right],))
        if not one.conflicts and (one.left, one.right) in conflicts
        else one
        for one in strong
    ]


def _pair(one: str, other: str) -> Pair:
    return min(one, other), max(one, other)
