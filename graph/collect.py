"""From the rows of a result to the graph in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.subgraph import Edge, Node, Path, Result, Subgraph


def subgraph_of(result: Result) -> Subgraph:
    """The nodes and edges anywhere in the rows, each once, in the order they are met.

    No edge is dropped: an end that no row holds becomes a node with its id and label alone, and a
    later one with properties takes its place. Between two nodes there is one edge of a type.
    """
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str, str], Edge] = {}
    for row in result.rows:
        for item in _parts(row):
            if isinstance(item, Node):
                if not nodes.get(item.id, item).properties:
                    nodes[item.id] = item
                nodes.setdefault(item.id, item)
                continue
            for end in (item.source, item.target):
                nodes.setdefault(end, Node(end, _label(end)))
            edges.setdefault((item.source, item.type, item.target), item)
    return Subgraph(nodes, tuple(edges.values()))


def _parts(value: object) -> Iterator[Node | Edge]:
    match value:
        case Node() | Edge():
            yield value
        case Path():
            yield from value.nodes
            yield from value.edges
        case Mapping():
            for item in value.values():
                yield from _parts(item)
        case list() | tuple():
            for item in value:
                yield from _parts(item)


def _label(identifier: str) -> str:
    """``foreign-client/x`` -> ``ForeignClient``."""
    return "".join(word.capitalize() for word in identifier.partition("/")[0].split("-"))
