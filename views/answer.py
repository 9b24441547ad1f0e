"""An answer of the graph as a table, a network or a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import streamlit as st

from graph.collect import subgraph_of
from graph.errors import OntologyError
from graph.ids import edge_id
from graph.rows import cell
from graph.subgraph import Edge, Node, Path, Result, Subgraph
from views.neighbours import nodes_of
from views.shell import draw, ontology, reader, symbol
from views.text import plain, words

_PLAIN = (bool, int, float)


def as_value(result: Result) -> None:
    """The single value of an answer, large."""
    st.metric(words(result.columns[0]), cell(result.rows[0][0]))


def as_table(result: Result) -> None:
    """The rows; a chosen row offers its entities and the words behind its facts."""
    frame = {
        column: [_shown(row[place]) for row in result.rows]
        for place, column in enumerate(result.columns)
    }
    chosen = st.dataframe(
        frame, hide_index=True, on_select="rerun", selection_mode="single-row", key="rows"
    )
    picked = chosen["selection"]["rows"]
    if picked:
        _links(result.rows[picked[0]])
    else:
        st.caption(
            f"{len(result.rows):,} rows. Tick one to open its entities and the words behind it."
        )


def _shown(value: object) -> Any:
    return value if value is None or isinstance(value, _PLAIN) else cell(value)


def _links(row: tuple[Any, ...]) -> None:
    parts = list(_parts(row))
    nodes = {part.id: part for part in parts if isinstance(part, Node) and _has_page(part.id)}
    ids = sorted({part for part in parts if isinstance(part, str) and _has_page(part)} - set(nodes))
    nodes |= nodes_of(reader(), ids, ontology())
    with st.container(horizontal=True):
        for node in nodes.values():
            st.page_link(
                "views/entity.py",
                label=f"{symbol(node.label)} {plain(node.name)}",
                query_params={"id": node.id},
            )
        for edge in (part for part in parts if isinstance(part, Edge) and _has_page(part.source)):
            st.page_link(
                "views/entity.py",
                label=f"The words behind “{plain(words(edge.type))}”",
                icon=":material/format_quote:",
                query_params={
                    "id": edge.source,
                    "fact": edge_id(edge.source, edge.type, edge.target),
                },
            )
    if not nodes:
        st.caption("This row names no entity that has a page.")


def _parts(value: object) -> Iterator[Node | Edge | str]:
    match value:
        case Node() | Edge() | str():
            yield value
        case Path():
            yield from value.nodes
            yield from value.edges
        case list() | tuple():
            for item in value:
                yield from _parts(item)


def _has_page(identifier: str) -> bool:
    try:
        return "/" in identifier and ontology().kinds[ontology().kind_of(identifier)].is_entity
    except OntologyError:
        return False


def as_network(result: Result) -> None:
    """The nodes and edges in the rows, drawn."""
    graph: Subgraph = subgraph_of(result)
    if not graph.nodes:
        st.info("This answer holds numbers and text only, nothing to draw.")
        return
    draw(graph)
