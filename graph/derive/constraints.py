"""Ontology -> constraints and indexes of a store."""

from __future__ import annotations

from collections.abc import Iterator

from graph.ontology import Kind, Ontology


def statements(ontology: Ontology) -> list[str]:
    """Cypher statements that both stores take, and that change nothing when run again.

    A unique id for each kind, an index for each property that the ontology marks as indexed.
    """
    return [statement for kind in ontology.kinds.values() for statement in _of_kind(kind)]


def _of_kind(kind: Kind) -> Iterator[str]:
    # Names come from the ontology, whose loading admits letters, digits and underscores only.
    label = kind.name
    stem = kind.slug.replace("-", "_")
    for prop in kind.properties:
        if prop.identifier:
            yield (
                f"CREATE CONSTRAINT {stem}_{prop.name} IF NOT EXISTS "
                f"FOR (n:{label}) REQUIRE n.{prop.name} IS UNIQUE"
            )
        elif prop.indexed:
            yield (
                f"CREATE INDEX {stem}_{prop.name} IF NOT EXISTS FOR (n:{label}) ON (n.{prop.name})"
            )
