from __future__ import annotations

from collections import Counter
from itertools import islice

from benchmarks.made_up import SHARES, MadeUp
from graph.names.persons import is_person_like


def test_the_same_seed_gives_the_same_names_and_each_once() -> None:
    names = list(MadeUp(7).names(500))
    assert names == list(MadeUp(7).names(500))
    assert len(set(names)) == 500


def test_families_are_as_common_as_in_the_census() -> None:
    persons = [name for kind, name in MadeUp(7).names(4000) if kind == "Person"]
    kims = sum(name.startswith(("Kim ", "Gim ", "김")) for name in persons)
    assert 0.15 < kims / len(persons) < 0.28
    assert all(map(is_person_like, persons))


def test_all_kinds_come_about_by_their_shares() -> None:
    found = Counter(kind for kind, _ in MadeUp(7).names(4000))
    for kind, share in SHARES.items():
        assert share / 2 < found[kind] / 40 < share * 2, kind


def test_no_name_stands_in_two_pairs() -> None:
    for kind in SHARES:
        names = [name for pair in islice(MadeUp(7).pairs(kind, 200), 200) for name in pair]
        assert len(names) == len(set(names)) == 400, kind
