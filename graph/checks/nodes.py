"""Nodes against the ontology: labels, ids, properties, names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.checks.finding import Finding, ask, kind_label, listed
from graph.ontology import Kind, Ontology, Property
from graph.store.base import Reader

_LABELS = "MATCH (n) RETURN labels(n) AS labels, count(*) AS nodes, min(n.id) AS example"


def check_nodes(reader: Reader, ontology: Ontology) -> Iterator[Finding]:
    """What is wrong with nodes."""
    present = set()
    for labels, nodes, example in ask(reader, _LABELS):
        label = kind_label(labels) or "no label"
        if label in ontology.kinds:
            present.add(label)
        yield from _label_problems(ontology, label, list(labels), nodes, str(example))
    for name in sorted(present):
        yield from _of_kind(reader, ontology, ontology.kinds[name])


def _label_problems(
    ontology: Ontology, label: str, labels: list[str], nodes: int, example: str
) -> Iterator[Finding]:
    kind = ontology.kinds.get(label)
    if kind is None:
        yield Finding("unknown label", example, f"{nodes} nodes with {label}, which is no kind")
    elif kind.is_entity != ("Entity" in labels):
        wrong = "lack the label Entity" if kind.is_entity else "carry the label Entity"
        yield Finding("label Entity", example, f"{nodes} nodes of {label} {wrong}")


def _of_kind(reader: Reader, ontology: Ontology, kind: Kind) -> Iterator[Finding]:
    # Labels and property names come from the ontology, never from the graph.
    yield from listed(
        reader,
        "wrong id",
        f"the id is not one of {kind.name}, which start with {kind.slug}",
        f"MATCH (n:{kind.name}) WHERE split(n.id, '/')[0] <> $slug RETURN n.id AS id ORDER BY id",
        slug=kind.slug,
    )
    if kind.is_entity:
        yield from listed(
            reader,
            "entity without name",
            "no name belongs to the entity",
            f"MATCH (n:{kind.name}) WHERE NOT EXISTS {{ (n)<-[:NAME_OF]-(:Name) }} "
            "RETURN n.id AS id ORDER BY id",
        )
    for prop in kind.properties:
        yield from _property_problems(reader, ontology, kind, prop)


def _property_problems(
    reader: Reader, ontology: Ontology, kind: Kind, prop: Property
) -> Iterator[Finding]:
    if prop.required:
        yield from listed(
            reader,
            "missing property",
            f"{kind.name} without {prop.name}",
            f"MATCH (n:{kind.name}) WHERE n.{prop.name} IS NULL RETURN n.id AS id ORDER BY id",
        )
    if prop.datatype in ontology.datatypes:
        pattern = ontology.datatypes[prop.datatype].pattern
        values = (
            f"MATCH (n:{kind.name}) WHERE n.{prop.name} IS NOT NULL "
            f"RETURN n.{prop.name} AS value, count(*) AS nodes, min(n.id) AS example"
        )
        for value, nodes, example in ask(reader, values):
            if not re.fullmatch(pattern, str(value)):
                message = f"{nodes} {kind.name} with {prop.name} {value!r}, no {prop.datatype}"
                yield Finding("ill-formed property", str(example), message)
