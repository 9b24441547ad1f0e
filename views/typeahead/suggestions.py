"""What the field shows for a text."""

from __future__ import annotations

import unicodedata
from typing import Any

import streamlit as st

from graph.search import Hit
from graph.suggest import NameIndex, read_names, state_of
from views.shell import ontology, reader, settings, symbol
from views.text import count, kind_words, shorten

SHOWN = 8
LONGEST_TEXT = 200
_FORMATTING = {"Cc", "Cf", "Zl", "Zp"}


def suggestions(text: str) -> dict[str, Any]:
    """The first entities with a name like the text, and a line that tells how many there are."""
    wanted = text[:LONGEST_TEXT]
    hits = _index().suggest(wanted, SHOWN + 1) if wanted.strip() else []
    return {
        "for": text,
        "items": [_item(hit) for hit in hits[:SHOWN]],
        "status": _status(wanted, len(hits)),
    }


def _index() -> NameIndex:
    return _read(settings().store, state_of(reader()))


@st.cache_resource(max_entries=2, show_spinner="Reading the names …")
def _read(location: str, state: tuple[int, ...]) -> NameIndex:  # noqa: ARG001 - the cache's key
    return read_names(reader(), ontology())


def _status(text: str, found: int) -> str:
    if not text.strip():
        return ""
    if not found:
        return "Nothing in the graph is called so. Try a part of the name, or another spelling."
    if found > SHOWN:
        return f"The {SHOWN} best of more; type more of the name to see others."
    return count(found, "entity", "entities")


def _item(hit: Hit) -> dict[str, str]:
    also = f"also {_one_line(hit.matched, 60)} · " if hit.matched != hit.name else ""
    return {
        "id": hit.id,
        "symbol": symbol(hit.kind),
        "name": _one_line(hit.name, 90),
        "note": f"{also}{kind_words(hit.kind)} · {count(hit.documents, 'document')}",
    }


def _one_line(text: str, length: int) -> str:
    """Without control characters and bidirectional overrides, which would turn the rest around."""
    shown = (" " if unicodedata.category(one) in _FORMATTING else one for one in text)
    return shorten(" ".join("".join(shown).split()), length)
