"""Choices for the fields of a question: entities with kind and documents, names with counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.errors import OntologyError, QueryError
from graph.ontology import Ontology
from graph.query.lookup import look_up
from graph.query.saved import Parameter
from graph.search import Hit, search
from graph.store.base import Reader
from views.counts import counts
from views.text import count, kind_words

MOST_OPTIONS = 400
MOST_SUGGESTIONS = 8
_OPTIONS = """
MATCH (d:Document)-[:MENTIONS]->(e:{label})
WITH e, count(d) AS documents
ORDER BY documents DESC, e.id
LIMIT {limit}
OPTIONAL MATCH (n:Name)-[:NAME_OF]->(e) WHERE n.script = 'hang'
WITH e, documents, min(n.text) AS also
RETURN e.id AS id, e.name AS name, documents, also
ORDER BY documents DESC, id
"""
_ONE = """
MATCH (e:{label} {{id: $id}})
OPTIONAL MATCH (d:Document)-[:MENTIONS]->(e)
WITH e, count(d) AS documents
OPTIONAL MATCH (n:Name)-[:NAME_OF]->(e) WHERE n.script = 'hang'
WITH e, documents, min(n.text) AS also
RETURN e.id AS id, e.name AS name, documents, also
"""
_RELATIONS = """
MATCH (c:Claim)
RETURN c.relation AS relation, count(c) AS claims
ORDER BY claims DESC, relation
"""
_SPAN = (
    "MATCH (d:Document) WHERE d.date IS NOT NULL RETURN min(d.date) AS first, max(d.date) AS last"
)


@dataclass(frozen=True, slots=True)
class Option:
    """An entity to choose; ``also`` is a name of it in hangul."""

    id: str
    name: str
    documents: int
    also: str | None = None


def options(reader: Reader, label: str, limit: int = MOST_OPTIONS) -> dict[str, Option]:
    """Entities of a kind of the ontology by id, those in most documents first."""
    rows = reader.run(_OPTIONS.format(label=label, limit=int(limit))).rows
    return {row[0]: Option(*row) for row in rows}


def option(reader: Reader, label: str, identifier: str) -> Option | None:
    """The entity of a kind of the ontology with this id."""
    rows = reader.run(_ONE.format(label=label), {"id": identifier}).rows
    return Option(*rows[0]) if rows else None


def option_words(one: Option, kind: str) -> str:
    """Name, name in hangul, kind and number of documents of an entity."""
    also = f" {one.also}" if one.also and one.also != one.name else ""
    return f"{one.name}{also} · {kind_words(kind)} · {count(one.documents, 'document')}"


def meant(reader: Reader, kind: str, text: str) -> str | None:
    """The id that a text means beyond doubt: an id, or a name that one entity alone has."""
    try:
        found = look_up(reader, kind, text)
    except QueryError:
        return None
    return found.id if found.note is None else None


def suggestions(reader: Reader, ontology: Ontology, parameter: Parameter, text: str) -> list[Hit]:
    """Entities of the parameter's type that a text may mean; none where it is an id or clear."""
    if meant(reader, parameter.type, text):
        return []
    return search(reader, text, MOST_SUGGESTIONS, kind=parameter.type, ontology=ontology)


def choices(reader: Reader, ontology: Ontology, name: str) -> Mapping[str, str]:
    """Values of a text parameter of this name, each with what the graph holds of it."""
    if name == "relation":
        rows = reader.run(_RELATIONS).rows
        return {relation: f"{relation} · {count(claims, 'claim')}" for relation, claims in rows}
    if name == "kind":
        found = counts(reader, ontology.entity_kinds())
        ordered = sorted(found, key=lambda kind: (-found[kind], kind))
        return {
            kind: f"{kind_words(kind)} · {count(found[kind], 'entity', 'entities')}"
            for kind in ordered
            if found[kind]
        }
    return {}


def span(reader: Reader) -> tuple[str, str] | None:
    """Dates of the first and the last document, None where none has a date."""
    [(first, last)] = reader.run(_SPAN).rows
    return (first, last) if first else None


def kind_of(ontology: Ontology, identifier: str) -> str:
    """The kind that an id names, or the empty word."""
    try:
        return ontology.kind_of(identifier)
    except OntologyError:
        return ""
