"""What is on the Explore page: each change, back and forth, and as text."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ViewError
from graph.explore.filters import Filters
from graph.explore.layout import LAYOUTS
from graph.explore.measures import MEASURES
from views import explore_state as state
from views.explore_address import LONGEST, decode, encode
from views.explore_state import History, Shown, View

A, B, C, D = "site/a", "site/b", "person/c", "campaign/80-day-battle"
IDS = st.sampled_from([A, B, C, D, "place/평양", "site/x~1234abcd"])
NUMBERS = st.floats(-1000, 1000).map(lambda value: round(value, 2))


@st.composite
def views(draw: st.DrawFn) -> View:
    ids = draw(st.lists(IDS, unique=True))
    some = st.sampled_from(ids) if ids else st.nothing()
    parents = [draw(st.sampled_from(["", *ids])) for _ in ids]
    dates = st.dates().map(lambda day: day.isoformat()) | st.just("")
    return View(
        nodes=tuple(map(Shown, ids, parents)),
        hidden=draw(st.frozensets(some)),
        pins=tuple(draw(st.dictionaries(some, st.tuples(NUMBERS, NUMBERS))).items()),
        selected=draw(IDS | st.just("") | st.just(f"{A}|BUILT|{B}")),
        path=draw(st.none() | st.tuples(IDS, IDS)),
        filters=Filters(
            kinds=draw(st.frozensets(st.sampled_from(["Site", "Person"]))),
            relations=draw(st.frozensets(st.sampled_from(["BUILT", "HEADS"]))),
            outlets=draw(st.frozensets(st.sampled_from(["outlet/a", "outlet/b"]))),
            since=draw(dates),
            until=draw(dates),
            confidence=draw(st.floats(0, 1)),
            independent=draw(st.integers(0, 100)),
        ),
        layout=draw(st.sampled_from(LAYOUTS)),
        size=draw(st.sampled_from(MEASURES)),
    )


CHANGES = st.one_of(
    st.builds(lambda ids, parent: lambda v: state.add(v, ids, parent), st.lists(IDS), IDS),
    st.builds(lambda one: lambda v: state.collapse(v, one), IDS),
    st.builds(lambda one: lambda v: state.remove(v, one), IDS),
    st.builds(lambda one: lambda v: state.hide(v, one), IDS),
    st.builds(lambda one, at: lambda v: state.pin(v, one, at), IDS, st.tuples(NUMBERS, NUMBERS)),
    st.builds(lambda one: lambda v: state.unpin(v, one), IDS),
    st.builds(lambda one: lambda v: state.select(v, one), IDS),
    st.just(state.show_all),
)


@given(views())
def test_a_view_comes_back_from_its_text(view: View) -> None:
    assert decode(encode(view)) == view


@given(views(), st.lists(CHANGES, min_size=1, max_size=8))
def test_undo_takes_back_what_was_done_and_redo_does_it_again(view: View, changes: list) -> None:  # type: ignore[type-arg]
    history = History(view)
    for change in changes:
        done = state.do(history, change(history.now))
        if done is not history:
            assert state.undo(done).now == history.now
            assert state.undo(done).past == history.past
            assert state.redo(state.undo(done)) == replace(done, future=())
        history = done
    for _ in changes:
        history = state.undo(history)
    assert history.now == view


@given(views(), CHANGES)
def test_what_is_named_is_on_the_page(view: View, change) -> None:  # type: ignore[no-untyped-def]
    after = change(view)
    assert after.hidden <= after.ids
    assert {one for one, _ in after.pins} <= after.ids
    assert {node.parent for node in after.nodes} - {""} <= after.ids


def test_adding_again_shows_again_and_keeps_where_it_came_from() -> None:
    view = state.add(state.add(View(), [A]), [B, A], A)
    assert view.nodes == (Shown(A), Shown(B, A))
    hidden = state.hide(view, B)
    assert hidden.visible == (A,)
    assert state.add(hidden, [B], C).nodes == view.nodes
    assert state.add(hidden, [B]).visible == (A, B)


def test_no_more_than_there_is_room_for() -> None:
    many = state.add(View(), [f"site/{number}" for number in range(state.MOST_NODES + 5)])
    assert len(many.nodes) == state.MOST_NODES


def test_collapse_takes_away_all_below_but_what_is_pinned() -> None:
    view = state.add(state.add(state.add(View(), [A]), [B, C], A), [D], B)
    assert state.collapse(view, A).nodes == (Shown(A),)
    assert state.collapse(view, B).ids == {A, B, C}
    pinned = state.pin(view, B, (1, 2))
    assert state.collapse(pinned, A).ids == {A, B, D}


def test_what_goes_is_no_longer_selected() -> None:
    view = state.select(state.add(View(), [A, B]), f"{A}|BUILT|{B}")
    assert state.hide(view, B).selected == ""
    assert state.remove(view, C).selected == view.selected
    assert state.remove(state.mark_path(view, (A, B)), A).path is None


def test_a_selection_is_no_step_of_the_history() -> None:
    history = state.do(History(), state.start(View(), A))
    looked = state.glance(history, state.select(history.now, ""))
    assert state.undo(looked).now == View()


def _text(data: object) -> str:
    packed = zlib.compress(json.dumps(data).encode())
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no whole view"),
        ("!!", "no view that can be read"),
        ("a" * (LONGEST + 1), "too long"),
        (encode(state.add(View(), [A, B, C]))[:-9], "no "),
        (_text([1]), "version"),
        (_text({"v": 2}), "version"),
        (_text({"v": 1, "nodes": [A, A]}), "twice"),
        (_text({"v": 1, "nodes": ["<img src=x>"]}), "no id"),
        (_text({"v": 1, "nodes": "x"}), "no list"),
        (_text({"v": 1, "nodes": [A], "hidden": [1]}), "does not name"),
        (_text({"v": 1, "nodes": [A], "parents": [True]}), "does not name"),
        (_text({"v": 1, "nodes": [A], "pins": [[0, "x", 1]]}), "number"),
        (_text({"v": 1, "nodes": [A], "pins": [[0]]}), "place"),
        (_text({"v": 1, "layout": "spiral"}), "layout"),
        (_text({"v": 1, "filters": {"colour": 1}}), "filters"),
        (_text({"v": 1, "filters": {"since": "now"}}), "dates"),
        (_text({"v": 1, "filters": {"confidence": 7}}), "confidence"),
        (_text({"v": 1, "selected": 5}), "selected"),
        (_text({"v": 1, "nodes": ["x" * 3_000_000]}), "no "),
    ],
)
def test_a_text_that_is_no_view_is_refused_in_one_line(text: str, said: str) -> None:
    with pytest.raises(ViewError, match=said) as refused:
        decode(text)
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 200
