"""What is in the graph, and where to begin."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st
import yaml

from graph.query import SavedQuery
from views.counts import Told, most_told
from views.shell import queries, reader, symbol
from views.text import count, kind_words, plain

FIRST_QUESTIONS = Path(__file__).with_name("start.yaml")
_FIRST_KINDS = ("Campaign", "Site")


def overview(found: dict[str, int], entities: int) -> None:
    """Draw numbers, questions to begin with, and the entities most written about."""
    _numbers(found, entities)
    _questions(queries())
    for column, kind in zip(st.columns(len(_FIRST_KINDS), gap="large"), _FIRST_KINDS, strict=True):
        with column:
            _first(kind, most_told(reader(), kind))


def _numbers(found: dict[str, int], entities: int) -> None:
    numbers = {
        "claims": found["Claim"],
        "entities": entities,
        "documents": found["Document"],
        "outlets": found.get("Outlet", 0),
    }
    cells = "".join(
        f"<div><b>{number:,}</b><span>{escape(word)}</span></div>"
        for word, number in numbers.items()
    )
    st.html(f'<div class="lg-counts">{cells}</div>')


def _questions(saved: dict[str, SavedQuery]) -> None:
    names = yaml.safe_load(FIRST_QUESTIONS.read_text("utf-8"))
    st.subheader("Questions to begin with", anchor=False)
    columns = st.columns(2)
    for place, query in enumerate(saved[name] for name in names if name in saved):
        with columns[place % 2].container(border=True, gap="xxsmall"):
            st.page_link(
                "views/questions.py",
                label=f"**{plain(query.title)}**",
                query_params={"query": query.name},
            )
            st.caption(plain(query.question))


def _first(kind: str, told: list[Told]) -> None:
    if not told:
        return
    st.subheader(f"{kind_words(kind)}s most written about", anchor=False)
    with st.container(gap=None):
        for entity in told:
            st.page_link(
                "views/entity.py",
                label=f"{symbol(kind)} {plain(entity.name)} "
                f":small[:gray[{count(entity.documents, 'document')}]]",
                query_params={"id": entity.id},
            )
