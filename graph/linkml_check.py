"""What is wrong with the parts of a LinkML schema.

Whatever a definition holds that ``graph.linkml`` does not read is refused rather than overlooked,
so that a typing error shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.linkml import Definition, Schema, parents, ranges

_SHAPES = {
    "text": lambda value: isinstance(value, str),
    "flag": lambda value: isinstance(value, bool),
    "number": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "list of texts": lambda value: _all(value, str),
    "list of mappings": lambda value: _all(value, dict),
    "mapping": lambda value: isinstance(value, dict),
    "mapping to mappings": lambda value: (
        isinstance(value, dict) and _all([one or {} for one in value.values()], dict)
    ),
}
_COMMON = {
    "description": "text",
    "comments": "list of texts",
    "examples": "list of mappings",
    "annotations": "mapping",
    "exact_mappings": "list of texts",
    "broad_mappings": "list of texts",
    "close_mappings": "list of texts",
    "is_a": "text",
    "abstract": "flag",
    "any_of": "list of mappings",
}
_CLASS_KEYS = _COMMON | {
    "mixins": "list of texts",
    "mixin": "flag",
    "class_uri": "text",
    "slots": "list of texts",
    "slot_usage": "mapping to mappings",
    "attributes": "mapping to mappings",
}
_SLOT_KEYS = _COMMON | {
    "range": "text",
    "pattern": "text",
    "required": "flag",
    "multivalued": "flag",
    "identifier": "flag",
    "maximum_cardinality": "number",
}
_TYPE_KEYS = {"description": "text", "typeof": "text", "pattern": "text"}
_ENUM_KEYS = {"description": "text", "permissible_values": "mapping to mappings"}
_CONDITION_KEYS = {"slot_conditions": "mapping to mappings"}
# Alternatives that are announced and not given would admit nothing.
_NEVER_EMPTY = frozenset({"any_of"})
_BUILT_IN_TYPES = frozenset({"string", "integer", "float", "boolean"})


def schema_problems(schema: Schema) -> list[str]:
    """What is wrong, each naming the element: of shape, or where nothing is, of sense."""
    return list(_shape_problems(schema)) or list(_sense_problems(schema))


def _shape_problems(schema: Schema) -> Iterator[str]:
    yield from _keys("schema", schema.head, {"prefixes": "mapping"}, others=True)
    for name, definition in schema.types.items():
        yield from _keys(f"type {name}", definition, _TYPE_KEYS)
    for name, definition in schema.enums.items():
        yield from _keys(f"enum {name}", definition, _ENUM_KEYS)
    for where, slot in _slots(schema):
        yield from _keys(where, slot, _SLOT_KEYS)
    for name, definition in schema.classes.items():
        yield from _keys(f"class {name}", definition, _CLASS_KEYS)
        for option in _list(definition.get("any_of")):
            yield from _keys(f"class {name}, any_of", option, _CONDITION_KEYS)


def _keys(
    where: str, definition: Definition, shapes: Mapping[str, str], *, others: bool = False
) -> Iterator[str]:
    for key, value in definition.items():
        shape = shapes.get(key)
        if shape is None:
            if not others:
                yield f"{where}: {key} is no key that is read"
        elif (value is not None or key in _NEVER_EMPTY) and not _SHAPES[shape](value):
            yield f"{where}: {key} is no {shape}"


def _slots(schema: Schema) -> Iterator[tuple[str, Definition]]:
    """Slots wherever they are described, with where that is."""
    for name, slot in schema.slots.items():
        yield f"slot {name}", slot
    for name, definition in schema.classes.items():
        for slot_name, slot in _mappings(definition.get("slot_usage")):
            yield f"class {name}, slot_usage {slot_name}", slot
        for slot_name, slot in _mappings(definition.get("attributes")):
            yield f"class {name}, attribute {slot_name}", slot
        for option in _list(definition.get("any_of")):
            for slot_name, slot in _mappings(option.get("slot_conditions")):
                yield f"class {name}, any_of, {slot_name}", slot


def _sense_problems(schema: Schema) -> Iterator[str]:
    for where, slot in _slots(schema):
        yield from (
            f"{where}: range {range_} is no class, type or enum"
            for range_ in ranges(slot)
            if not _is_range(schema, range_)
        )
    for name, slot in schema.slots.items():
        if slot.get("is_a", name) not in schema.slots:
            yield f"slot {name}: is_a {slot['is_a']} is no slot"
    for name, definition in schema.classes.items():
        yield from _class_problems(schema, f"class {name}", definition)
        if any(name in schema.lineage.get(parent, ()) for parent in parents(definition)):
            yield f"class {name}: inherits from itself"


def _class_problems(schema: Schema, where: str, definition: Definition) -> Iterator[str]:
    for parent in parents(definition):
        if parent not in schema.classes:
            yield f"{where}: inherits from {parent}, which is no class"
    for slot in definition.get("slots") or ():
        if slot not in schema.slots:
            yield f"{where}: has slot {slot}, which is not defined"
    for slot in definition.get("slot_usage") or ():
        if slot not in schema.slots:
            yield f"{where}: slot_usage of {slot}, which is not defined"


def _is_range(schema: Schema, name: str) -> bool:
    known = (schema.classes, schema.types, schema.enums, _BUILT_IN_TYPES)
    return any(name in names for names in known)


def _all(value: object, type_: type) -> bool:
    return isinstance(value, list) and all(isinstance(one, type_) for one in value)


def _list(value: object) -> list[Definition]:
    found = value if isinstance(value, list) else []
    return [one for one in found if isinstance(one, dict)]


def _mappings(value: object) -> list[tuple[str, Definition]]:
    found = value if isinstance(value, dict) else {}
    return [(str(name), one or {}) for name, one in found.items() if isinstance(one or {}, dict)]
