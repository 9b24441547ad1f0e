"""What is in the graph, and where to begin."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

import streamlit as st
import yaml

from graph.errors import LimitError, QueryError
from graph.query import Dialect, SavedQuery, run_query
from graph.store.base import Reader
from loaders.loads import last_loads
from views.counts import Told, dates, most_told, relations
from views.loading.result import moment, what
from views.over_time import bars, bars_html
from views.shell import queries, reader, settings, symbol
from views.text import count, kind_words, plain, words

FIRST_QUESTIONS = Path(__file__).with_name("start.yaml")
_FIRST_KINDS = ("Campaign", "Site")
_FIRST_RELATIONS = 12
_MOST_QUESTIONS = 6
_LONGEST = 2.0


def overview(found: dict[str, int], entities: int) -> None:
    """Draw numbers, questions to begin with, and the entities most written about."""
    _numbers(found, entities)
    _last_load()
    st.html(bars_html(bars(dates(reader()))))
    _questions(_answered(found["Document"], found["Claim"]))
    for column, kind in zip(st.columns(len(_FIRST_KINDS), gap="large"), _FIRST_KINDS, strict=True):
        with column:
            _first(kind, most_told(reader(), kind))
    _relations(relations(reader()))


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


def _last_load() -> None:
    """Say when documents were last loaded, where it is known."""
    notes = last_loads(settings().loads_path)
    if notes:
        st.page_link(
            "views/load.py",
            label=f"Last load {moment(notes[0].when)} :small[:gray[{plain(what(notes[0]))}]]",
            query_params={"load": notes[0].when},
        )


def _relations(found: Sequence[tuple[str, int]]) -> None:
    if found:
        st.subheader("Claims by relation", anchor=False)
        st.html(relations_html(found))


def relations_html(found: Sequence[tuple[str, int]]) -> str:
    """Relations with their numbers of claims; the rarer ones open on a click."""
    often, rare = _listed(found[:_FIRST_RELATIONS]), _listed(found[_FIRST_RELATIONS:])
    more = f"<summary>{count(len(found) - _FIRST_RELATIONS, 'rarer relation')}</summary>"
    rest = f"<details>{more}{rare}</details>" if rare else ""
    return f'<div class="lg-relations">{often}{rest}</div>'


def _listed(found: Sequence[tuple[str, int]]) -> str:
    items = "".join(f"<li>{escape(words(name))} <b>{n:,}</b></li>" for name, n in found)
    return f"<ul>{items}</ul>" if items else ""


def _answered(documents: int, claims: int) -> list[SavedQuery]:
    """The first questions that this graph has an answer to."""
    saved = queries()
    names = _with_rows(settings().store, documents, claims)
    return [saved[name] for name in names if name in saved][:_MOST_QUESTIONS]


@st.cache_data(show_spinner=False, max_entries=20)
def _with_rows(location: str, documents: int, claims: int) -> list[str]:  # noqa: ARG001 - the cache's key
    saved = queries()
    first = yaml.safe_load(FIRST_QUESTIONS.read_text("utf-8"))
    dialect: Dialect = "neo4j" if settings().is_neo4j else "embedded"
    return [name for name in first if name in saved and has_rows(reader(), saved[name], dialect)]


def has_rows(reader: Reader, query: SavedQuery, dialect: Dialect) -> bool:
    """Whether a question has an answer; one that takes long to tell is taken to have one."""
    try:
        run = run_query(reader, query, timeout=_LONGEST, limit=1, dialect=dialect)
    except LimitError:
        return True
    except QueryError:  # What it asks about by itself, such as a campaign, is not in this graph.
        return False
    return bool(run.result.rows)


def _questions(first: Sequence[SavedQuery]) -> None:
    if not first:
        return
    st.subheader("Questions to begin with", anchor=False)
    columns = st.columns(2)
    for place, query in enumerate(first):
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
