"""Saved questions: a form made from a query's parameters, its answer as table and as network."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

import streamlit as st

from graph.query import Dialect, QueryRun, SavedQuery, run_query
from graph.subgraph import Result
from views.answer import as_chart, as_network, as_table, as_value, downloads
from views.chart import axes_of
from views.coverage import coverage_of, coverage_words
from views.fields import as_address, field, is_open, which
from views.shell import library, queries, reader, settings
from views.support import supported
from views.text import plain, words

_QUERY = "query"


def show() -> None:
    """Draw the list of questions, or the one that the address names."""
    name = st.query_params.get(_QUERY)
    query = queries().get(name) if name else None
    if query is not None:
        _question(query)
        return
    st.title("Questions")
    if name:
        st.warning(f"There is no question called {plain(name)}; these are those there are.")
    _list()


def _list() -> None:
    themes: dict[str, list[SavedQuery]] = {}
    for query in queries().values():
        themes.setdefault(query.theme, []).append(query)
    for problem in library().problems:
        st.warning(plain(problem), icon=":material/warning:")
    if not themes:
        st.info("No question is saved: put one into queries/<theme>/<name>.cypher.")
    for theme, group in themes.items():
        st.subheader(words(theme.replace("-", " ")).capitalize(), anchor=False)
        with st.container(gap="xsmall"):
            for query in group:
                st.page_link(
                    "views/questions.py",
                    label=f"**{plain(query.title)}** :small[:gray[{plain(query.question)}]]",
                    query_params={_QUERY: query.name},
                )


def _question(query: SavedQuery) -> None:
    st.page_link("views/questions.py", label="All questions", icon=":material/arrow_back:")
    st.title(plain(query.title))
    st.markdown(plain(query.question))
    given = {p.name: st.query_params[p.name] for p in query.parameters if p.name in st.query_params}
    if query.parameters:
        _form(query, given)
    if any(is_open(parameter, given) for parameter in query.parameters):
        return
    which(query, given)
    dialect: Dialect = "neo4j" if settings().is_neo4j else "embedded"
    run = run_query(reader(), query, given, limit=settings().query_rows, dialect=dialect)
    _answer(query, run)
    with st.expander("The statement in Cypher", icon=":material/code:"):
        st.code(query.statement(dialect), language="cypher")
        st.page_link(
            "views/cypher.py",
            label="Change it on the Cypher page",
            query_params={"question": query.name},
        )
    with st.expander("Link to this answer", icon=":material/link:"):
        st.code(shared_address(st.context.url, st.query_params.to_dict()), language=None)


def _form(query: SavedQuery, given: dict[str, str]) -> None:
    with st.form(f"form:{query.name}"):
        columns = st.columns(min(2, len(query.parameters)))
        keys = {}
        for place, parameter in enumerate(query.parameters):
            with columns[place % 2]:
                keys[parameter.name] = field(parameter, query.name, given.get(parameter.name))
        st.form_submit_button("Ask", type="primary", on_click=_ask, args=(query, keys))


def _ask(query: SavedQuery, keys: dict[str, str]) -> None:
    """Put what the form holds into the address, from which the page then answers."""
    changed = {
        parameter.name: value
        for parameter in query.parameters
        if (value := as_address(parameter, st.session_state[keys[parameter.name]])) is not None
    }
    st.query_params.from_dict({_QUERY: query.name, **changed})


def _answer(query: SavedQuery, run: QueryRun) -> None:
    for note in run.notes:
        st.info(plain(note), icon=":material/info:")
    result = run.result
    if not result.rows:
        st.info("The graph has no answer to this. Try other values, or load more documents.")
        return
    if query.result == "value":
        as_value(result)
        return
    if result.truncated:
        st.warning(f"Only the first {len(result.rows):,} rows are shown; more were found.")
    st.caption(coverage_words(coverage_of(reader(), result)))
    graph = supported(reader(), result)
    axes = axes_of(result)
    titles = ["Table", *(["Network"] if graph.edges else [])]
    if query.result == "graph":
        titles.reverse()
    titles += ["Chart"] if axes.times or axes.categories else []
    tabs = dict(zip(titles, st.tabs(titles, on_change="rerun"), strict=True))
    shown = {
        "Table": lambda: _table(query, result),
        "Network": lambda: as_network(graph),
        "Chart": lambda: as_chart(result, axes),
    }
    for title, tab in tabs.items():
        if tab.open:
            with tab:
                shown[title]()


def _table(query: SavedQuery, result: Result) -> None:
    as_table(result)
    downloads(result, query.name)


def shared_address(page: str | None, query: Mapping[str, str]) -> str:
    """Address of this page with what it shows."""
    return f"{(page or '').partition('?')[0]}?{urlencode(query)}"


if __name__ == "__main__":
    show()
