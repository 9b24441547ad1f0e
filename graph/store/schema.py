"""Constraints and indexes of both stores, from the ontology."""

from __future__ import annotations

from graph.ids import kind_slug
from graph.ontology import Kind, Ontology


def constraints(ontology: Ontology) -> tuple[str, ...]:
    """One statement a label: its nodes are told apart by their id."""
    labels = [("store", "Store"), *((_stem(kind), kind.name) for kind in ontology.kinds.values())]
    return tuple(
        f"CREATE CONSTRAINT {stem}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for stem, label in labels
    )


def indexes(ontology: Ontology) -> tuple[str, ...]:
    """One statement for each property that is indexed, and for the name of each kind of entity."""
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
