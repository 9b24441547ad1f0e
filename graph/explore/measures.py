"""By what nodes are sized."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from graph.subgraph import Edge, Node

MeasureName = Literal["links", "documents", "same"]
MEASURES: tuple[MeasureName, ...] = ("links", "documents", "same")


def links(nodes: Iterable[Node], edges: Iterable[Edge]) -> dict[str, int]:
    """Edges of each node among those shown."""
    counted = Counter(end for edge in edges for end in {edge.source, edge.target})
    return {node.id: counted[node.id] for node in nodes}


def documents(nodes: Iterable[Node], edges: Iterable[Edge]) -> dict[str, int]:  # noqa: ARG001
    """Documents that mention each node, in the whole graph."""
    return {node.id: int(node.properties.get("documents") or 0) for node in nodes}


def same(nodes: Iterable[Node], edges: Iterable[Edge]) -> dict[str, int]:  # noqa: ARG001
    """All alike."""
    return {node.id: 1 for node in nodes}


_BY_NAME: Mapping[MeasureName, Callable[[Iterable[Node], Iterable[Edge]], dict[str, int]]] = {
    "links": links,
    "documents": documents,
    "same": same,
}


def measured(name: MeasureName, nodes: Iterable[Node], edges: Iterable[Edge]) -> dict[str, int]:
    """Size of each node by a measure, a count."""
    return _BY_NAME[name](nodes, edges)
