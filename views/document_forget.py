"""Take a document out of the graph and the library, from the page."""

from __future__ import annotations

import streamlit as st

from graph.errors import LabourgraphError
from graph.store import open_store
from graph.subgraph import Node
from loaders import pipeline
from loaders.library import Library
from views.shell import settings
from views.text import plain, shorten

_FORGOTTEN = "sources:forgotten"


def say_forgotten() -> None:
    """Say once what was taken out."""
    title = st.session_state.pop(_FORGOTTEN, None)
    if title:
        st.success(f"Forgotten: {plain(shorten(title, 90))}", icon=":material/check:")


def same_title(typed: str, title: str) -> bool:
    """Whether the title was typed, whatever the white space between its words."""
    return bool(typed.split()) and typed.split() == title.split()


def forget_form(document: Node) -> None:
    """A form that takes the document out once its title is typed."""
    with st.expander("Forget this document", icon=":material/delete:", key="forget"):
        st.write(
            "It is taken out of the graph and the library with all that it alone supports, and "
            "what it had joined is resolved anew. Nothing brings it back but loading it again."
        )
        with st.form(f"forget:{document.id}", border=False):
            typed = st.text_input("Type its title to confirm", placeholder=document.name)
            sent = st.form_submit_button("Forget it", type="primary")
        if not sent:
            return
        if not same_title(typed, document.name):
            st.error("This is not its title; nothing was changed.")
            return
        _forget(document)


def _forget(document: Node) -> None:
    try:
        with st.status("Forgetting …"), open_store(settings(), write=True) as store:
            pipeline.forget([document.id], store, Library(settings().library_path), settings())
    except LabourgraphError as error:
        st.error(plain(str(error)), icon=":material/lock:")
        return
    st.session_state[_FORGOTTEN] = document.name
    for name in ("id", "claim", "part"):
        st.query_params.pop(name, None)
    st.rerun()
