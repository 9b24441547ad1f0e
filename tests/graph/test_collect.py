from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.collect import subgraph_of
from graph.subgraph import Edge, Node, Path, Result

MILL = Node("site/mill", "Site", {"name": "Mill"})
TOWN = Node("place/town", "Place", {"name": "Town"})
BUYER = Node("foreign-client/buyer", "ForeignClient", {"name": "Buyer"})
IN = Edge("site/mill", "LOCATED_IN", "place/town", {"documents": 1})
FROM = Edge("foreign-client/buyer", "CLIENT_OF", "site/mill")


def _result(*rows: tuple[object, ...]) -> Result:
    width = len(rows[0]) if rows else 0
    return Result(tuple(f"c{i}" for i in range(width)), rows)


def test_nodes_and_edges_are_found_anywhere_and_once() -> None:
    nested = {"path": Path((MILL, TOWN), (IN,)), "more": [BUYER, None, 3]}
    found = subgraph_of(_result((nested, FROM, "text"), (MILL, IN, None)))
    assert dict(found.nodes) == {n.id: n for n in (MILL, TOWN, BUYER)}
    assert found.edges == (IN, FROM)


def test_an_end_that_no_row_holds_is_made_up_and_later_filled() -> None:
    found = subgraph_of(_result((FROM,), (MILL,)))
    assert found.nodes["foreign-client/buyer"] == Node("foreign-client/buyer", "ForeignClient")
    assert found.nodes["site/mill"] == MILL
    assert list(found.nodes) == ["foreign-client/buyer", "site/mill"]


def test_no_rows_give_an_empty_graph() -> None:
    found = subgraph_of(_result())
    assert (dict(found.nodes), found.edges) == ({}, ())


@given(st.lists(st.sampled_from([MILL, TOWN, BUYER, IN, FROM, 1, "x", [MILL, [IN]]])))
def test_every_edge_has_both_its_ends(values: list[object]) -> None:
    found = subgraph_of(_result(*((value,) for value in values)))
    assert len({(e.source, e.type, e.target) for e in found.edges}) == len(found.edges)
    for edge in found.edges:
        assert {edge.source, edge.target} <= found.nodes.keys()
    again = subgraph_of(_result((list(found.nodes.values()), list(found.edges))))
    assert again == found
