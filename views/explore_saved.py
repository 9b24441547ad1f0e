"""Views kept under a name beside the library, one file for all who use the store."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

import streamlit as st

from graph.errors import ViewError
from views import explore_session as session
from views.explore_address import from_plain, to_plain
from views.explore_state import View
from views.shell import settings
from views.text import plain

FILE = "views.json"
LONGEST_NAME = 80
_MOST_VIEWS = 500
_MOST_BYTES = 20_000_000


def load_saved(path: Path) -> dict[str, View]:
    """Views by name, sorted; none where there is no file yet.

    Raises:
        ViewError: the file cannot be read.
    """
    data = _read(path)
    return {name: from_plain(data[name]) for name in sorted(data)}


def save(path: Path, name: str, view: View) -> None:
    """Keep a view under a name, in place of another of that name.

    Raises:
        ViewError: the name is empty or too long, there are too many, or the file cannot be
            read or written.
    """
    wanted = " ".join(name.split())
    if not 0 < len(wanted) <= LONGEST_NAME:
        raise ViewError(f"give the view a name of at most {LONGEST_NAME} characters")
    data = _read(path)
    if wanted not in data and len(data) >= _MOST_VIEWS:
        raise ViewError(f"{_MOST_VIEWS} views are kept already: delete one first")
    _write(path, {**data, wanted: to_plain(view)})


def delete(path: Path, name: str) -> None:
    """Let a view go; nothing happens where there is none of that name."""
    _write(path, {key: value for key, value in _read(path).items() if key != name})


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ViewError(f"{path}: larger than {_MOST_BYTES:,} bytes; move it away")
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ViewError(f"{path}: cannot be read; mend it or move it away ({error})") from error
    if not isinstance(data, dict):
        raise ViewError(f"{path}: holds no views by name; mend it or move it away")
    return data


def _write(path: Path, data: dict[str, Any]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(data, out, ensure_ascii=False, indent=1, sort_keys=True)
        Path(aside).replace(path)
    except OSError as error:
        raise ViewError(f"{path}: cannot be written ({error.strerror})") from error


def saved_views() -> None:
    """Fields to keep the view under a name, and to open one."""
    path = settings().library_path.parent / FILE
    try:
        if session.view().nodes:
            _saving(path)
        _opening(path)
    except ViewError as error:
        st.error(plain(str(error)))


def _saving(path: Path) -> None:
    with st.form("explore:save", border=False, clear_on_submit=True):
        name = st.text_input("Save this view as", max_chars=LONGEST_NAME)
        if st.form_submit_button("Save"):
            save(path, name, session.view())
            st.success("Saved.")
    st.caption("The address of this page holds the view: copy it to send it to someone.")


def _opening(path: Path) -> None:
    found = load_saved(path)
    if not found:
        st.caption("No view is saved yet.")
        return
    name = st.selectbox("Saved views", list(found), index=None, placeholder="Choose one")
    if name is None:
        return
    st.button("Open", on_click=session.change, args=(found[name],), kwargs={"forget_places": True})
    st.button("Delete", on_click=delete, args=(path, name))
