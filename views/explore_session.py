"""The view of the one who looks, kept over reruns and in the address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from graph.errors import ViewError
from graph.explore import expand
from graph.explore.layout import Point
from graph.search import resolve_id
from graph.suggest import state_of
from views import explore_state as state
from views.explore_address import LONGEST, decode, encode
from views.explore_picture import Scene, scene_of
from views.explore_state import History, View
from views.shell import ontology, reader, settings
from views.text import plain

_HISTORY = "explore:history"
_POSITIONS = "explore:positions"
_SEEN = "explore:address"
_SCENE = "explore:scene"
_ADDRESS = "v"
_START = "id"


def history() -> History:
    """The view with what was done and taken back."""
    found: History = st.session_state.setdefault(_HISTORY, History())
    return found


def view() -> View:
    """What the page shows."""
    return history().now


def scene() -> Scene:
    """What the graph holds of the view now; asked anew where either has changed."""
    location_and_state = (settings().store, state_of(reader()))
    kept: tuple[object, Scene] | None = st.session_state.get(_SCENE)
    before = kept[1] if kept and kept[0] == location_and_state else None
    found = scene_of(reader(), ontology(), view(), before)
    st.session_state[_SCENE] = (location_and_state, found)
    return found


def positions() -> dict[str, Point]:
    """Where entities are drawn, so that they stay when others come."""
    found: dict[str, Point] = st.session_state.setdefault(_POSITIONS, {})
    return found


def change(to: View, *, forget_places: bool = False) -> None:
    """Go on to another view, so that undo comes back to this one."""
    st.session_state[_HISTORY] = state.do(history(), to)
    if forget_places:
        st.session_state[_POSITIONS] = {}


def look_at(what: str) -> None:
    """Select an entity or an edge, which is no step of its own."""
    st.session_state[_HISTORY] = state.glance(history(), state.select(view(), what))


def step(to: Callable[[History], History]) -> None:
    """Undo or redo."""
    st.session_state[_HISTORY] = to(history())


def open_address() -> None:
    """Take the view, or the entity to start from, that the address names."""
    text = st.query_params.get(_ADDRESS, "")
    if text and text != st.session_state.get(_SEEN):
        st.session_state[_SEEN] = text
        try:
            st.session_state[_HISTORY] = state.do(history(), decode(text))
            st.session_state[_POSITIONS] = {}
        except ViewError as error:
            st.warning(plain(str(error)), icon=":material/link_off:")
    start = st.query_params.get(_START, "")
    if start:
        del st.query_params[_START]
        _start_at(start)


def _start_at(identifier: str) -> None:
    found = resolve_id(reader(), identifier, ontology())
    if found is None:
        st.warning(f"The graph holds nothing with the id {plain(identifier)}.")
        return
    change(state.start(view(), found))
    grow(found)


def keep_address() -> None:
    """Write the view into the address, where it is short enough for one."""
    text = encode(view())
    st.session_state[_SEEN] = text
    if len(text) > LONGEST:
        st.query_params.pop(_ADDRESS, None)
        st.caption("This view is too large for a link; save it under a name to keep it.")
    elif st.query_params.get(_ADDRESS) != text:
        st.query_params[_ADDRESS] = text


def grow(entity: str) -> None:
    """Expand an entity by the neighbours with the most support that are not on the page."""
    now = view()
    found = expand(reader(), ontology(), entity, filters=now.filters, shown=now.ids)
    grown = state.add(now, [node.id for node in found.nodes], entity)
    change(state.select(grown, entity))


def pin_here(entity: str) -> None:
    """Pin an entity where it is drawn, or let it go."""
    if any(one == entity for one, _ in view().pins):
        change(state.unpin(view(), entity))
    else:
        change(state.pin(view(), entity, positions().get(entity, (0.0, 0.0))))


def arrange(**how: object) -> None:
    """Change layout, size or filters."""
    change(replace(view(), **how), forget_places="layout" in how)  # type: ignore[arg-type]
