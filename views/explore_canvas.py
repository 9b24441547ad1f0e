"""The network of the Explore page, and what a reader does in it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from views import explore_session as session
from views import explore_state as state
from views.explore_drawing import drawing_of, places_of
from views.explore_picture import Scene
from views.graphview import Drawing, GraphEvent, graph_view
from views.shell import kind_html, look

_KEY = "explore:graph"
_LAST = "explore:drawing"


def draw_scene(scene: Scene) -> Scene:
    """Show the network with its legend; gives the scene with what was selected in it."""
    places = places_of(scene, session.positions())
    session.positions().update(places)
    event = graph_view(_revised(drawing_of(scene, places, look())), key=_KEY, look=look())
    kinds = dict.fromkeys(node.label for node in scene.nodes.values())
    st.html(f'<div class="lg-legend">{"".join(kind_html(kind) for kind in kinds)}</div>')
    if event is not None:
        _hear(event)
        return replace(scene, view=session.view())
    return scene


def _revised(drawing: Drawing) -> Drawing:
    """The drawing with the revision of the last, or the next where anything differs."""
    last: Drawing | None = st.session_state.get(_LAST)
    if last is not None and replace(drawing, revision=last.revision) == last:
        return last
    now = replace(drawing, revision=last.revision + 1 if last else 1)
    st.session_state[_LAST] = now
    return now


def _hear(event: GraphEvent) -> None:
    if event.kind in ("select", "select_edge"):
        session.look_at(event.id or "")
    elif event.kind == "clear":
        session.look_at("")
    elif event.kind == "expand" and event.id:
        session.grow(event.id)
        st.rerun(scope="fragment")
    elif event.kind == "move" and event.id and event.positions:
        session.positions().update(event.positions)
        if event.id in event.positions:
            spot = event.positions[event.id]
            session.change(state.pin(session.view(), event.id, spot))
            st.rerun(scope="fragment")
