"""What a load brought that no document had told of before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.store.base import Reader

_TOLD = """
UNWIND $documents AS id
MATCH (:Document {id: id})-[:MENTIONS]->(e:Entity)
RETURN e.id AS id, e.name AS name, count(*) AS documents
ORDER BY documents DESC, id
"""
_ALL = """
UNWIND $entities AS id
MATCH (d:Document)-[:MENTIONS]->(:Entity {id: id})
RETURN id AS id, count(d) AS documents
"""
_TITLES = """
UNWIND $documents AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.title AS title
"""


@dataclass(frozen=True, slots=True)
class Met:
    """An entity that documents of a load mention, and in how many of all documents it is."""

    id: str
    name: str
    told: int
    documents: int

    @property
    def is_new(self) -> bool:
        """Whether no other document mentions it."""
        return self.told == self.documents


def met(reader: Reader, documents: Sequence[str]) -> list[Met]:
    """Entities that these documents mention: the new ones first, then by documents."""
    told = reader.run(_TOLD, {"documents": list(documents)}).rows
    entities = [row[0] for row in told]
    known = dict(reader.run(_ALL, {"entities": entities}).rows)
    found = [Met(id_, name, number, known[id_]) for id_, name, number in told]
    return sorted(found, key=lambda one: (not one.is_new, -one.told, one.id))


def titles(reader: Reader, documents: Sequence[str]) -> dict[str, str]:
    """Titles of those of these documents that the graph holds."""
    rows = reader.run(_TITLES, {"documents": list(documents)}).rows
    return {id_: title or "" for id_, title in rows}
