"""The same entities and links as tables: for the keyboard, and for who does not see the picture."""

from __future__ import annotations

from typing import Any

import streamlit as st

from graph.explore.measures import links
from views import explore_session as session
from views.explore_picture import Scene, key_of
from views.shell import symbol
from views.text import kind_words, words

_FACTS = ("documents", "outlets", "independent", "confidence", "first", "last", "modality")


def entity_rows(scene: Scene) -> list[dict[str, Any]]:
    """A row for each entity."""
    degrees = links(scene.nodes.values(), scene.edges)
    return [
        {
            "Name": node.name,
            "Kind": f"{symbol(node.label)} {kind_words(node.label)}",
            "Links here": degrees[node.id],
            "Documents": node.properties.get("documents", 0),
            "Selected": "●" if node.id == scene.view.selected else "",
        }
        for node in scene.nodes.values()
    ]


def link_rows(scene: Scene) -> list[dict[str, Any]]:
    """A row for each link."""
    return [
        {
            "From": scene.nodes[edge.source].name,
            "Relation": words(edge.type),
            "To": scene.nodes[edge.target].name,
            **{name.capitalize(): edge.properties.get(name) for name in _FACTS},
            "Weakest": "yes" if key_of(edge) in scene.weak else "",
        }
        for edge in scene.edges
    ]


def tables(scene: Scene) -> None:
    """Two tables whose selected row is what the page selects."""
    entities, edges = st.tabs(
        [f"Entities {len(scene.nodes):,}", f"Links {len(scene.edges):,}"], key="explore:tables"
    )
    with entities:
        _table("entities", entity_rows(scene), list(scene.nodes))
    with edges:
        if scene.edges:
            _table("links", link_rows(scene), [key_of(edge) for edge in scene.edges])
        else:
            st.caption("No links among what is shown; expand an entity.")


def _table(name: str, rows: list[dict[str, Any]], ids: list[str]) -> None:
    key = f"explore:table:{name}:{hash(tuple(ids))}"
    st.dataframe(
        rows,
        key=key,
        hide_index=True,
        selection_mode="single-row",
        on_select=lambda: _chosen(key, ids),
        height=min(36 * (len(rows) + 1) + 3, 400),
    )


def _chosen(key: str, ids: list[str]) -> None:
    rows = st.session_state[key].selection.rows
    if rows and rows[0] < len(ids):
        session.look_at(ids[rows[0]])
