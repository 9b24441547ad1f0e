"""Pairs that are worth comparing, by the keys that their names share.

Never all pairs: the names under one key are compared with each other while they are few. Of many
(a key such as a common surname gives) each is compared with its neighbours in alphabetical order,
once by the name and once by the name read backwards, and with those that share a second such key
with it, where they are few. So the work grows with n log n, and which pairs come out depends on the
names alone, not on the order they came in. What is left out is counted. Hernández and Stolfo,
"The merge/purge problem for large databases", 1995.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from graph.names.fold import fold
from graph.names.persons import BY_INITIALS, FULL
from graph.resolve.blocks import Cut, Numbers, blocks, code, cut_of, finer, neighbours
from graph.resolve.decisions import Pair
from graph.resolve.naming import Naming
from graph.resolve.profile import Profile
from graph.resolve.thresholds import Limits, Thresholds
from graph.resolve.units import is_scoped

_UNIT_BITS = 32


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of units to compare, each once, the lesser id first, in an order of their own.

    ``cut`` counts what was left out. Pairs whose names are near each other come near each other.
    """

    ids: Sequence[str]
    pairs: Sequence[int]
    cut: Cut

    def __iter__(self) -> Iterator[Pair]:
        ids, mask = self.ids, (1 << _UNIT_BITS) - 1
        for pair in self.pairs:
            yield ids[pair >> _UNIT_BITS], ids[pair & mask]

    def __len__(self) -> int:
        return len(self.pairs)


def candidates(profiles: Iterable[Profile], naming: Naming, thresholds: Thresholds) -> Candidates:
    """Pairs of units to compare.

    Units that only one document can tell apart are left to people.
    """
    chosen = sorted(
        (one for one in profiles if not is_scoped(one.id)), key=lambda profile: profile.id
    )
    limits = thresholds.limits
    codes, initials = _keyed(chosen, naming, thresholds)
    large: list[tuple[int, Numbers]] = []
    found: dict[int, None] = {}
    for key, units in blocks(codes):
        if len(units) > limits.block:
            large.append((key, units))
        else:
            _take(found, combinations(units, 2))
    codes.clear()
    ranks = _ranks(chosen)
    _take(found, chain.from_iterable(combinations(few, 2) for few in finer(large, limits.block)))
    for _, units in large:
        _take(found, neighbours(units, ranks, limits.window))
    _take(found, _by_initials(initials, ranks, limits.block))
    return Candidates([one.id for one in chosen], list(found), cut_of(large, limits.window))


def spellings(profile: Profile, limits: Limits) -> list[str]:
    """The spellings that tell what a unit is: its full name, and those no shorter in words.

    A short form that a document uses behind the full one ("the complex", "Hungnam") says little.
    """
    if len(profile.spellings) == 1 and profile.name in profile.spellings:
        return [profile.name]
    words = len(profile.name.split())
    full = [
        text
        for text in profile.spellings
        if text != profile.name and (len(text.split()) >= words or not text.isascii())
    ]
    full.sort(key=lambda text: (-profile.spellings[text], text))
    return [profile.name, *full[: limits.spellings - 1]]


_Initials = dict[tuple[str, str], dict[str, Numbers]]


def _keyed(
    profiles: Sequence[Profile], naming: Naming, thresholds: Thresholds
) -> tuple[Numbers, _Initials]:
    """Codes of all keys, and apart from them who can be meant by a name written by initials."""
    codes: Numbers = []
    initials: _Initials = defaultdict(lambda: {FULL: [], BY_INITIALS: []})
    # By the name, so that what is worked out of equal parts of names is still at hand.
    for unit in sorted(range(len(profiles)), key=lambda place: profiles[place].name):
        profile = profiles[unit]
        group = thresholds.group(profile.kind)
        texts = spellings(profile, thresholds.limits)
        for key in {key for text in texts for key in naming.keys(text, profile.kind)}:
            if key.startswith((FULL, BY_INITIALS)):
                initials[group, key[2:]][key[:2]].append(unit)
            else:
                codes.append(code(group, key, unit))
    return codes, initials


def _by_initials(
    initials: _Initials, ranks: Sequence[Sequence[int]], most: int
) -> Iterator[tuple[int, int]]:
    """Names written by initials with names that they may stand for, or with each other."""
    for sides in initials.values():
        short = set(sides[BY_INITIALS])
        if not short:
            continue
        ordered = sorted(short.union(sides[FULL]), key=ranks[0].__getitem__)
        for place, unit in enumerate(ordered):
            if unit in short:
                for other in ordered[max(0, place - most // 2) : place + most // 2 + 1]:
                    if other != unit:
                        yield unit, other


def _take(found: dict[int, None], pairs: Iterable[tuple[int, int]]) -> None:
    for one, other in pairs:
        found[one << _UNIT_BITS | other if one < other else other << _UNIT_BITS | one] = None


def _ranks(profiles: Sequence[Profile]) -> tuple[list[int], list[int]]:
    """The place of each unit in the order of names, and of names read backwards."""
    folded = [fold(profile.name) for profile in profiles]
    return _places(folded), _places([name[::-1] for name in folded])


def _places(names: Sequence[str]) -> list[int]:
    places = [0] * len(names)
    for place, unit in enumerate(sorted(range(len(names)), key=lambda one: (names[one], one))):
        places[unit] = place
    return places
