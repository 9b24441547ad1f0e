"""A form field for each type of parameter."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from graph.query import Parameter
from graph.query.saved import ANY_ENTITY
from views.counts import names
from views.shell import ontology, reader
from views.text import plain

_TRUE = ("true", "yes", "1")


def is_open(parameter: Parameter, given: Mapping[str, str]) -> bool:
    """Whether the parameter must be given and is not."""
    return parameter.required and not given.get(parameter.name, "").strip()


def field(parameter: Parameter, query: str, given: str | None) -> str:
    """Draw the field and return its key in the session's state.

    Args:
        parameter: what the field asks for.
        query: name of the query, so that fields of two queries are kept apart.
        given: the value in the address; the field is drawn anew when it changes.
    """
    key = f"field:{query}:{parameter.name}:{given}"
    label = plain(_label(parameter))
    start = given if given is not None else as_text(parameter.default)
    if parameter.type == "boolean":
        st.toggle(label, value=(start or "").lower() in _TRUE, key=key)
    elif parameter.type == "integer":
        st.number_input(label, value=_whole(start), step=1, key=key)
    elif parameter.type in (ANY_ENTITY, *ontology().entity_kinds()):
        _entity(parameter, label, start, key)
    else:
        hint = "YYYY, YYYY-MM or YYYY-MM-DD" if parameter.type == "date" else None
        st.text_input(label, value=start or "", placeholder=hint, key=key)
    return key


def _entity(parameter: Parameter, label: str, start: str | None, key: str) -> None:
    """A choice among the names of a kind that also takes any other spelling."""
    options = names(reader(), parameter.type)
    if start and start not in options:
        options = [start, *options]
    st.selectbox(
        label,
        options,
        index=options.index(start) if start else None,
        placeholder="Choose, or write any spelling of a name",
        accept_new_options=True,
        key=key,
    )


def as_text(value: object) -> str | None:
    """A field's value as an address holds it, None where it is empty."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).strip() or None if value is not None else None


def _label(parameter: Parameter) -> str:
    text = parameter.description.rstrip(".")
    return text[:1].upper() + text[1:] if text else parameter.name


def _whole(text: str | None) -> int | None:
    try:
        return int(text) if text else None
    except ValueError:
        return None
