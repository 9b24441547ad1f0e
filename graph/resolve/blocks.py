"""Blocks of names that share a key: kept small, and what is cut of large ones counted.

A block is a run in one sorted list of integers, the key's hash before the unit's number; so a
million names take some hundred bytes each, and no set or dictionary grows with the keys.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations, groupby

_UNIT_BITS = 32
_HASH_BYTES = 6
_RAREST = 4

Numbers = list[int]


@dataclass(frozen=True, slots=True)
class Cut:
    """What the bound on blocks left out.

    ``blocks`` is the number of keys that more names share than are all compared, ``largest`` the
    names under the most common one, ``left_out`` the pairs under such keys that only a rarer key
    of theirs can bring together.
    """

    blocks: int = 0
    largest: int = 0
    left_out: int = 0


def code(group: str, key: str, unit: int) -> int:
    """An integer that sorts by group and key, in no order that means anything, then by unit."""
    digest = blake2b(f"{group}\0{key}".encode(), digest_size=_HASH_BYTES).digest()
    return int.from_bytes(digest) << _UNIT_BITS | unit


def blocks(codes: Numbers) -> Iterator[tuple[int, Numbers]]:
    """Hash and units of each key that two units or more share; sorts the codes in place."""
    codes.sort()
    mask = (1 << _UNIT_BITS) - 1
    for key, run in groupby(codes, key=lambda one: one >> _UNIT_BITS):
        units = [one & mask for one in run]
        if len(units) > 1:
            yield key, units


def finer(large: Sequence[tuple[int, Numbers]], most: int) -> Iterator[Numbers]:
    """Units that share two keys which are each too common, where not too many share both.

    Of a unit with many such keys the rarest are taken.
    """
    of_unit: dict[int, list[int]] = {}
    for place in sorted(range(len(large)), key=lambda one: (len(large[one][1]), large[one][0])):
        for unit in large[place][1]:
            mine = of_unit.setdefault(unit, [])
            if len(mine) < _RAREST:
                mine.append(place)
    codes = [
        (one * len(large) + other) << _UNIT_BITS | unit
        for unit, mine in of_unit.items()
        for one, other in combinations(mine, 2)
    ]
    del of_unit
    for _, units in blocks(codes):
        if len(units) <= most:
            yield units


def neighbours(
    units: Iterable[int], ranks: Sequence[Sequence[int]], window: int
) -> Iterator[tuple[int, int]]:
    """Each unit with those that follow it by each of the ranks."""
    units = list(units)
    for rank in ranks:
        units.sort(key=rank.__getitem__)
        for step in range(1, window + 1):
            yield from zip(units, units[step:], strict=False)


def cut_of(large: Sequence[tuple[int, Numbers]], window: int) -> Cut:
    """The count of what windows of the large blocks leave out."""
    sizes = Counter(len(units) for _, units in large)
    out = sum(times * max(0, n * (n - 1) // 2 - 2 * n * window) for n, times in sizes.items())
    return Cut(len(large), max(sizes, default=0), out)
