"""One fingerprint for a whole graph, the same on every store that holds the same graph."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from graph.store.base import Reader
from graph.subgraph import Node

# Long enough for any graph that fits a store; the limits of queries are not meant for this.
_TIMEOUT = 3600.0

_LABELS = "CALL db.labels() YIELD label RETURN label ORDER BY label"
_TYPES = (
    "CALL db.relationshipTypes() YIELD relationshipType "
    "RETURN relationshipType AS type ORDER BY type"
)


def digest(reader: Reader) -> str:
    """SHA-256 over all nodes and relationships, in hexadecimal.

    A node counts with its labels and properties, a relationship with its type, the ids of its ends
    and its properties; the engine's own numbers and the order of insertion do not count, nor does
    the node ``Store``, which says which version made the graph and not what is in it. Each record
    is hashed as JSON with sorted keys, the hashes are sorted and hashed again.
    """
    records = [*_nodes(reader), *_edges(reader)]
    records.sort()
    total = hashlib.sha256()
    for record in records:
        total.update(record)
    return total.hexdigest()


def _nodes(reader: Reader) -> Iterator[bytes]:
    labels = [row[0] for row in reader.run(_LABELS, timeout=_TIMEOUT).rows]
    for label in labels:
        if label in {"Entity", "Store"}:
            continue
        quoted = label.replace("`", "``")
        found = reader.run(f"MATCH (n:`{quoted}`) RETURN n, labels(n) AS labels", timeout=_TIMEOUT)
        for node, all_labels in found.rows:
            yield _hash(["node", sorted(all_labels), *_node(node)])


def _node(node: Node) -> tuple[str, Any]:
    return node.id, _plain(node.properties)


def _edges(reader: Reader) -> Iterator[bytes]:
    types = [row[0] for row in reader.run(_TYPES, timeout=_TIMEOUT).rows]
    for type_ in types:
        quoted = type_.replace("`", "``")
        found = reader.run(
            f"MATCH (a)-[r:`{quoted}`]->(b) RETURN a.id, b.id, properties(r)", timeout=_TIMEOUT
        )
        for source, target, properties in found.rows:
            yield _hash(["edge", type_, source, target, _plain(properties)])


def _hash(record: list[Any]) -> bytes:
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def _plain(value: Any) -> Any:
    """A value with whole floats as integers, since engines differ in which of the two they keep."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "items"):
        return {name: _plain(item) for name, item in value.items()}
    return value
