"""Pairs that are worth comparing, by the keys that their names share.

Never all pairs: the names under one key are compared with each other while they are few. Of many
(a key such as a common surname gives) each is compared with its neighbours in alphabetical order,
once by the name and once by the name read backwards. So the work grows with n log n, and which
pairs come out depends on the names alone, not on the order they came in. Hernández and Stolfo,
"The merge/purge problem for large databases", 1995.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from graph.names.fold import fold
from graph.resolve.decisions import Pair
from graph.resolve.naming import Naming
from graph.resolve.profile import Profile
from graph.resolve.thresholds import Limits, Thresholds
from graph.resolve.units import is_scoped


def candidates(
    profiles: Iterable[Profile], naming: Naming, thresholds: Thresholds
) -> Iterator[Pair]:
    """Pairs of units to compare, each once, the lesser id first, sorted.

    Units that only one document can tell apart are left to people.
    """
    blocks: dict[tuple[str, str], set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for profile in profiles:
        if is_scoped(profile.id):
            continue
        names[profile.id] = fold(profile.name)
        group = thresholds.group(profile.kind)
        for text in spellings(profile, thresholds.limits):
            for key in naming.keys(text, profile.kind):
                blocks[group, key].add(profile.id)
    found: set[Pair] = set()
    for units in blocks.values():
        if len(units) > 1:
            found.update(_pairs(sorted(units), names, thresholds.limits))
    yield from sorted(found)


def spellings(profile: Profile, limits: Limits) -> list[str]:
    """The spellings that tell what a unit is: its full name, and those no shorter in words.

    A short form that a document uses behind the full one ("the complex", "Hungnam") says little.
    """
    words = len(profile.name.split())
    full = [
        text
        for text in profile.spellings
        if text != profile.name and (len(text.split()) >= words or not text.isascii())
    ]
    full.sort(key=lambda text: (-profile.spellings[text], text))
    return [profile.name, *full[: limits.spellings - 1]]


def _pairs(units: Sequence[str], names: dict[str, str], limits: Limits) -> Iterator[Pair]:
    if len(units) <= limits.block:
        yield from combinations(units, 2)
        return
    for step in (1, -1):
        ordered = [unit for _, unit in sorted((names[unit][::step], unit) for unit in units)]
        for place, one in enumerate(ordered):
            for other in ordered[place + 1 : place + 1 + limits.window]:
                yield min(one, other), max(one, other)
