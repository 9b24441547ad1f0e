from __future__ import annotations

import random

from graph.names.comparison import Comparison
from graph.resolve.blocks import Cut
from graph.resolve.candidates import candidates, spellings
from graph.resolve.naming import NAMING, Naming
from graph.resolve.profile import Profile
from graph.resolve.thresholds import load_thresholds

THRESHOLDS = load_thresholds()
# Everything shares one key, so that the bound on a large block is what is tested.
ONE_KEY = Naming(lambda left, right, kind: Comparison(0.0, ()), lambda text, kind: frozenset("k"))


def many(count: int, kind: str = "Site") -> list[Profile]:
    return [Profile(f"site/mill-{n:05d}", kind, f"Mill {n:05d}") for n in range(count)]


def test_in_a_small_block_all_are_compared() -> None:
    assert len(list(candidates(many(10), ONE_KEY, THRESHOLDS))) == 45


def test_in_a_large_block_each_is_compared_with_its_neighbours() -> None:
    found = list(candidates(many(2000), ONE_KEY, THRESHOLDS))
    assert len(found) <= 2 * 2000 * THRESHOLDS.limits.window
    assert ("site/mill-00000", "site/mill-00001") in found


def test_what_a_large_block_leaves_out_is_counted() -> None:
    found = candidates(many(2000), ONE_KEY, THRESHOLDS)
    assert (found.cut.blocks, found.cut.largest) == (1, 2000)
    assert found.cut.left_out == 2000 * 1999 // 2 - 2 * 2000 * THRESHOLDS.limits.window
    assert candidates(many(THRESHOLDS.limits.block), ONE_KEY, THRESHOLDS).cut == Cut()


def test_of_a_large_block_those_that_share_a_second_large_one_are_compared() -> None:
    def two(text: str, kind: str) -> frozenset[str]:
        number = int(text.split()[-1])
        return frozenset(
            key for key, size in (("a", 60), ("b", 61)) if number % size == 0 or number > 4000
        )

    naming = Naming(ONE_KEY.compare, two)
    units = [one for one in many(4010) if two(one.name, one.kind)]
    far = [Profile("site/mill-00000", "Site", "A Mill 00000"), *units[1:]]
    found = set(candidates(far, naming, THRESHOLDS))
    assert all(("site/mill-00000", f"site/mill-{n:05d}") in found for n in range(4001, 4010))


def test_a_name_by_initials_meets_full_ones_and_those_do_not_meet_for_their_initial() -> None:
    names = ["Kim Yong Chol", "Kim Un Ha", "Kim Y. C.", "Kim Yu Mi"]
    units = [Profile(f"person/{place}", "Person", name) for place, name in enumerate(names)]
    found = set(candidates(units, NAMING, THRESHOLDS))
    assert found == {("person/0", "person/2"), ("person/1", "person/2"), ("person/2", "person/3")}


def test_the_order_of_units_does_not_matter() -> None:
    units = many(300)
    expected = list(candidates(units, ONE_KEY, THRESHOLDS))
    random.Random(3).shuffle(units)
    assert list(candidates(units, ONE_KEY, THRESHOLDS)) == expected


def test_kinds_meet_only_where_a_thing_can_be_of_both() -> None:
    pairs = [("Site", "Person", 0), ("Organization", "ForeignClient", 1), ("Site", "Site", 1)]
    for one, other, expected in pairs:
        units = [Profile("a/x", one, "Pine"), Profile("b/x", other, "Pine")]
        assert len(list(candidates(units, ONE_KEY, THRESHOLDS))) == expected, (one, other)


def test_what_only_one_document_can_tell_apart_is_left_to_people() -> None:
    units = [
        Profile("person/kim~0a1b2c3d", "Person", "Kim"),
        Profile("person/kim", "Person", "Kim"),
    ]
    assert list(candidates(units, ONE_KEY, THRESHOLDS)) == []


def test_short_forms_are_no_spellings_to_compare_by() -> None:
    profile = Profile("site/pine-shoe-factory", "Site", "Pine Shoe Factory")
    profile.spellings.update({"Pine": 9, "Pine Footwear Factory": 2, "소나무신발공장": 1})
    assert spellings(profile, THRESHOLDS.limits) == [
        "Pine Shoe Factory",
        "Pine Footwear Factory",
        "소나무신발공장",
    ]
