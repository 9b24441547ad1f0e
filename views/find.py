"""Entities by any spelling of a name."""

from __future__ import annotations

from dataclasses import dataclass

from graph.names.fold import fold
from graph.store.base import Reader

_BY_NAME = """
MATCH (n:Name)-[:NAME_OF]->(e:{label})
WHERE n.key CONTAINS $key
OPTIONAL MATCH (d:Document)-[:MENTIONS]->(e)
WITH e, n, count(d) AS documents
RETURN e.id AS id, e.name AS name, n.text AS spelling, n.key AS key, documents
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity, the spelling that was found, and the number of documents that mention it."""

    id: str
    name: str
    spelling: str
    key: str
    documents: int


def find(reader: Reader, text: str, label: str = "Entity") -> list[Hit]:
    """Entities with a name that holds the text: whole names, then beginnings, then most told."""
    key = fold(text)
    if not key:
        return []
    rows = reader.run(_BY_NAME.format(label=label), {"key": key}).rows
    best: dict[str, Hit] = {}
    for hit in sorted((Hit(*row) for row in rows), key=lambda hit: _rank(hit, key)):
        best.setdefault(hit.id, hit)
    return list(best.values())


def _rank(hit: Hit, key: str) -> tuple[bool, bool, int, str, str]:
    return hit.key != key, not hit.key.startswith(key), -hit.documents, hit.id, hit.spelling
