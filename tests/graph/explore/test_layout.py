"""Where nodes are drawn: all of them, apart, the same each time, and what is held stays."""

from __future__ import annotations

import itertools
from math import dist, hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.explore.layout import LAYOUTS, arrange, circle, force, hierarchy, place_near

KINDS = {f"site/{n}": "Site" for n in range(6)} | {f"person/{n}": "Person" for n in range(4)}
PAIRS = [("site/0", one) for one in KINDS if one != "site/0"]
POINTS = st.tuples(st.floats(-50, 50), st.floats(-50, 50))


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_node_has_a_place_of_its_own_the_same_each_time(name) -> None:  # type: ignore[no-untyped-def]
    places = arrange(name, KINDS, PAIRS)
    assert places.keys() == KINDS.keys()
    assert places == arrange(name, KINDS, PAIRS)
    spots = list(places.values())
    assert min(dist(a, b) for i, a in enumerate(spots) for b in spots[:i]) > 0.1
    held = arrange(name, KINDS, PAIRS, pinned={"site/1": (9.0, 9.0), "site/none": (0.0, 0.0)})
    assert held["site/1"] == (9.0, 9.0)
    assert held.keys() == KINDS.keys()
    assert arrange(name, {}, []) == {}


def test_linked_nodes_come_nearer_than_others() -> None:
    nodes = [f"site/{n}" for n in range(12)]
    rings = [(nodes[n], nodes[(n + 1) % 6]) for n in range(6)]
    rings += [(nodes[6 + n], nodes[6 + (n + 1) % 6]) for n in range(6)]
    places = force(nodes, rings)
    linked = [dist(places[a], places[b]) for a, b in rings]
    apart = [dist(places[a], places[b]) for a in nodes[:6] for b in nodes[6:]]
    assert sum(linked) / len(linked) < sum(apart) / len(apart) / 1.5


def test_levels_count_hops_from_the_root() -> None:
    places = hierarchy(["a", "b", "c", "d"], [("a", "b"), ("b", "c")], ["a"])
    heights = {node: y for node, (_, y) in places.items()}
    assert heights["a"] > heights["b"] > heights["c"]
    assert heights["d"] == heights["a"]


def test_a_circle_keeps_kinds_together() -> None:
    places = circle(KINDS)
    assert len({round(hypot(*spot), 6) for spot in places.values()}) == 1
    ordered = [KINDS[node] for node in places]
    assert sum(a != b for a, b in itertools.pairwise(ordered)) == 1


@given(st.dictionaries(st.sampled_from("abc"), POINTS), st.permutations("abcdef"))
def test_what_is_drawn_stays_and_what_is_new_comes_near(before, order) -> None:  # type: ignore[no-untyped-def]
    parents = [(node, "a" if "a" in before and node != "a" else "") for node in order]
    places = place_near(before, parents)
    assert places.keys() == set(order)
    assert {node: places[node] for node in before} == before
    if "a" in before:
        assert all(dist(places[node], before["a"]) < 3 for node in places.keys() - before.keys())
