"""Numbers and first entities for the start page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.store.base import Reader

_COUNT = "MATCH (n:{label}) RETURN count(n) AS n"
_MOST_TOLD = """
MATCH (d:Document)-[:MENTIONS]->(e:{label})
RETURN e.id AS id, e.name AS name, count(d) AS documents
ORDER BY documents DESC, id
LIMIT {limit}
"""
_DATES = "MATCH (d:Document) RETURN d.date AS date, count(d) AS documents ORDER BY date"
_RELATIONS = (
    "MATCH (c:Claim) RETURN c.relation AS relation, count(c) AS claims "
    "ORDER BY claims DESC, relation"
)


@dataclass(frozen=True, slots=True)
class Told:
    """An entity and the number of documents that mention it."""

    id: str
    name: str
    documents: int


def counts(reader: Reader, labels: Iterable[str]) -> dict[str, int]:
    """Number of nodes of each label, from the ontology."""
    return {label: reader.run(_COUNT.format(label=label)).rows[0][0] for label in labels}


def most_told(reader: Reader, label: str, limit: int = 8) -> list[Told]:
    """Entities of a kind, from the ontology, that most documents mention."""
    rows = reader.run(_MOST_TOLD.format(label=label, limit=int(limit))).rows
    return [Told(*row) for row in rows]


def names(reader: Reader, label: str, limit: int = 400) -> list[str]:
    """Names of entities of a kind, from the ontology, those in most documents first."""
    return list(dict.fromkeys(entity.name for entity in most_told(reader, label, limit)))


def dates(reader: Reader) -> list[tuple[str | None, int]]:
    """Number of documents of each date, None for those without one."""
    return [(date, number) for date, number in reader.run(_DATES).rows]


def relations(reader: Reader) -> list[tuple[str, int]]:
    """Number of claims of each relation, the most first."""
    return [(relation, number) for relation, number in reader.run(_RELATIONS).rows]
