"""Explore: a network that grows from an entity, a table of the same, and the words behind it."""

from __future__ import annotations

import streamlit as st

from views import explore_session as session
from views.explore_canvas import draw_scene
from views.explore_controls import controls
from views.explore_find import find
from views.explore_panel import panel
from views.explore_picture import Scene
from views.explore_tables import tables
from views.text import count


def show() -> None:
    """Draw the page; what follows a click reruns the fragment alone."""
    st.title("Explore")
    session.open_address()
    find()
    _page()


@st.fragment
def _page() -> None:
    view = session.view()
    if not view.nodes:
        st.info(
            "Search for a name above to put it on the page; then expand it to see what is around "
            "it. A link that someone sent you opens here too."
        )
        controls(None)
        return
    scene = session.scene()
    controls(scene)
    left, right = st.columns([5, 3], gap="medium")
    with left:
        scene = draw_scene(scene)
        _notes(scene)
    with right:
        panel(scene)
    tables(scene)
    session.keep_address()


def _notes(scene: Scene) -> None:
    entities = count(len(scene.nodes), "entity", "entities")
    notes = [f"{entities}, {count(len(scene.edges), 'link')}"]
    if scene.hidden:
        notes.append(f"{scene.hidden:,} hidden or filtered out")
    if scene.missing:
        notes.append(f"{scene.missing:,} no longer in the graph")
    st.caption(" · ".join(notes))


if __name__ == "__main__":
    show()
