"""What the Neo4j driver returns, as the values of graph.subgraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from neo4j import graph as entities
from neo4j.time import Date, DateTime, Duration, Time

from graph.subgraph import Edge, Node, Path

Lookup = Callable[[list[str]], Mapping[str, str]]


def convert_rows(rows: Iterable[Iterable[Any]], lookup: Lookup) -> tuple[tuple[Any, ...], ...]:
    """Rows with the project's nodes, edges and paths in place of the driver's.

    Args:
        rows: values as the driver gives them.
        lookup: ids of nodes by their element ids, for edges whose ends are not in the rows.
    """
    given = [list(row) for row in rows]
    known: dict[str, str] = {}
    wanted: set[str] = set()
    for row in given:
        for value in row:
            _scan(value, known, wanted)
    missing = sorted(wanted - known.keys())
    ids = {**known, **lookup(missing)} if missing else known
    return tuple(tuple(_convert(value, ids) for value in row) for row in given)


def _scan(value: Any, known: dict[str, str], wanted: set[str]) -> None:
    if isinstance(value, entities.Node):
        known[value.element_id] = _id(value)
    elif isinstance(value, entities.Relationship):
        wanted.update(_ends(value))
    else:
        for part in _parts(value):
            _scan(part, known, wanted)


def _parts(value: Any) -> Iterable[Any]:
    match value:
        case entities.Path():
            return (*value.nodes, *value.relationships)
        case list():
            return value
        case dict():
            return value.values()
        case _:
            return ()


def _convert(value: Any, ids: Mapping[str, str]) -> Any:
    match value:
        case entities.Node():
            return _node(value)
        case entities.Relationship():
            source, target = _ends(value)
            return Edge(ids[source], value.type, ids[target], dict(value))
        case entities.Path():
            nodes = tuple(_node(node) for node in value.nodes)
            return Path(nodes, tuple(_convert(edge, ids) for edge in value.relationships))
        case list():
            return [_convert(item, ids) for item in value]
        case dict():
            return {name: _convert(item, ids) for name, item in value.items()}
        case Date() | DateTime() | Time():
            return value.to_native()
        case Duration():
            return {"months": value.months, "days": value.days, "seconds": value.seconds}
        case _:
            return value


def _node(node: entities.Node) -> Node:
    label = min(node.labels - {"Entity"}, default="")
    return Node(_id(node), label, {name: item for name, item in node.items() if name != "id"})


def _id(node: entities.Node) -> str:
    return str(node.get("id", node.element_id))


def _ends(edge: entities.Relationship) -> tuple[str, str]:
    source, target = edge.nodes
    if source is None or target is None:
        raise ValueError(f"a {edge.type} relationship came without its ends")
    return source.element_id, target.element_id
