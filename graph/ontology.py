"""The ontology: which kinds of things, relations and qualifiers there are, and what goes with what.

``ontology.yaml`` is the only place that states them; all code asks what is loaded here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graph.errors import OntologyError
from graph.ids import kind_slug
from graph.linkml import Schema, ranges, read_schema
from graph.linkml_check import schema_problems
from graph.ontology_check import ontology_problems
from graph.vocabulary import (
    Datatype,
    Example,
    Kind,
    Mappings,
    Ontology,
    Property,
    Qualifier,
    Relation,
)

__all__ = [
    "DEFAULT_PATH",
    "Datatype",
    "Example",
    "Kind",
    "Mappings",
    "Ontology",
    "Property",
    "Qualifier",
    "Relation",
    "load_ontology",
]

DEFAULT_PATH = Path(__file__).with_name("ontology.yaml")
_CLASSES = ("Entity", "Record", "Relation", "Link", "Claim")
_SLOTS = ("subject", "object", "qualifier")
_SPACE = re.compile(r"\s+")


def load_ontology(path: Path | None = None) -> Ontology:
    """Read the ontology, from the program's own file where no other is given.

    It is read anew each time, which takes some milliseconds: callers keep what they get.

    Raises:
        OntologyError: an element is missing or contradicts another; the message names it.
    """
    schema = read_schema(path or DEFAULT_PATH)
    _refuse(schema, schema_problems(schema))
    _refuse(schema, [f"lacks the class {name}" for name in _CLASSES if name not in schema.classes])
    _refuse(schema, [f"lacks the slot {name}" for name in _SLOTS if name not in schema.slots])
    ontology = _build(schema)
    _refuse(schema, ontology_problems(ontology, schema))
    return ontology


def _refuse(schema: Schema, problems: list[str]) -> None:
    if problems:
        raise OntologyError(f"{schema.source}: {'; '.join(problems)}")


def _build(schema: Schema) -> Ontology:
    entities = set(schema.concrete("Entity"))
    kinds = [*schema.concrete("Entity"), *schema.concrete("Record")]
    given = schema.head.get("prefixes") or {}
    prefixes = {str(prefix): str(address) for prefix, address in given.items()}
    return Ontology(
        kinds={name: _kind(schema, name, is_entity=name in entities) for name in kinds},
        relations={name: _relation(schema, name) for name in schema.concrete("Relation")},
        links={name: _relation(schema, name) for name in schema.concrete("Link")},
        qualifiers={name: _qualifier(schema, name) for name in _qualifier_names(schema)},
        datatypes={name: _datatype(schema, name) for name in (*schema.types, *schema.enums)},
        prefixes=prefixes,
        namespace=str(prefixes.get(str(schema.head.get("default_prefix")), "")),
        title=str(schema.head.get("title", "")),
        description=_text(schema.head),
        version=f"{schema.head.get('version', '0')}+{schema.digest[:8]}",
    )


def _kind(schema: Schema, name: str, *, is_entity: bool) -> Kind:
    definition = schema.classes[name]
    notes = _annotations(definition)
    return Kind(
        name=name,
        slug=kind_slug(name),
        description=_text(definition),
        colour=str(notes.get("colour", "")),
        symbol=str(notes.get("symbol", "")),
        korean=_korean(definition),
        mappings=_mappings(definition),
        is_entity=is_entity,
        properties=tuple(_property(n, slot) for n, slot in schema.attributes(name).items()),
        examples=_examples(definition),
    )


def _property(name: str, slot: Mapping[str, Any]) -> Property:
    return Property(
        name=name,
        description=_text(slot),
        datatype=str(slot.get("range", "string")),
        required=bool(slot.get("required")),
        multivalued=bool(slot.get("multivalued")),
        identifier=bool(slot.get("identifier")),
        indexed=bool(_annotations(slot).get("indexed")),
    )


def _relation(schema: Schema, name: str) -> Relation:
    definition = schema.classes[name]
    target = schema.usage(name, "object")
    domain = _kinds(schema, schema.usage(name, "subject"))
    range_ = () if target.get("maximum_cardinality") == 0 else _kinds(schema, target)
    known = set(_qualifier_names(schema))
    return Relation(
        name=name,
        description=_text(definition),
        domain=domain,
        range=range_,
        object_required=bool(range_) and bool(target.get("required")),
        qualifiers=tuple(slot for slot in schema.class_slots(name) if slot in known),
        mappings=_mappings(definition),
        pairs=_pairs(schema, definition, domain, range_),
        korean=_korean(definition),
        comments=tuple(definition.get("comments") or ()),
        examples=_examples(definition),
    )


def _kinds(schema: Schema, slot: Mapping[str, Any]) -> tuple[str, ...]:
    classes = (range_ for range_ in ranges(slot) if range_ in schema.classes)
    return tuple(dict.fromkeys(kind for range_ in classes for kind in schema.concrete(range_)))


def _pairs(
    schema: Schema,
    definition: Mapping[str, Any],
    domain: tuple[str, ...],
    range_: tuple[str, ...],
) -> frozenset[tuple[str, str]]:
    options = definition.get("any_of")
    if not options:
        return frozenset((subject, target) for subject in domain for target in range_)
    conditions = [option.get("slot_conditions") or {} for option in options]
    return frozenset(
        (subject, target)
        for condition in conditions
        for subject in _kinds(schema, condition.get("subject") or {})
        for target in _kinds(schema, condition.get("object") or {})
    )


def _qualifier_names(schema: Schema) -> Iterator[str]:
    return (name for name, slot in schema.slots.items() if slot.get("is_a") == "qualifier")


def _qualifier(schema: Schema, name: str) -> Qualifier:
    slot = schema.slots[name]
    datatype = str(slot.get("range", "string"))
    return Qualifier(
        name=name,
        description=_text(slot),
        datatype=datatype,
        pattern=slot.get("pattern") or schema.pattern(datatype),
        property=str(_annotations(slot).get("property", name)),
    )


def _datatype(schema: Schema, name: str) -> Datatype:
    definition = schema.types[name] if name in schema.types else schema.enums[name]
    return Datatype(name, _text(definition), schema.pattern(name) or "")


def _annotations(definition: Mapping[str, Any]) -> Mapping[str, Any]:
    return definition.get("annotations") or {}


def _korean(definition: Mapping[str, Any]) -> str | None:
    term = _annotations(definition).get("korean")
    return None if term is None else str(term)


def _text(definition: Mapping[str, Any]) -> str:
    return _SPACE.sub(" ", str(definition.get("description", ""))).strip()


def _mappings(definition: Mapping[str, Any]) -> Mappings:
    return Mappings(
        exact=tuple(definition.get("exact_mappings") or ()),
        broad=tuple(definition.get("broad_mappings") or ()),
        close=tuple(definition.get("close_mappings") or ()),
    )


def _examples(definition: Mapping[str, Any]) -> tuple[Example, ...]:
    return tuple(
        Example(str(example.get("value", "")), str(example.get("description", "")))
        for example in definition.get("examples") or ()
    )
