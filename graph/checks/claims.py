"""Claims against the ontology: relation, kinds of subject and object, qualifiers."""

from __future__ import annotations

from collections.abc import Iterator

from graph.checks.finding import Finding, ask, kind_label
from graph.ontology import Ontology, Qualifier
from graph.store.base import Reader

_KINDS = (
    "MATCH (c:Claim) OPTIONAL MATCH (c)-[:SUBJECT]->(s) OPTIONAL MATCH (c)-[:OBJECT]->(o) "
    "RETURN c.relation AS relation, labels(s) AS subject, labels(o) AS object, "
    "count(*) AS claims, min(c.id) AS example"
)
_KEYS = (
    "MATCH (c:Claim) UNWIND keys(c) AS key "
    "RETURN c.relation AS relation, key, count(*) AS claims, min(c.id) AS example"
)


def check_claims(reader: Reader, ontology: Ontology) -> Iterator[Finding]:
    """What is wrong with claims."""
    for relation, subject, object_, claims, example in ask(reader, _KINDS):
        if subject is None:
            continue
        kinds = (kind_label(subject) or "", kind_label(object_))
        for problem in ontology.problems(relation, *kinds, {}):
            yield Finding("invalid claim", str(example), f"{claims} claims: {problem}")
    yield from _qualifier_problems(reader, ontology)


def _qualifier_problems(reader: Reader, ontology: Ontology) -> Iterator[Finding]:
    own = {prop.name for prop in ontology.kinds["Claim"].properties}
    by_property = {one.property: one for one in ontology.qualifiers.values()}
    used = set()
    for relation, key, claims, example in ask(reader, _KEYS):
        if key in own:
            continue
        qualifier = by_property.get(key)
        if qualifier is None:
            message = f"{claims} claims have {key}, which is no qualifier"
            yield Finding("unknown qualifier", str(example), message)
            continue
        used.add(key)
        known = ontology.relations.get(relation)
        if known is not None and qualifier.name not in known.qualifiers:
            message = f"{claims} claims: {relation} has no qualifier {qualifier.name}"
            yield Finding("unknown qualifier", str(example), message)
    for key in sorted(used):
        yield from _value_problems(reader, ontology, by_property[key])


def _value_problems(reader: Reader, ontology: Ontology, qualifier: Qualifier) -> Iterator[Finding]:
    name = qualifier.property
    values = (
        f"MATCH (c:Claim) WHERE c.{name} IS NOT NULL "
        f"RETURN c.{name} AS value, count(*) AS claims, min(c.id) AS example"
    )
    for value, claims, example in ask(reader, values):
        if not ontology.accepts(qualifier.name, str(value)):
            message = f"{claims} claims: {qualifier.name}={value!r} is no {qualifier.datatype}"
            yield Finding("ill-formed qualifier", str(example), message)
