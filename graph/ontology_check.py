"""Cross-checks of an ontology: what a schema of sound parts can still have wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.linkml import Schema
from graph.names.fold import has_hangul
from graph.vocabulary import Kind, Mappings, Ontology, Qualifier, Relation

_KIND_NAME = re.compile(r"[A-Z][A-Za-z0-9]*")
_RELATION_NAME = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")
_PROPERTY_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9./_~-]+[/#]")
# The shapes of vis.js that carry their label outside, so that it stays readable at any length.
_SYMBOLS = frozenset({"dot", "square", "triangle", "triangleDown", "diamond", "star", "hexagon"})
# `end` is a keyword in both stores; kglite keeps `type` for itself, and `title` beside it.
_RESERVED = frozenset({"end", "type"})
_RESERVED_ON_CLAIMS = frozenset({"id", "name", "title"})


def ontology_problems(ontology: Ontology, schema: Schema) -> list[str]:
    """What is wrong, each naming the element."""
    return list(_problems(ontology, schema))


def _problems(ontology: Ontology, schema: Schema) -> Iterator[str]:
    yield from _shared_slugs(ontology)
    yield from _shared_looks(ontology)
    for kind in ontology.kinds.values():
        yield from _kind_problems(kind)
    for relation in (*ontology.relations.values(), *ontology.links.values()):
        yield from _relation_problems(relation, schema)
    for qualifier in ontology.qualifiers.values():
        yield from _qualifier_problems(qualifier, ontology)
    elements: tuple[Kind | Relation, ...] = (
        *ontology.kinds.values(),
        *ontology.relations.values(),
        *ontology.links.values(),
    )
    for element in elements:
        yield from _mapping_problems(element.name, element.mappings, ontology)
        if element.korean is not None and not has_hangul(element.korean):
            yield f"{element.name}: its annotation korean is {element.korean!r}, without hangul"
    yield from _prefix_problems(ontology)


def _prefix_problems(ontology: Ontology) -> Iterator[str]:
    for prefix, address in ontology.prefixes.items():
        if not _ADDRESS.fullmatch(address):
            yield f"prefix {prefix}: {address!r} is no address that ends in / or #"
    if not ontology.namespace:
        yield "default_prefix: names none of the prefixes"


def _shared_slugs(ontology: Ontology) -> Iterator[str]:
    seen: dict[str, str] = {}
    for kind in ontology.kinds.values():
        if kind.slug in seen:
            yield f"kind {kind.name}: its ids would start like those of {seen[kind.slug]}"
        seen[kind.slug] = kind.name


def _shared_looks(ontology: Ontology) -> Iterator[str]:
    seen: dict[tuple[str, str], str] = {}
    for kind in ontology.kinds.values():
        look = (kind.colour.lower(), kind.symbol)
        if look in seen:
            yield f"kind {kind.name}: has colour and symbol of {seen[look]}"
        seen[look] = kind.name


def _kind_problems(kind: Kind) -> Iterator[str]:
    where = f"kind {kind.name}"
    if not _KIND_NAME.fullmatch(kind.name):
        yield f"{where}: a kind is named like ForeignClient, in letters and digits"
    if not kind.description:
        yield f"{where}: has no description"
    if not _COLOUR.fullmatch(kind.colour):
        yield f"{where}: its annotation colour is {kind.colour!r}, not like #0077BB"
    if kind.symbol not in _SYMBOLS:
        yield f"{where}: its annotation symbol is {kind.symbol!r}, none of {_join(_SYMBOLS)}"
    if sum(prop.identifier for prop in kind.properties) != 1:
        yield f"{where}: has not exactly one identifier"
    for prop in kind.properties:
        yield from _name_problems(f"{where}, property {prop.name}", prop.name)


def _relation_problems(relation: Relation, schema: Schema) -> Iterator[str]:
    where = f"relation {relation.name}"
    if not _RELATION_NAME.fullmatch(relation.name):
        yield f"{where}: a relation is named like PART_OF, in capitals"
    if not relation.description:
        yield f"{where}: has no description"
    if not relation.domain:
        yield f"{where}: the ranges of its subject hold no kind"
    target = schema.usage(relation.name, "object")
    if not relation.range and target.get("maximum_cardinality") != 0:
        yield f"{where}: the ranges of its object hold no kind; for none: maximum_cardinality: 0"
    for subject, object_ in sorted(relation.pairs):
        if subject not in relation.domain or object_ not in relation.range:
            yield f"{where}: any_of pairs {subject} with {object_}, which its slots do not admit"


def _qualifier_problems(qualifier: Qualifier, ontology: Ontology) -> Iterator[str]:
    where = f"qualifier {qualifier.name}"
    yield from _name_problems(where, qualifier.name)
    yield from _name_problems(where, qualifier.property)
    claim = ontology.kinds.get("Claim")
    taken = {prop.name for prop in claim.properties} if claim else set()
    if qualifier.property in taken | _RESERVED_ON_CLAIMS:
        yield f"{where}: a claim has a property {qualifier.property}; annotate another `property`"
    if any(
        qualifier.property == other.property and qualifier.name != other.name
        for other in ontology.qualifiers.values()
    ):
        yield f"{where}: another qualifier is kept as {qualifier.property} too"
    if not qualifier.description:
        yield f"{where}: has no description"
    if not any(qualifier.name in relation.qualifiers for relation in ontology.relations.values()):
        yield f"{where}: no relation has it"
    yield from _pattern_problems(where, qualifier.pattern)


def _pattern_problems(where: str, pattern: str | None) -> Iterator[str]:
    try:
        re.compile(pattern or "")
    except re.error as error:
        yield f"{where}: its pattern is no regular expression: {error}"


def _name_problems(where: str, name: str) -> Iterator[str]:
    if not _PROPERTY_NAME.fullmatch(name):
        yield f"{where}: {name!r} is not named like fact_date, in small letters"
    if name in _RESERVED:
        yield f"{where}: the stores keep {name!r} for themselves; take another name"


def _mapping_problems(name: str, mappings: Mappings, ontology: Ontology) -> Iterator[str]:
    for term in (*mappings.exact, *mappings.broad, *mappings.close):
        prefix, _, local = term.partition(":")
        if prefix not in ontology.prefixes or not local:
            yield f"{name}: maps to {term}, whose prefix is not declared"


def _join(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))
