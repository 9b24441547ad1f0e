"""Register the component with Streamlit and mount it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from views.typeahead.suggestions import LONGEST_TEXT, suggestions

_HERE = Path(__file__).parent


def typeahead(label: str, *, key: str, placeholder: str = "") -> str | None:
    """A field for a name; gives the id of the entity that was chosen, in the run it caused.

    Args:
        label: of the field.
        key: of the component.
        placeholder: what stands in the empty field.
    """
    typed = _text(st.session_state.get(key))
    data = {"label": label, "placeholder": placeholder, **suggestions(typed)}
    result = _renderer()(
        key=key,
        data=data,
        default={"text": ""},
        on_text_change=_nothing,
        on_chosen_change=_nothing,
    )
    chosen = result.get("chosen")
    return chosen if isinstance(chosen, str) and chosen else None


def _text(state: Any) -> str:
    """What the browser says was typed: untrusted, so a text of bounded length or none."""
    value = state.get("text") if state is not None else ""
    return value if isinstance(value, str) and len(value) <= LONGEST_TEXT else ""


def _nothing() -> None:
    """Streamlit keeps a value of a component only where someone listens for it."""


@cache
def _renderer() -> Any:
    html, css, js = (
        (_HERE / f"typeahead.{ending}").read_text("utf-8") for ending in ("html", "css", "js")
    )
    return st.components.v2.component("labourgraph_typeahead", html=html, css=css, js=js)
