"""An answer of the graph as a table, a network or a value.

A column ``x_id`` holds the ids of what column ``x`` names, ``claims`` the ids of the claims behind
a row, ``document_ids`` those of its documents; they lead on and are not shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import streamlit as st

from graph.errors import OntologyError
from graph.rows import cell, to_csv, to_json
from graph.subgraph import Node, Path, Result, Subgraph
from views.chart import ROWS, Axes, bars_of, description, draw_bars, size_words
from views.neighbours import nodes_of
from views.shell import claims, draw, entity_link, ontology, reader
from views.support import claim_ids, claims_by_id, claims_of_edges, edges_in
from views.text import count, words

_HIDDEN = ("claims", "document_ids")
_PLAIN = (bool, int, float)
_LINKS = 12


def as_value(result: Result) -> None:
    """The single value of an answer, large."""
    st.metric(words(result.columns[0]), cell(result.rows[0][0]))


def as_table(result: Result) -> None:
    """The rows; a chosen row offers its entities and the words behind it."""
    chosen = st.dataframe(
        table(result),
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        key="rows",
        alt="Rows of the answer",
        placeholder="",
    )
    picked = chosen["selection"]["rows"]
    if picked and picked[0] < len(result.rows):
        _row(result, result.rows[picked[0]])
    else:
        st.caption(
            f"{count(len(result.rows), 'row')}. Tick one to read the words behind it.",
        )


def table(result: Result) -> dict[str, list[Any]]:
    """The columns that are for a reader, under their names in words."""
    return {
        words(column): [_shown(row[place]) for row in result.rows]
        for place, column in enumerate(result.columns)
        if column not in _HIDDEN
        and not (column.endswith("_id") and column.removesuffix("_id") in result.columns)
    }


def _shown(value: object) -> Any:
    return value if value is None or isinstance(value, _PLAIN) else cell(value)


def _row(result: Result, row: tuple[Any, ...]) -> None:
    parts = list(_parts(row))
    nodes = {part.id: part for part in parts if isinstance(part, Node) and _has_page(part.id)}
    ids = sorted({part for part in parts if isinstance(part, str) and _has_page(part)} - set(nodes))
    nodes |= nodes_of(reader(), ids[:_LINKS], ontology())
    with st.container(horizontal=True, gap="small"):
        for node in list(nodes.values())[:_LINKS]:
            entity_link(node)
    ids = claim_ids(Result(result.columns, (row,)))
    behind = claims_by_id(reader(), ids + claims_of_edges(reader(), edges_in(row)))
    if behind:
        claims(behind)
    else:
        st.caption("This row is counted from the documents; no single claim stands behind it.")


def _parts(value: object) -> Iterator[Node | str]:
    match value:
        case Node() | str():
            yield value
        case Path():
            yield from value.nodes
        case list() | tuple():
            for item in value:
                yield from _parts(item)


def _has_page(identifier: str) -> bool:
    try:
        return "/" in identifier and ontology().kinds[ontology().kind_of(identifier)].is_entity
    except OntologyError:
        return False


def as_chart(result: Result, axes: Axes) -> None:
    """Bars of an answer: by time or by category, of rows or of a number column."""
    left, right = st.columns(2)
    by = left.selectbox("Bars by", [*axes.times, *axes.categories], format_func=words)
    size = right.selectbox("Length", [ROWS, *axes.numbers], format_func=size_words)
    time = by in axes.times
    bars = bars_of(result, by, size, time=time)
    if not bars.labels:
        st.info("No row has a value there.")
        return
    st.altair_chart(draw_bars(bars, by, size, time=time), alt=description(bars, by, size))
    if bars.left_out:
        st.caption(f"The {len(bars.labels)} largest are drawn; {bars.left_out:,} are not.")


def downloads(result: Result, name: str) -> None:
    """Buttons that save all rows."""
    with st.container(horizontal=True, gap="small"):
        for label, text, ending, mime in (
            ("Save as CSV", to_csv, "csv", "text/csv"),
            ("Save as JSON", to_json, "json", "application/json"),
        ):
            st.download_button(
                label,
                text(result),
                file_name=f"{name}.{ending}",
                mime=mime,
                icon=":material/download:",
                on_click="ignore",
            )


def as_network(graph: Subgraph) -> None:
    """A network of an answer, with what it can be used for."""
    st.caption("Click a node or a line to open its facts or the words behind it.")
    draw(graph)
