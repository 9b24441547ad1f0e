from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.resolve.cluster import join

_UNITS = [f"site/{letter}" for letter in "abcdefg"]
_PAIR = st.tuples(st.sampled_from(_UNITS), st.sampled_from(_UNITS)).filter(lambda p: p[0] < p[1])


def test_pairs_join_over_others() -> None:
    joined = join([("site/a", "site/b")], [], [(0.9, "site/b", "site/c")])
    assert joined.clusters == [("site/a", "site/b", "site/c")]


def test_the_better_pair_is_joined_and_the_other_refused() -> None:
    found = [(0.95, "site/a", "site/b"), (0.99, "site/b", "site/c")]
    joined = join([], [("site/a", "site/c")], found)
    assert joined.clusters == [("site/b", "site/c")]
    assert joined.refused == [("site/a", "site/b")]


def test_what_people_said_is_joined_though_facts_conflict() -> None:
    pair = ("site/a", "site/b")
    assert join([pair], [], [], [pair]).clusters == [pair]
    assert join([], [], [(1.0, *pair)], [pair]).clusters == []


def test_decisions_that_cannot_all_hold_are_named() -> None:
    same = [("site/a", "site/b"), ("site/b", "site/c")]
    joined = join(same, [("site/a", "site/c")], [])
    assert joined.clusters == [("site/a", "site/b")]
    assert joined.contradicted == [("site/b", "site/c")]


@given(
    st.lists(_PAIR, max_size=4, unique=True),
    st.lists(_PAIR, max_size=4, unique=True),
    st.lists(st.tuples(st.sampled_from([0.9, 0.95, 1.0]), _PAIR), max_size=10),
    st.lists(_PAIR, max_size=4, unique=True),
    st.randoms(use_true_random=False),
)
def test_constraints_hold_and_order_does_not_matter(same, different, scored, conflicting, chance):  # type: ignore[no-untyped-def]
    found = [(score, *pair) for score, pair in scored]
    joined = join(same, different, found, conflicting)
    for members in joined.clusters:
        assert not any(left in members and right in members for left, right in different)
    units = [unit for members in joined.clusters for unit in members]
    assert len(units) == len(set(units))
    shuffled = [different.copy(), found.copy(), conflicting.copy()]
    for pairs in shuffled:
        chance.shuffle(pairs)
    assert join(same, *shuffled).clusters == joined.clusters
