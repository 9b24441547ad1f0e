"""A form field for each type of parameter."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from graph.query import Parameter, SavedQuery
from graph.query.saved import ANY_ENTITY
from views.pickers import (
    Option,
    choices,
    kind_of,
    meant,
    option,
    option_words,
    options,
    span,
    suggestions,
)
from views.shell import ontology, reader, settings
from views.text import plain

_SECONDS = 60
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
    found = _choices(settings().store, parameter.name) if parameter.type == "string" else {}
    if parameter.type == "boolean":
        st.toggle(label, value=(start or "").lower() in _TRUE, key=key)
    elif parameter.type == "integer":
        st.number_input(label, value=_whole(start), step=1, key=key)
    elif _is_entity(parameter):
        _entity(parameter, label, start, key)
    elif found:
        _choice(label, found, start, key)
    elif parameter.type == "date":
        _date(label, start, key)
    else:
        st.text_input(label, value=start or "", key=key)
    return key


def _is_entity(parameter: Parameter) -> bool:
    return parameter.type in (ANY_ENTITY, *ontology().entity_kinds())


def _entity(parameter: Parameter, label: str, start: str | None, key: str) -> None:
    """A choice among the entities of a kind that also takes any other spelling."""
    known = _options(settings().store, parameter.type)
    chosen = (meant(reader(), parameter.type, start) or start) if start else None
    if chosen and chosen not in known:
        one = option(reader(), parameter.type, chosen) if "/" in chosen else None
        known = {chosen: one or Option(chosen, chosen, -1), **known}

    def shown(value: str) -> str:
        one = known.get(value)
        if one is None or one.documents < 0:
            return value
        return option_words(one, kind_of(ontology(), one.id))

    st.selectbox(
        label,
        list(known),
        index=list(known).index(chosen) if chosen else None,
        format_func=shown,
        placeholder="Choose, or write any spelling of a name",
        accept_new_options=True,
        key=key,
    )


def _choice(label: str, found: Mapping[str, str], start: str | None, key: str) -> None:
    """A choice among words that the graph holds, with how many; another word may be written."""
    values = list(found) if not start or start in found else [start, *found]
    st.selectbox(
        label,
        values,
        index=values.index(start) if start else None,
        format_func=lambda value: found.get(value, value),
        placeholder="Any",
        accept_new_options=True,
        key=key,
    )


def _date(label: str, start: str | None, key: str) -> None:
    between = _span(settings().store)
    hint = f"Documents are dated from {between[0]} to {between[1]}." if between else None
    st.text_input(
        label, value=start or "", placeholder="YYYY, YYYY-MM or YYYY-MM-DD", help=hint, key=key
    )


@st.cache_data(ttl=_SECONDS, show_spinner=False)
def _options(location: str, label: str) -> dict[str, Option]:  # noqa: ARG001 - the cache's key
    return options(reader(), label)


@st.cache_data(ttl=_SECONDS, show_spinner=False)
def _choices(location: str, name: str) -> dict[str, str]:  # noqa: ARG001 - the cache's key
    return dict(choices(reader(), ontology(), name))


@st.cache_data(ttl=_SECONDS, show_spinner=False)
def _span(location: str) -> tuple[str, str] | None:  # noqa: ARG001 - the cache's key
    return span(reader())


def as_address(parameter: Parameter, value: object) -> str | None:
    """A field's value as the address holds it: of an entity the id, where the name is clear.

    None where the field is empty or holds the parameter's default.
    """
    text, default = as_text(value), as_text(parameter.default)
    if text is None or not _is_entity(parameter):
        return text if text != default else None
    found = meant(reader(), parameter.type, text) or text
    usual = meant(reader(), parameter.type, default) if default else None
    return found if found not in (default, usual) else None


def which(query: SavedQuery, given: Mapping[str, str]) -> None:
    """Offer the entities that a name in the address may mean, where it is not clear."""
    for parameter in query.parameters:
        text = given.get(parameter.name, "").strip()
        if not text or not _is_entity(parameter):
            continue
        hits = suggestions(reader(), ontology(), parameter, text)
        if not hits:
            continue
        st.markdown(f"**{plain(text)}** may mean one of these; choose the one you want:")
        with st.container(gap=None):
            for hit in hits:
                one = Option(hit.id, hit.name, hit.documents, hit.matched)
                st.page_link(
                    "views/questions.py",
                    label=plain(option_words(one, hit.kind)),
                    query_params={"query": query.name, **given, parameter.name: hit.id},
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
