"""Start page: what is in the graph, and a few questions to begin with."""

from __future__ import annotations

from html import escape

import streamlit as st

from graph.query import SavedQuery
from views.counts import Told, counts, most_told
from views.shell import empty, ontology, queries, reader, symbol
from views.text import count, kind_words, plain

_RECORDS = {"Claim": "claims", "Document": "documents"}
_FIRST_KINDS = ("Campaign", "Site")
_QUESTIONS = 6


def show() -> None:
    """Draw the page."""
    st.title("Who works where, and who says so")
    st.html(
        '<p class="lg-lead">Actors, sites and labour campaigns in North Korea: '
        "every fact with the words behind it.</p>"
    )
    _search_box()
    entity_kinds = ontology().entity_kinds()
    found = counts(reader(), [*_RECORDS, *entity_kinds])
    if not found["Document"]:
        empty()
        return
    entities = {kind: found[kind] for kind in entity_kinds if found[kind]}
    _numbers(found, sum(entities.values()))
    _kinds(entities)
    _questions(queries())
    for column, kind in zip(st.columns(len(_FIRST_KINDS), gap="large"), _FIRST_KINDS, strict=True):
        with column:
            _first(kind, most_told(reader(), kind))


def _search_box() -> None:
    with st.form("find", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(
            "Find a person, a site, a campaign …",
            placeholder="in Latin letters or hangul",
            type="search",
        )
        asked = st.form_submit_button("Search", type="primary", icon=":material/search:")
    if asked and text and text.strip():
        st.switch_page("views/search.py", query_params={"q": text.strip()})


def _numbers(found: dict[str, int], entities: int) -> None:
    numbers = {
        "claims": found["Claim"],
        "entities": entities,
        "documents": found["Document"],
        "outlets": found.get("Outlet", 0),
    }
    cells = "".join(
        f"<div><b>{number:,}</b><span>{escape(word)}</span></div>"
        for word, number in numbers.items()
    )
    st.html(f'<div class="lg-counts">{cells}</div>')


def _kinds(entities: dict[str, int]) -> None:
    with st.container(horizontal=True, gap="small", key="kinds"):
        for kind, number in sorted(entities.items(), key=lambda item: -item[1]):
            st.page_link(
                "views/search.py",
                label=f"{symbol(kind)} {kind_words(kind)} :gray[{number:,}]",
                query_params={"kind": kind},
            )


def _questions(saved: dict[str, SavedQuery]) -> None:
    themes: dict[str, SavedQuery] = {}
    for query in saved.values():
        if all(not parameter.required for parameter in query.parameters):
            themes.setdefault(query.theme, query)
    if not themes:
        return
    st.subheader("Questions to begin with", anchor=False)
    columns = st.columns(2)
    for place, query in enumerate(list(themes.values())[:_QUESTIONS]):
        with columns[place % 2].container(border=True, gap="xxsmall"):
            st.page_link(
                "views/questions.py",
                label=f"**{plain(query.title)}**",
                query_params={"query": query.name},
            )
            st.caption(plain(query.question))


def _first(kind: str, told: list[Told]) -> None:
    if not told:
        return
    st.subheader(f"{kind_words(kind)}s most written about", anchor=False)
    with st.container(gap=None):
        for entity in told:
            st.page_link(
                "views/entity.py",
                label=f"{symbol(kind)} {plain(entity.name)} "
                f":small[:gray[{count(entity.documents, 'document')}]]",
                query_params={"id": entity.id},
            )


if __name__ == "__main__":
    show()
