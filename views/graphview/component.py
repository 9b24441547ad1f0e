"""Register the component with Streamlit and mount it."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from views.graphview.drawing import Drawing
from views.graphview.events import GraphEvent, asks_for_all, parse_event
from views.graphview.message import message
from views.network import Look

_PROJECT, _COMPONENT = "labourgraph", "graphview"
_NAME = f"{_PROJECT}.{_COMPONENT}"
_HERE = Path(__file__).parent


def graph_view(drawing: Drawing, *, key: str, look: Look, height: int = 620) -> GraphEvent | None:
    """Draw, and give back what the reader did last in the picture.

    Args:
        drawing: what to draw; all its text is shown as text.
        key: of the component; one picture is kept for each.
        look: colours of the page around it.
        height: in pixels.
    """
    renderer = _renderer()
    _declare()
    result = renderer(
        key=key,
        data=_message(drawing, key, look),
        width="stretch",
        height=height,
        on_event_change=partial(_heard, key),
    )
    return parse_event(result.get("event"), drawing)


def _heard(key: str) -> None:
    """Before the run that an event causes: forget what was sent where the browser lacks it."""
    if asks_for_all(st.session_state[key].get("event")):
        st.session_state.pop(_sent(key), None)


def _sent(key: str) -> str:
    return f"{_NAME}:{key}"


def _message(drawing: Drawing, key: str, look: Look) -> bytes:
    """The message of this run; the same as before where nothing changed."""
    place = _sent(key)
    last: tuple[Drawing, Look, bytes] | None = st.session_state.get(place)
    if last is None or last[1] != look:
        before = None
    elif last[0] == drawing:
        return last[2]
    else:
        before = last[0]
    sent = message(drawing, before, look)
    st.session_state[place] = (drawing, look, sent)
    return sent


def _declare() -> None:
    """Say where the bundle lies.

    Streamlit reads this from the pyproject.toml of installed packages, but finds none for one
    whose name is not that of a package, as ours, nor for a checkout on the path.
    """
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(_NAME) is None:
        parts = [ComponentConfig(_COMPONENT, asset_dir="static")]
        manager.register_from_manifest(ComponentManifest(_PROJECT, "0", parts), _HERE)


@cache
def _renderer() -> Any:
    _declare()
    return st.components.v2.component(_NAME, js="graphview.js", isolate_styles=False)
