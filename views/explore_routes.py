"""Paths between two entities of the page."""

from __future__ import annotations

import streamlit as st

from graph.errors import LimitError
from graph.explore import Route, routes
from graph.subgraph import Node
from views import explore_session as session
from views import explore_state as state
from views.explore_picture import Scene, key_of
from views.shell import ontology, reader, symbol
from views.text import count, plain, shorten, words

_LISTED = 10


def path_to(scene: Scene, node: Node) -> None:
    """Choose where the paths from an entity lead."""
    others = [one for one in scene.nodes.values() if one.id != node.id]
    if not others:
        return
    names = {one.id: f"{symbol(one.label)} {one.name}" for one in others}
    goal = st.selectbox(
        "Path to …",
        list(names),
        index=None,
        placeholder="another entity on the page",
        format_func=lambda one: names.get(one, one),
        key=f"path:{node.id}",
    )
    if goal:
        st.button("Show all shortest paths", on_click=_find, args=(scene, node.id, goal))


def _find(scene: Scene, start: str, goal: str) -> None:
    try:
        found = routes(reader(), ontology(), start, goal, filters=scene.view.filters)
    except LimitError as error:
        st.warning(plain(str(error)))
        return
    if not found:
        st.toast("No path of at most six steps joins them with these filters.")
        return
    between = list(dict.fromkeys(one for route in found for one in route.entities))
    grown = state.add(scene.view, between, start)
    session.change(state.mark_path(grown, (start, goal)))


def show_routes(scene: Scene) -> None:
    """The marked paths as text, each hop with what it rests on, the weakest marked."""
    if not scene.routes:
        return
    steps = len(scene.routes[0].hops)
    title = f"{count(len(scene.routes), 'shortest path')} of {count(steps, 'step')}"
    with st.expander(title, expanded=True, icon=":material/route:"):
        for place, route in enumerate(scene.routes[:_LISTED]):
            _route(scene, route, place)
        if len(scene.routes) > _LISTED:
            st.caption(f"The {_LISTED} strongest are listed.")


def _route(scene: Scene, route: Route, place: int) -> None:
    for number, hop in enumerate(route.hops):
        edge = hop[0]
        facts = edge.properties
        ends = [_name(scene, one) for one in (edge.source, edge.target)]
        weakest = ":orange-badge[weakest] " if number == route.weakest else ""
        st.button(
            f"{weakest}{ends[0]} {words(edge.type)} {ends[1]} :small[:gray["
            f"{count(int(facts.get('independent') or 0), 'source')}, "
            f"{count(int(facts.get('documents') or 0), 'document')}]]",
            key=f"hop:{place}:{number}",
            type="tertiary",
            on_click=session.look_at,
            args=(key_of(edge),),
        )
    st.divider()


def _name(scene: Scene, entity: str) -> str:
    node = scene.nodes.get(entity)
    return f"**{plain(shorten(node.name if node else entity, 50))}**"
