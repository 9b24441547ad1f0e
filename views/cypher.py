"""Cypher: write a statement, run it, read its plan, keep it as a question.

A statement in the address (``q``) is only put into the editor: a link must not run a query unseen.
"""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.errors import LabourgraphError, QueryError
from graph.query import Dialect, QueryRun, SavedQuery, find_query, run_query
from graph.query.history import LONGEST, read_history, remember
from graph.query.own import ad_hoc, parameters_of
from graph.query.own import parameter_types as types_of_parameters
from graph.query.saved import Parameter
from graph.subgraph import Result
from views.answer import as_network, as_table, downloads
from views.console.job import Asked, Job, Runner
from views.console.plan import plan_rows
from views.console.save import save_form
from views.console.schema import edge_counts, kind_counts, schema_html
from views.shell import ontology, queries, reader, settings
from views.support import supported
from views.text import count, plain, shorten

_TEXT, _JOB, _PLAN, _TAKEN = "cypher:text", "cypher:job", "cypher:plan", "cypher:taken"
_PICK = "cypher:history"
_LONGEST_ADDRESS = 4_000
_STEP = 0.15
_FIRST = "MATCH (s:Site)-[e:PARTICIPATES_IN]->(c:Campaign)\nRETURN s, e, c\nLIMIT 25"


def show() -> None:
    """Draw the editor with the schema beside it, and what was run last."""
    st.title("Cypher")
    st.markdown(
        "Ask the graph in its own language. Statements can only read: the engine refuses the rest."
    )
    _take_address()
    left, right = st.columns([2, 1], gap="large")
    with right, st.container(key="cypher-schema"):
        st.subheader("Schema", anchor=False)
        st.html(_schema(settings().store))
    with left:
        _editor()
    _outcome()


def _take_address() -> None:
    """Put the statement of the address into the editor, once for each address."""
    given = st.query_params.get("q")
    name = st.query_params.get("question")
    if st.session_state.get(_TAKEN) == (given, name) and _TEXT in st.session_state:
        return
    st.session_state[_TAKEN] = (given, name)
    if given:
        st.session_state[_TEXT] = given[:LONGEST]
    elif name:
        _take_question(find_query(queries(), name))
    else:
        st.session_state.setdefault(_TEXT, _FIRST)


def _take_question(query: SavedQuery) -> None:
    """Put a saved question into the editor, its types and defaults into the fields."""
    st.session_state[_TEXT] = query.statement(_dialect())
    for one in query.parameters:
        default = one.default
        text = str(default).lower() if isinstance(default, bool) else str(default or "")
        st.session_state[f"cypher:type:{one.name}"] = one.type
        st.session_state[f"cypher:value:{one.name}"] = text


def _dialect() -> Dialect:
    return "neo4j" if settings().is_neo4j else "embedded"


@st.cache_data(ttl=60, show_spinner=False)
def _schema(location: str) -> str:  # noqa: ARG001 - the cache's key
    return schema_html(ontology(), kind_counts(reader(), ontology()), edge_counts(reader()))


def _editor() -> None:
    st.text_area("Statement", key=_TEXT, height=200, max_chars=LONGEST)
    statement = str(st.session_state[_TEXT])
    if statement.strip():
        st.code(statement, language="cypher", wrap_lines=True)
    types, values = _parameters(statement)
    seconds = _time_limit()
    asked = Asked(statement, values, seconds)
    with st.container(horizontal=True):
        st.button(
            "Run", type="primary", on_click=_run, args=(asked, types), icon=":material/play_arrow:"
        )
        st.button(
            "Show the plan", on_click=_explain, args=(asked, types), icon=":material/account_tree:"
        )
    _history()
    if statement.strip():
        save_form(statement, types)


def _parameters(statement: str) -> tuple[dict[str, str], dict[str, str]]:
    """Type and value of each parameter, from fields that stand there for each."""
    types: dict[str, str] = {}
    values: dict[str, str] = {}
    for name in parameters_of(statement):
        left, right = st.columns([1, 2])
        types[name] = left.selectbox(
            f"Type of ${name}", types_of_parameters(), key=f"cypher:type:{name}"
        )
        values[name] = right.text_input(
            f"Value of ${name}", key=f"cypher:value:{name}", placeholder="empty is null"
        )
    return types, values


def _time_limit() -> float:
    most = settings().query_timeout
    return float(
        st.number_input(
            "Time limit in seconds",
            min_value=min(0.5, most),
            max_value=float(most),
            value=float(most),
            step=1.0,
            key="cypher:seconds",
        )
    )


def _query(asked: Asked, types: dict[str, str]) -> partial[QueryRun]:
    parameters = tuple(Parameter(name, type_, name) for name, type_ in types.items())
    values = {name: value for name, value in asked.values.items() if value.strip()}
    return partial(
        run_query,
        reader(),
        ad_hoc(asked.statement, parameters),
        values,
        timeout=asked.seconds,
        limit=settings().query_rows,
        dialect=_dialect(),
    )


@st.cache_resource(show_spinner=False)
def _runner() -> Runner:
    return Runner()


def _run(asked: Asked, types: dict[str, str]) -> None:
    _forget()
    try:
        st.session_state[_JOB] = _runner().start(asked, _query(asked, types))
        remember(settings().history_path, asked.statement)
    except LabourgraphError as error:
        st.session_state["cypher:note"] = str(error)
    if len(asked.statement) <= _LONGEST_ADDRESS:
        st.query_params.from_dict({"q": asked.statement})
        st.session_state[_TAKEN] = (asked.statement, None)


def _explain(asked: Asked, types: dict[str, str]) -> None:
    _forget()
    empty = dict.fromkeys(types)
    try:
        st.session_state[_PLAN] = reader().plan(asked.statement, {**empty, **asked.values})
    except LabourgraphError as error:
        st.session_state["cypher:note"] = str(error)


def _forget() -> None:
    for key in (_JOB, _PLAN, "cypher:note"):
        st.session_state.pop(key, None)


def _history() -> None:
    try:
        kept = read_history(settings().history_path)
    except QueryError as error:
        st.warning(plain(str(error)))
        return
    if kept:
        st.selectbox(
            "Statements that were run",
            kept,
            index=None,
            key=_PICK,
            format_func=lambda text: shorten(" ".join(text.split()), 100),
            placeholder="Choose one to put it into the editor",
            on_change=_recall,
        )


def _recall() -> None:
    if st.session_state.get(_PICK):
        st.session_state[_TEXT] = st.session_state[_PICK]
        st.session_state[_PICK] = None


def _outcome() -> None:
    note = st.session_state.get("cypher:note")
    if note:
        st.error(plain(note), icon=":material/error:")
    if _PLAN in st.session_state:
        _plan()
    job: Job | None = st.session_state.get(_JOB)
    if job is None:
        return
    _wait(job)
    try:
        run = job.future.result()
    except LabourgraphError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    for line in run.notes:
        st.info(plain(line), icon=":material/info:")
    _answer(run.result)


def _wait(job: Job) -> None:
    """Wait with a bar and a button; a click on the button ends this run of the page."""
    if job.wait(_STEP):
        return
    place = st.empty()
    with place.container():
        st.button("Stop waiting", on_click=_stop, icon=":material/stop:")
        bar = st.progress(job.share, "Running …")
    while not job.wait(_STEP):
        bar.progress(job.share, f"Running; at most {job.asked.seconds:g} seconds")
    place.empty()


def _stop() -> None:
    _forget()
    st.session_state["cypher:note"] = (
        "Stopped: nothing is shown. The engine gives the statement up at its time limit."
    )


def _plan() -> None:
    st.subheader("Plan", anchor=False)
    st.dataframe(plan_rows(st.session_state[_PLAN]), hide_index=True, alt="Steps of the plan")
    st.caption("The statement was not run. Rows are the engine's estimates.")


def _answer(result: Result) -> None:
    limit = settings().query_rows
    if result.truncated:
        st.warning(f"The row cap of {limit:,} bit: there are more rows than are shown.")
    st.caption(f"{count(len(result.rows), 'row')} in {result.seconds:.2f} s")
    if not result.rows:
        st.info("No row answers this statement.")
        return
    graph = supported(reader(), result)
    titles = ["Table", "Network"] if graph.nodes else ["Table"]
    tabs = dict(zip(titles, st.tabs(titles, on_change="rerun", key="cypher:tabs"), strict=True))
    if tabs["Table"].open:
        with tabs["Table"]:
            as_table(result)
            downloads(result, "rows")
    if "Network" in tabs and tabs["Network"].open:
        with tabs["Network"]:
            as_network(graph)


if __name__ == "__main__":
    show()
