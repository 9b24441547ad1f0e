"""Of one name that may be two: which documents mean the other one."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from graph.resolve.queue import Item
from graph.store.base import Reader
from loaders.review import open_desk
from views.review_session import other_key
from views.shell import reader, settings

_TITLES = """
MATCH (d:Document)
WHERE d.id IN $ids
RETURN d.id AS id, d.title AS title, d.date AS date
"""


def choose_other(item: Item) -> None:
    """A choice of the documents that mean the other; those of the lesser post are proposed."""
    with open_desk(settings()) as desk:
        speaking = desk.documents_of(item.left)
    titles = titles_of(reader(), speaking)
    st.multiselect(
        "If it is two, these documents mean the other",
        sorted(speaking, key=lambda one: (titles.get(one, ""), one)),
        default=[one for one in item.other if one in speaking],
        format_func=lambda one: titles.get(one, one),
        key=other_key(item),
        placeholder="Choose documents, then press Two",
    )


def titles_of(graph: Reader, documents: Sequence[str]) -> dict[str, str]:
    """Dates and titles of documents by id, as they are offered for choice."""
    rows = graph.run(_TITLES, {"ids": list(documents)}).rows
    return {
        str(identifier): " ".join(str(one) for one in (date, title) if one)
        for identifier, title, date in rows
    }
