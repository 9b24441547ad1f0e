"""Constraints and indexes of both stores, from the ontology."""

from __future__ import annotations

from graph.ids import kind_slug
from graph.ontology import Kind, Ontology


def constraints(ontology: Ontology) -> tuple[str, ...]:
    """One statement a kind: its nodes are told apart by their id."""
    return tuple(
        f"CREATE CONSTRAINT {_stem(kind)}_id IF NOT EXISTS FOR (n:{kind.name}) "
        "REQUIRE n.id IS UNIQUE"
        for kind in ontology.kinds.values()
    )


def indexes(ontology: Ontology) -> tuple[str, ...]:
    """One statement for each property marked as indexed in the ontology, and for entities' names."""
    marked = [
        (kind, one.name)
        for kind in ontology.kinds.values()
        for one in kind.properties
        if one.indexed
    ]
    named = [(kind, "name") for kind in ontology.kinds.values() if kind.is_entity]
    return tuple(
        f"CREATE INDEX {_stem(kind)}_{name} IF NOT EXISTS FOR (n:{kind.name}) ON (n.{name})"
        for kind, name in dict.fromkeys((*marked, *named))
    )


def _stem(kind: Kind) -> str:
    return kind_slug(kind.name).replace("-", "_")
