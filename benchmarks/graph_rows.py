"""Everything a graph holds as rows, and the plainest statements that write them again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.ontology import Ontology
from graph.store.base import Reader

_TIMEOUT = 3600.0
_ROWS = 1000

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Write:
    """A statement and the rows it takes."""

    statement: str
    rows: list[Row]


def writes(reader: Reader, ontology: Ontology) -> list[Write]:
    """Nodes by label, then relationships by type and the labels of their ends, in small batches."""
    entities = set(ontology.entity_kinds())
    found: list[Write] = []
    for kind in (kind for kind in ontology.kinds if kind != "Store"):  # says who made the graph
        label = f"{kind}:Entity" if kind in entities else kind
        nodes = reader.run(f"MATCH (n:{kind}) RETURN n", timeout=_TIMEOUT).rows
        rows = [{"id": node.id, "properties": dict(node.properties)} for (node,) in nodes]
        statement = f"UNWIND $rows AS r CREATE (n:{label} {{id: r.id}}) SET n += r.properties"
        found += _batches(statement, rows)
    with_object = [name for name, one in ontology.relations.items() if one.range]
    for type_ in (*with_object, *ontology.links):
        found += _relationships(reader, ontology, type_)
    return found


def _relationships(reader: Reader, ontology: Ontology, type_: str) -> Iterator[Write]:
    edges = reader.run(f"MATCH (a)-[e:{type_}]->(b) RETURN a.id, e, b.id", timeout=_TIMEOUT).rows
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for source, edge, target in edges:
        ends = (ontology.kind_of(source), ontology.kind_of(target))
        groups[ends].append({"a": source, "b": target, "properties": dict(edge.properties)})
    for (source, target), rows in groups.items():
        statement = (
            f"UNWIND $rows AS r MATCH (a:{source} {{id: r.a}}) MATCH (b:{target} {{id: r.b}}) "
            f"CREATE (a)-[e:{type_}]->(b) SET e += r.properties"
        )
        yield from _batches(statement, rows)


def _batches(statement: str, rows: list[Row]) -> Iterator[Write]:
    for start in range(0, len(rows), _ROWS):
        yield Write(statement, rows[start : start + _ROWS])
