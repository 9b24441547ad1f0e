"""What kglite returns, as the values of graph.subgraph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from graph.subgraph import Edge, Node, Path

_NODE = frozenset({"id", "labels", "properties"})
_EDGE = frozenset({"id", "start", "end", "type", "properties"})
_PATH = frozenset({"nodes", "relationships"})

Lookup = Callable[[list[int]], Mapping[int, str]]


def convert_rows(rows: Iterable[Iterable[Any]], lookup: Lookup) -> tuple[tuple[Any, ...], ...]:
    """Rows with nodes, edges and paths in place of kglite's dictionaries.

    Args:
        rows: values as kglite gives them.
        lookup: ids of nodes by kglite's internal numbers, for edges whose ends are not in the rows.
    """
    given = [list(row) for row in rows]
    known: dict[int, str] = {}
    wanted: set[int] = set()
    for row in given:
        for value in row:
            _scan(value, known, wanted)
    missing = sorted(wanted - known.keys())
    ids = {**known, **lookup(missing)} if missing else known
    return tuple(tuple(_convert(value, ids) for value in row) for row in given)


def _scan(value: Any, known: dict[int, str], wanted: set[int]) -> None:
    if isinstance(value, list):
        for item in value:
            _scan(item, known, wanted)
        return
    if not isinstance(value, dict):
        return
    keys = value.keys()
    if keys == _NODE:
        known[value["id"]] = str(value["properties"]["id"])
    elif keys == _EDGE:
        wanted.update((value["start"], value["end"]))
    else:
        for item in value.values():
            _scan(item, known, wanted)


def _convert(value: Any, ids: Mapping[int, str]) -> Any:
    if isinstance(value, list):
        return [_convert(item, ids) for item in value]
    if not isinstance(value, dict):
        return value
    keys = value.keys()
    if keys == _NODE:
        return _node(value)
    if keys == _EDGE:
        return Edge(ids[value["start"]], value["type"], ids[value["end"]], value["properties"])
    if keys == _PATH:
        nodes = tuple(_node(node) for node in value["nodes"])
        return Path(nodes, tuple(_convert(edge, ids) for edge in value["relationships"]))
    return {name: _convert(item, ids) for name, item in value.items()}


def _node(value: dict[str, Any]) -> Node:
    """Take off what kglite adds: ``type`` (the label) and ``title`` (the name, or made up)."""
    label = next(label for label in value["labels"] if label != "Entity")
    added = {"id", "type"} if label == "Document" else {"id", "type", "title"}
    properties = {
        name: item
        for name, item in value["properties"].items()
        if name not in added and item is not None
    }
    return Node(str(value["properties"]["id"]), label, properties)
