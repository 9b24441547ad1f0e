"""Beside the network: what is selected, what is known of it, and what can be done with it."""

from __future__ import annotations

from html import escape

import streamlit as st

from graph.explore import claims_of, expand
from graph.subgraph import Edge, Node
from views import explore_session as session
from views import explore_state as state
from views.explore_picture import Scene, key_of
from views.explore_routes import path_to, show_routes
from views.facts import Fact, facts_of
from views.modality import badge
from views.neighbours import names_of
from views.shell import claims, entity_link, kind_html, ontology, reader, symbol
from views.text import count, plain, shorten, words

_FACTS = 8
_NAMES = 6


def panel(scene: Scene) -> None:
    """The selected entity or edge, or how to select one."""
    show_routes(scene)
    node = scene.nodes.get(scene.view.selected)
    edge = scene.edge(scene.view.selected)
    if node is not None:
        _node(scene, node)
    elif edge is not None:
        _edge(scene, edge)
    else:
        st.caption("Select an entity or a link, in the picture or in the tables below.")


def _node(scene: Scene, node: Node) -> None:
    names = [name for name in names_of(reader(), node) if name != node.name]
    also = "".join(f"<span>{escape(name)}</span>" for name in names[:_NAMES])
    st.html(
        f'{kind_html(node.label)}<h2 class="lg-name lg-chosen">{escape(node.name)}</h2>'
        f'<p class="lg-also">{also}</p>'
    )
    _buttons(scene, node)
    path_to(scene, node)
    _facts(node)


def _buttons(scene: Scene, node: Node) -> None:
    view = scene.view
    more = expand(reader(), ontology(), node.id, filters=view.filters, limit=0, shown=view.ids).more
    opened = any(one.parent == node.id for one in view.nodes)
    pinned = any(one == node.id for one, _ in view.pins)
    with st.container(horizontal=True, gap="small", key="explore-actions"):
        st.button(
            f"Expand ({more:,} more)" if more else "Expand",
            type="primary",
            disabled=not more,
            help=None if more else "All its neighbours that pass the filters are on the page.",
            on_click=session.grow,
            args=(node.id,),
        )
        if opened:
            after = state.collapse(view, node.id)
            st.button("Collapse", on_click=session.change, args=(after,))
        st.button("Unpin" if pinned else "Pin", on_click=session.pin_here, args=(node.id,))
        st.button("Hide", on_click=session.change, args=(state.hide(view, node.id),))
        st.button("Remove", on_click=session.change, args=(state.remove(view, node.id),))
    entity_link(node, icon=":material/open_in_new:")


def _facts(node: Node) -> None:
    facts = facts_of(reader(), node.id, node.label)
    with st.container(gap=None, key="facts-explore"):
        for fact in facts[:_FACTS]:
            box = st.expander(
                _label(fact),
                type="compact",
                key=f"explore:{node.id}:{fact.outgoing}:{fact.key}",
                on_change="rerun",
            )
            if box.open:
                with box:
                    claims(fact.claims)
    if len(facts) > _FACTS:
        st.caption(f"{len(facts) - _FACTS:,} more facts on its page.")
    if not facts:
        st.caption("No document of the graph states a fact of it yet.")


def _label(fact: Fact) -> str:
    relation, mark = words(fact.relation), badge(fact.modality)
    told = f"{count(fact.independent, 'source')}, {count(fact.documents, 'document')}"
    if fact.other is None:
        said = ", ".join(
            f"{words(name)} **{plain(shorten(value, 50))}**"
            for name, value in sorted(fact.qualifiers.items())
        )
        return f"{relation} {said} {mark} :small[:gray[{told}]]"
    other = f"**{plain(shorten(fact.other.name, 60))}**"
    head = f"{relation} {other}" if fact.outgoing else f"{other} {relation} it"
    return f"{head} {mark} :small[:gray[{told}]]"


def _edge(scene: Scene, edge: Edge) -> None:
    ends = [scene.nodes[edge.source], scene.nodes[edge.target]]
    first, second = (plain(shorten(end.name, 80)) for end in ends)
    st.markdown(f"**{first}** {words(edge.type)} **{second}**")
    with st.container(horizontal=True, gap="small", key="explore-ends"):
        for place, end in enumerate(ends):
            st.button(
                f"{symbol(end.label)} {plain(shorten(end.name, 40))}",
                key=f"end:{place}",
                type="tertiary",
                on_click=session.look_at,
                args=(end.id,),
            )
    claims(claims_of(reader(), key_of(edge)))
