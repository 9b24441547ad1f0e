"""The digest over answers written out here, without a store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.store.digest import digest
from graph.subgraph import Node, Result

VALUES = st.one_of(st.text(), st.integers(-9, 9), st.booleans(), st.lists(st.text(max_size=3)))
PROPERTIES = st.dictionaries(st.sampled_from("abcd"), VALUES)


class Rows:
    """Answers the digest's own statements from nodes and edges given here."""

    def __init__(self, nodes: Mapping[str, dict[str, Any]], edges: list[tuple[Any, ...]]) -> None:
        self._nodes = nodes
        self._edges = edges

    def run(self, cypher: str, parameters: object = None, **limits: object) -> Result:
        if "db.labels" in cypher:
            return Result(("label",), (("Site",), ("Store",)))
        if "db.relationshipTypes" in cypher:
            return Result(("type",), (("OPERATES",),))
        if "`Site`" in cypher:
            found = [(Node(i, "Site", p), ["Entity", "Site"]) for i, p in self._nodes.items()]
            return Result(("n", "labels"), tuple(found))
        assert "`OPERATES`" in cypher
        return Result(("a", "b", "p"), tuple(self._edges))


@given(st.dictionaries(st.text(min_size=1), PROPERTIES, max_size=4), st.randoms())
def test_order_does_not_matter(nodes: dict[str, dict[str, Any]], chance: Any) -> None:
    edges = [(a, b, {"n": 1}) for a in nodes for b in nodes]
    shuffled = list(nodes.items())
    chance.shuffle(shuffled)
    turned = {name: dict(reversed(list(properties.items()))) for name, properties in shuffled}
    assert digest(Rows(nodes, edges)) == digest(Rows(turned, edges[::-1]))


@given(PROPERTIES, PROPERTIES)
def test_any_other_property_gives_another_digest(
    left: dict[str, Any], right: dict[str, Any]
) -> None:
    same = repr(sorted(left.items())) == repr(sorted(right.items()))
    found = digest(Rows({"site/a": left}, [])) == digest(Rows({"site/a": right}, []))
    assert found is same


def test_direction_and_number_of_edges_matter() -> None:
    nodes: dict[str, dict[str, Any]] = {"a": {}, "b": {}}
    graphs = [[], [("a", "b", {})], [("b", "a", {})], [("a", "b", {})] * 2, [("a", "b", {"n": 1})]]
    assert len({digest(Rows(nodes, edges)) for edges in graphs}) == len(graphs)


def test_a_whole_float_is_the_integer() -> None:
    left, right = {"a": {"x": 2.0, "y": [1.0]}}, {"a": {"x": 2, "y": [1]}}
    assert digest(Rows(left, [])) == digest(Rows(right, []))
