"""All that sources disagree about."""

from __future__ import annotations

import streamlit as st

from graph.sources.conflicts import find_disagreements
from views.disagreement import show_disagreements
from views.shell import ontology, reader
from views.text import count

MOST = 30


def show() -> None:
    """Draw the page."""
    st.title("Disagreements")
    found = find_disagreements(reader(), ontology())
    if not found:
        st.info("No two claims of the graph contradict each other.")
        return
    st.caption(f"{count(len(found), 'disagreement')} between documents.")
    show_disagreements(found[:MOST], links=True)
    if len(found) > MOST:
        st.caption(f"The first {MOST} are shown; labourgraph disagreements lists all.")


if __name__ == "__main__":
    show()
