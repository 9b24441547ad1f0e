"""Save a statement as a question with parameters."""

from __future__ import annotations

import json

import streamlit as st

from graph.errors import QueryError
from graph.query import Parameter
from graph.query.own import Draft, save_question
from graph.query.saved import RESULT_KINDS, Scalar
from graph.query.values import check_plain
from views.shell import queries, settings
from views.text import plain

_SAVED = "cypher:saved"


def save_form(statement: str, types: dict[str, str]) -> None:
    """A form that saves the statement with the types of its parameters."""
    with st.expander("Save as a question", icon=":material/bookmark_add:"):
        with st.form("cypher:save", border=False):
            title = st.text_input("Title", max_chars=120, placeholder="Mines in a campaign")
            question = st.text_input(
                "The question in words", max_chars=300, placeholder="Which mines took part in …?"
            )
            described = {name: _parameter(name, type_) for name, type_ in types.items()}
            kind = st.selectbox("The answer is a", list(RESULT_KINDS))
            if st.form_submit_button("Save"):
                draft = Draft(
                    title,
                    question,
                    statement,
                    tuple(
                        parameter(name, types[name], default, description)
                        for name, (default, description) in described.items()
                    ),
                    RESULT_KINDS[kind],
                )
                _save(draft)
        saved = st.session_state.get(_SAVED)
        if saved in queries():
            st.page_link(
                "views/questions.py",
                label=f"Saved: **{plain(queries()[saved].title)}**",
                icon=":material/check:",
                query_params={"query": saved},
            )


def _parameter(name: str, type_: str) -> tuple[str, str]:
    left, right = st.columns(2)
    default = left.text_input(
        f"Default of ${name} ({type_})",
        key=f"cypher:default:{name}",
        placeholder="may be left open",
    )
    description = right.text_input(
        f"What ${name} is", key=f"cypher:about:{name}", placeholder="the campaign"
    )
    return default, description


def parameter(name: str, type_: str, default: str, description: str) -> Parameter:
    """A parameter as it is saved: an empty default leaves it open.

    Raises:
        QueryError: the default is of another type.
    """
    bare = Parameter(name, type_, description or name.replace("_", " "))
    value: Scalar = check_plain(bare, default.strip()) if default.strip() else None
    return Parameter(name, type_, bare.description, json.loads(json.dumps(value)))


def _save(draft: Draft) -> None:
    try:
        query = save_question(settings().questions_path, draft, queries())
    except QueryError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    st.session_state[_SAVED] = query.name
