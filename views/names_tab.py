"""The names of an entity on its page: by script, then former ones; each opens the words."""

from __future__ import annotations

from html import escape

import streamlit as st

from graph.subgraph import Node
from views.names import (
    QUERY,
    Spelling,
    grouped,
    notes,
    spellings_of,
    unused_html,
    uses_html,
    uses_of,
)
from views.shell import queries, reader
from views.text import plain, shorten

_FIRST = 15


def show_names(entity: Node) -> None:
    """Draw the names; the one that the address names is open."""
    found = spellings_of(reader(), queries()[QUERY], entity.id)
    if not found:
        st.info("No name of it is kept; it is known from a reference alone.")
        return
    st.caption("A name opens the documents that use it, with their words.")
    wanted = st.query_params.get("name", "")
    for group, spellings in grouped(found).items():
        key = f"names:{entity.id}:{group}"
        first = len(spellings) if st.session_state.get(key) else _FIRST
        shown = [one for place, one in enumerate(spellings) if place < first or one.text == wanted]
        with st.container(gap=None, key=f"facts-names-{group.replace(' ', '-')}"):
            st.html(
                f'<h3 class="lg-relation">{escape(group.capitalize())}'
                f"<small>{len(spellings):,}</small></h3>"
            )
            for one in shown:
                _name(entity, one, opened=one.text == wanted)
            if len(shown) < len(spellings):
                st.button(f"Show all {len(spellings):,}", key=key, type="tertiary")


def _name(entity: Node, one: Spelling, *, opened: bool) -> None:
    if not one.documents:
        st.html(unused_html(one))
        return
    key = f"name:{entity.id}:{one.id}"
    label = f"**{plain(shorten(one.text, 90))}** :gray[:small[{plain(' · '.join(notes(one)))}]]"
    box = st.expander(
        label, expanded=opened, key=key, type="compact", on_change=_remember, args=(key, one.text)
    )
    if box.open:
        with box:
            st.html(uses_html(uses_of(reader(), one)))


def _remember(key: str, name: str) -> None:
    """Keep the name that was opened last in the address, so that a link shows it."""
    if st.session_state.get(key):
        st.query_params["name"] = name
    elif st.query_params.get("name") == name:
        del st.query_params["name"]
