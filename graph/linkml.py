"""Reads a LinkML schema: the part of the language that ``ontology.yaml`` is written in.

Inheritance (``is_a``, ``mixins``), slots with their usage in a class, attributes, types and enums.
Whatever else a class or slot holds is refused rather than overlooked, so that a typing error shows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graph.errors import OntologyError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT_KEYS = {"description", "comments", "examples", "annotations"}
_MAPPING_KEYS = {"exact_mappings", "broad_mappings", "close_mappings"}
_CLASS_KEYS = (
    _TEXT_KEYS
    | _MAPPING_KEYS
    | {"is_a", "mixins", "abstract", "mixin", "class_uri"}
    | {"slots", "slot_usage", "attributes", "any_of"}
)
_SLOT_KEYS = (
    _TEXT_KEYS
    | _MAPPING_KEYS
    | {"is_a", "abstract", "range", "pattern", "any_of"}
    | {"required", "multivalued", "identifier", "maximum_cardinality"}
)
_BUILT_IN_TYPES = frozenset({"string", "integer", "float", "boolean"})


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema as written, with its classes, slots, types and enums by name.

    ``digest`` is the SHA-256 of the file in hex digits.
    """

    source: str
    digest: str
    head: Mapping[str, Any]
    classes: Mapping[str, Mapping[str, Any]]
    slots: Mapping[str, Mapping[str, Any]]
    types: Mapping[str, Mapping[str, Any]]
    enums: Mapping[str, Mapping[str, Any]]

    def parents(self, name: str) -> Iterator[str]:
        """Names of the classes that a class inherits from directly."""
        definition = self.classes[name]
        if "is_a" in definition:
            yield definition["is_a"]
        yield from definition.get("mixins", ())

    def ancestors(self, name: str) -> list[str]:
        """The class itself and all it inherits from, the nearest first."""
        found = [name]
        for current in found:
            found.extend(parent for parent in self.parents(current) if parent not in found)
        return found

    def concrete(self, name: str) -> list[str]:
        """Classes that are not abstract and are the class or inherit from it, as ordered there."""
        return [
            candidate
            for candidate, definition in self.classes.items()
            if not definition.get("abstract") and name in self.ancestors(candidate)
        ]

    def class_slots(self, name: str) -> list[str]:
        """Slots of a class, those it inherits first; attributes are not among them."""
        lists = (self.classes[c].get("slots", ()) for c in reversed(self.ancestors(name)))
        return list(dict.fromkeys(slot for slots in lists for slot in slots))

    def attributes(self, name: str) -> dict[str, Mapping[str, Any]]:
        """Attributes of a class, those it inherits first."""
        merged: dict[str, Mapping[str, Any]] = {}
        for ancestor in reversed(self.ancestors(name)):
            merged |= self.classes[ancestor].get("attributes", {})
        return merged

    def usage(self, name: str, slot: str) -> dict[str, Any]:
        """What a slot is in a class: its own definition, then what the classes say of it."""
        merged = dict(self.slots[slot])
        for ancestor in reversed(self.ancestors(name)):
            merged |= self.classes[ancestor].get("slot_usage", {}).get(slot) or {}
        return merged

    def pattern(self, range_: str) -> str | None:
        """Regular expression that a value of a type or an enum matches; None: anything goes."""
        if range_ in self.enums:
            return f"^({'|'.join(self.enums[range_]['permissible_values'])})$"
        found: str | None = self.types.get(range_, {}).get("pattern")
        return found


def read_schema(path: Path) -> Schema:
    """Read a schema and check that its parts fit together.

    Raises:
        OntologyError: it cannot be read, or an element is wrong; the message names the element.
    """
    try:
        content = path.read_bytes()
        raw = yaml.load(content, Loader=_Loader)  # noqa: S506, the loader is a safe one
    except (OSError, yaml.YAMLError) as error:
        raise OntologyError(f"{path}: cannot be read: {' '.join(str(error).split())}") from error
    if not isinstance(raw, dict):
        raise OntologyError(f"{path}: is no LinkML schema: it holds no mapping at its top")
    parts = {part: _definitions(path, raw, part) for part in ("classes", "slots", "types", "enums")}
    head = {key: value for key, value in raw.items() if key not in parts}
    schema = Schema(str(path), hashlib.sha256(content).hexdigest(), head, **parts)
    problems = list(_problems(schema))
    if problems:
        raise OntologyError(f"{path}: {'; '.join(problems)}")
    return schema


def _definitions(path: Path, raw: Mapping[str, Any], part: str) -> dict[str, Mapping[str, Any]]:
    found = raw.get(part) or {}
    if not isinstance(found, dict):
        raise OntologyError(f"{path}: {part} is no mapping from names to definitions")
    for name, definition in found.items():
        if not isinstance(definition or {}, dict):
            raise OntologyError(f"{path}: {part}, {name}: is no mapping")
    return {str(name): definition or {} for name, definition in found.items()}


def _problems(schema: Schema) -> Iterator[str]:
    for name, slot in schema.slots.items():
        yield from _slot_problems(schema, f"slot {name}", slot)
        if slot.get("is_a", name) not in schema.slots:
            yield f"slot {name}: is_a {slot['is_a']} is no slot"
    for name in schema.classes:
        yield from _class_problems(schema, name)


def _class_problems(schema: Schema, name: str) -> Iterator[str]:
    definition = schema.classes[name]
    unknown = sorted(set(definition) - _CLASS_KEYS)
    missing = [parent for parent in schema.parents(name) if parent not in schema.classes]
    yield from (f"class {name}: {key} is no key that is read" for key in unknown)
    yield from (f"class {name}: inherits from {parent}, which is no class" for parent in missing)
    for slot in definition.get("slots", ()):
        if slot not in schema.slots:
            yield f"class {name}: has slot {slot}, which is not defined"
    for slot, usage in (definition.get("slot_usage") or {}).items():
        if slot not in schema.slots:
            yield f"class {name}: slot_usage of {slot}, which is not defined"
        yield from _slot_problems(schema, f"class {name}, slot_usage {slot}", usage or {})
    for attribute, slot in (definition.get("attributes") or {}).items():
        yield from _slot_problems(schema, f"class {name}, attribute {attribute}", slot or {})
    if not missing and _inherits_from_itself(schema, name):
        yield f"class {name}: inherits from itself"


def _inherits_from_itself(schema: Schema, name: str) -> bool:
    above: set[str] = set()
    pending = list(schema.parents(name))
    while pending:
        current = pending.pop()
        if current not in above and current in schema.classes:
            above.add(current)
            pending.extend(schema.parents(current))
    return name in above


def _slot_problems(schema: Schema, where: str, slot: Mapping[str, Any]) -> Iterator[str]:
    for key in sorted(set(slot) - _SLOT_KEYS):
        yield f"{where}: {key} is no key that is read"
    for range_ in ranges(slot):
        if not any(range_ in known for known in (schema.classes, schema.types, schema.enums)) and (
            range_ not in _BUILT_IN_TYPES
        ):
            yield f"{where}: range {range_} is no class, type or enum"


def ranges(slot: Mapping[str, Any]) -> Iterable[str]:
    """The ranges of a slot: those of its ``any_of``, or its one range, or none."""
    if "any_of" in slot:
        return [str(option.get("range")) for option in slot["any_of"]]
    return [str(slot["range"])] if "range" in slot else []
