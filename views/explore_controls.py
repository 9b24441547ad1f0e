"""Undo, filters, layout, size: what changes the whole view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from graph.explore import Filters, outlets_of
from views import explore_session as session
from views import explore_state as state
from views.explore_picture import Scene
from views.explore_saved import saved_views
from views.shell import ontology, reader, symbol
from views.text import kind_words, words

_LAYOUTS = {"force": "By force", "hierarchy": "In levels", "circle": "Circle by kind"}
_SIZES = {"links": "Links on the page", "documents": "Documents", "same": "All alike"}
_EARLIEST, _LATEST = date(1900, 1, 1), date(2100, 12, 31)


def controls(scene: Scene | None) -> None:
    """One row of buttons and menus."""
    history = session.history()
    with st.container(horizontal=True, gap="small", key="explore-controls"):
        st.button(
            "Undo",
            icon=":material/undo:",
            disabled=not history.past,
            on_click=session.step,
            args=(state.undo,),
        )
        st.button(
            "Redo",
            icon=":material/redo:",
            disabled=not history.future,
            on_click=session.step,
            args=(state.redo,),
        )
        if scene is not None:
            with st.popover("Filters", icon=":material/filter_alt:", key="explore:filters"):
                _filters(scene.view.filters)
            with st.popover("Layout", icon=":material/scatter_plot:", key="explore:looks"):
                _looks(scene)
        with st.popover("Views", icon=":material/bookmark:", key="explore:views"):
            saved_views()
        if scene is not None:
            st.button("Start anew", on_click=session.change, args=(state.View(),))


def _filters(now: Filters) -> None:
    """Fields that each change one filter; they follow the view, so that undo moves them too."""
    kinds = [name for name, kind in ontology().kinds.items() if kind.is_entity]
    relations = [name for name, one in ontology().relations.items() if one.range]
    outlets = outlets_of(reader())
    given = {name: sorted(getattr(now, name)) for name in ("kinds", "relations", "outlets")}
    st.multiselect(
        "Kinds of neighbours",
        list(dict.fromkeys([*kinds, *given["kinds"]])),
        default=given["kinds"],
        format_func=lambda name: f"{symbol(name)} {kind_words(name)}",
        **_field("kinds", given["kinds"], frozenset),
    )
    st.multiselect(
        "Relations",
        list(dict.fromkeys([*relations, *given["relations"]])),
        default=given["relations"],
        format_func=words,
        **_field("relations", given["relations"], frozenset),
    )
    st.multiselect(
        "Outlets that tell it",
        list(dict.fromkeys([*outlets, *given["outlets"]])),
        default=given["outlets"],
        format_func=lambda one: outlets.get(one, one),
        **_field("outlets", given["outlets"], frozenset),
    )
    for label, name in (("Told on or after", "since"), ("Told on or before", "until")):
        text = getattr(now, name)
        st.date_input(
            label,
            date.fromisoformat(text) if text else None,
            min_value=_EARLIEST,
            max_value=_LATEST,
            **_field(name, text, _written),
        )
    st.slider(
        "Confidence at least",
        *(0.0, 1.0, float(now.confidence), 0.05),
        **_field("confidence", now.confidence, float),
    )
    st.number_input(
        "Independent sources at least",
        *(0, 10_000, now.independent),
        **_field("independent", now.independent, int),
    )


def _field(name: str, value: object, read: Callable[[Any], Any]) -> dict[str, Any]:
    """Key and callback of a field for one filter; another value gives another key."""
    key = f"explore:filter:{name}:{value}"
    return {"key": key, "on_change": _filter, "args": (name, key, read)}


def _filter(name: str, key: str, read: Callable[[Any], Any]) -> None:
    filters = session.view().filters
    session.arrange(filters=replace(filters, **{name: read(st.session_state[key])}))


def _written(day: date | None) -> str:
    return day.isoformat() if day else ""


def _looks(scene: Scene) -> None:
    _choice("Layout", "layout", scene.view.layout, _LAYOUTS)
    _choice("Size by", "size", scene.view.size, _SIZES)
    st.button(
        "Arrange again",
        on_click=session.change,
        args=(scene.view,),
        kwargs={"forget_places": True},
    )
    if scene.view.hidden:
        shown = state.show_all(scene.view)
        label = f"Show {len(scene.view.hidden):,} hidden"
        st.button(label, on_click=session.change, args=(shown,))
    if scene.view.path:
        unmarked = state.mark_path(scene.view, None)
        st.button("Stop marking the path", on_click=session.change, args=(unmarked,))


def _choice(label: str, name: str, value: str, options: Mapping[str, str]) -> None:
    key = f"explore:{name}:{value}"
    st.radio(
        label,
        list(options),
        index=list(options).index(value),
        format_func=lambda one: options[one],
        key=key,
        on_change=lambda: session.arrange(**{name: st.session_state[key]}),
    )
