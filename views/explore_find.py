"""Finding a name to put on the page."""

from __future__ import annotations

import streamlit as st

from graph.search import search
from views import explore_session as session
from views import explore_state as state
from views.shell import ontology, reader, symbol
from views.text import count, kind_words, plain, shorten

_SHOWN = 8
_FIELD = "explore:find"


def find() -> None:
    """A field for a name, and what answers to it."""
    text = st.text_input(
        "Add a person, a site, a campaign …",
        key=_FIELD,
        type="search",
        placeholder="any spelling, in Latin letters or hangul",
    )
    if not text.strip():
        return
    hits = search(reader(), text, _SHOWN + 1)
    if not hits:
        st.info(f"Nothing in the graph is called {plain(text)}. Try a part of the name.")
        return
    with st.container(gap=None, key="explore-hits"):
        for hit in hits[:_SHOWN]:
            kind = ontology().kind_of(hit.id)
            also = f" · {plain(shorten(hit.matched))}" if hit.matched != hit.name else ""
            st.button(
                f"{symbol(kind)} **{plain(shorten(hit.name, 80))}** :small[:gray[{kind_words(kind)}"
                f"{also} · {count(hit.documents, 'document')}]]",
                key=f"hit:{hit.id}",
                type="tertiary",
                on_click=_put,
                args=(hit.id,),
            )
    if len(hits) > _SHOWN:
        st.caption(f"These {_SHOWN} are in the most documents; write more to see others.")


def _put(entity: str) -> None:
    st.session_state[_FIELD] = ""
    session.change(state.start(session.view(), entity))
