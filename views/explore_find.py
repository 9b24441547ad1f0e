"""Finding a name to put on the page."""

from __future__ import annotations

import streamlit as st

from graph.search import resolve_id
from views import explore_session as session
from views import explore_state as state
from views.shell import ontology, reader
from views.typeahead import typeahead


@st.fragment
def find() -> None:
    """A field for a name; what is chosen is put on the page."""
    chosen = typeahead(
        "Add a person, a site, a campaign …",
        key="explore:find",
        placeholder="any spelling, in Latin letters or hangul",
    )
    found = resolve_id(reader(), chosen, ontology()) if chosen else None
    if found is not None:
        session.change(state.start(session.view(), found))
        st.rerun(scope="app")
