from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from views.graphview import Drawing, DrawnEdge, DrawnNode, GraphEvent
from views.graphview.events import asks_for_all, parse_event

NODES = tuple(
    DrawnNode(name, name, "Site", 0.0, 0.0, 8.0, "#a03020", "triangle") for name in ("a", "b")
)
DRAWING = Drawing(NODES, (DrawnEdge("ab", "a", "b", "PRODUCES"),), revision=3)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
SENT = st.fixed_dictionaries(
    {"kind": st.sampled_from(["select", "select_edge", "expand", "clear", "move", "x"]) | JSON},
    optional={"id": st.sampled_from(["a", "ab", "z"]) | JSON, "positions": JSON, "serial": JSON},
)


@pytest.mark.parametrize(
    ("sent", "event"),
    [
        ({"kind": "select", "id": "a", "serial": 1}, GraphEvent("select", "a", None, 1)),
        ({"kind": "expand", "id": "b", "serial": 2}, GraphEvent("expand", "b", None, 2)),
        (
            {"kind": "select_edge", "id": "ab", "serial": 3},
            GraphEvent("select_edge", "ab", None, 3),
        ),
        ({"kind": "clear", "serial": 4}, GraphEvent("clear", None, None, 4)),
        (
            {"kind": "move", "id": "a", "positions": {"a": [1, 2.5]}, "serial": 5},
            GraphEvent("move", "a", {"a": (1.0, 2.5)}, 5),
        ),
    ],
)
def test_what_a_reader_does(sent: dict[str, object], event: GraphEvent) -> None:
    assert parse_event(sent, DRAWING) == event


@pytest.mark.parametrize(
    "sent",
    [
        None,
        "select",
        {"kind": "select", "id": "a"},
        {"kind": "select", "id": "a", "serial": True},
        {"kind": "select", "id": "a", "serial": -1},
        {"kind": "select", "id": "gone", "serial": 1},
        {"kind": "select", "id": "ab", "serial": 1},
        {"kind": "select_edge", "id": "a", "serial": 1},
        {"kind": "select", "id": ["a"], "serial": 1},
        {"kind": "forget", "id": "a", "serial": 1},
        {"kind": "move", "id": "a", "serial": 1},
        {"kind": "move", "id": "a", "positions": {"a": [1]}, "serial": 1},
        {"kind": "move", "id": "a", "positions": {"a": [math.nan, 0]}, "serial": 1},
        {"kind": "move", "id": "a", "positions": {"a": ["1", "2"]}, "serial": 1},
        {"kind": "move", "id": "a", "positions": {"z": [1, 2]}, "serial": 1},
    ],
)
def test_what_no_reader_can_do_is_nothing(sent: object) -> None:
    assert parse_event(sent, DRAWING) is None


@given(SENT | JSON)
def test_nothing_that_comes_breaks_it_or_names_what_is_not_drawn(sent: object) -> None:
    event = parse_event(sent, DRAWING)
    assert event is None or event.id in {None, "a", "b", "ab"}
    for x, y in (event.positions or {}).values() if event else ():
        assert math.isfinite(x)
        assert math.isfinite(y)


def test_the_browser_may_ask_for_everything() -> None:
    assert asks_for_all({"kind": "resend", "serial": 1})
    assert not asks_for_all({"kind": "select"})
    assert not asks_for_all("resend")
