"""Web entry: settings, one store, navigation. Run it with ``labourgraph serve``."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from graph.errors import LabourgraphError
from views.text import plain

_VIEWS = Path(__file__).parent / "views"


def main() -> None:
    """Show the page that the address names; errors of the program are one line."""
    st.set_page_config(page_title="labourgraph", page_icon=_VIEWS / "icon.svg", layout="wide")
    st.html(_VIEWS / "style.css")
    st.logo(_VIEWS / "logo.svg", size="large")
    page = st.navigation(
        [
            st.Page("views/start.py", title="Search", default=True),
            st.Page("views/explore.py", title="Explore", url_path="explore"),
            st.Page("views/questions.py", title="Questions", url_path="questions"),
            st.Page("views/cypher.py", title="Cypher", url_path="cypher"),
            st.Page("views/documents.py", title="Sources", url_path="sources"),
            st.Page("views/disagreements.py", title="Disagreements", url_path="disagreements"),
            st.Page("views/review.py", title="Review", url_path="review"),
            st.Page("views/load.py", title="Load", url_path="load"),
            st.Page("views/entity.py", title="Entity", url_path="entity", visibility="hidden"),
        ],
        position="top",
    )
    try:
        page.run()
    except LabourgraphError as error:
        st.error(plain(str(error)), icon=":material/error:")


main()
