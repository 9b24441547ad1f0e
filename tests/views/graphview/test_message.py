from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ontology import load_ontology
from tests.views.hostile import HANGUL, IMAGE, SCRIPT
from views.graphview import Drawing, DrawnEdge, DrawnNode
from views.graphview.message import LABEL_LENGTH, label, message
from views.network import Look

LOOK = Look("#fcfbf8", "#26241f", load_ontology().kinds)
IDS = st.sampled_from(["a", "b", "c", "d"])
PLACES = st.floats(-1000, 1000, allow_nan=False)
NODES = st.builds(
    DrawnNode,
    id=IDS,
    name=st.text(max_size=12),
    kind=st.just("Site"),
    x=PLACES,
    y=PLACES,
    size=st.floats(1, 40),
    colour=st.just("#a03020"),
    symbol=st.just("triangle"),
)
EDGES = st.builds(
    DrawnEdge,
    id=st.sampled_from(["e", "f", "g"]),
    source=IDS,
    target=IDS,
    relation=st.just("PRODUCES"),
)


def _unique(rows: list[DrawnNode] | list[DrawnEdge]) -> tuple:  # type: ignore[type-arg]
    return tuple({row.id: row for row in rows}.values())


DRAWINGS = st.builds(
    Drawing,
    nodes=st.lists(NODES, max_size=4).map(_unique),
    edges=st.lists(EDGES, max_size=3).map(_unique),
    revision=st.integers(0, 99),
)


def node(identifier: str, **change: object) -> DrawnNode:
    drawn = DrawnNode(identifier, identifier, "Site", 0.0, 0.0, 8.0, "#a03020", "triangle")
    return replace(drawn, **change)  # type: ignore[arg-type]


def sent(drawing: Drawing, before: Drawing | None = None) -> dict:  # type: ignore[type-arg]
    found: dict = json.loads(message(drawing, before, LOOK))  # type: ignore[type-arg]
    return found


@given(DRAWINGS, DRAWINGS)
def test_a_difference_makes_of_the_drawing_before_the_drawing_now(
    before: Drawing, now: Drawing
) -> None:
    change = sent(now, before)
    assert change["base"] == before.revision
    for rows, gone in (("nodes", "gone"), ("edges", "goneEdges")):
        held = {row[0]: row for row in sent(before)[rows]}
        for name in change[gone]:
            del held[name]
        held |= {row[0]: row for row in change[rows]}
        assert held == {row[0]: row for row in sent(now)[rows]}


def test_only_what_is_new_is_sent() -> None:
    before = Drawing((node("a"), node("b")), (), revision=1)
    now = replace(before, nodes=(*before.nodes, node("c")), revision=2)
    assert [row[0] for row in sent(now, before)["nodes"]] == ["c"]


def test_an_edge_without_both_ends_is_left_out() -> None:
    edges = (DrawnEdge("e", "a", "gone", "PRODUCES"), DrawnEdge("f", "a", "a", "PRODUCES"))
    assert [row[0] for row in sent(Drawing((node("a"),), edges, revision=1))["edges"]] == ["f"]


@pytest.mark.parametrize("name", [IMAGE, SCRIPT, "</script><script>", HANGUL])
def test_no_name_is_markup_and_each_arrives_as_it_is(name: str) -> None:
    packed = message(Drawing((node("a", name=name),), (), revision=1), None, LOOK)
    assert b"<" not in packed
    assert json.loads(packed)["nodes"][0][1] == label(name)


def test_a_label_is_one_line_without_signs_that_turn_text_around() -> None:
    assert label("a\u202eb\nc\u2066d\x00") == "a b c d"
    assert len(label("x" * 10_000)) <= LABEL_LENGTH
    assert label(HANGUL) == HANGUL


def test_a_claim_that_is_denied_is_marked_by_a_sign_and_a_colour() -> None:
    edges = (
        DrawnEdge("e", "a", "a", "PRODUCES", modality="denied"),
        DrawnEdge("f", "a", "a", "PRODUCES"),
    )
    denied, stated = sent(Drawing((node("a"),), edges, revision=1))["edges"]
    assert denied[3] != stated[3]
    assert (bool(denied[6]), stated[6]) == (True, "")
