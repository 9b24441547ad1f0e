"""Reads a LinkML schema: the part of the language that ``ontology.yaml`` is written in.

Inheritance (``is_a``, ``mixins``), slots with their usage in a class, attributes, types and enums.
``graph.linkml_check`` says what is wrong with one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graph.errors import OntologyError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PARTS = ("classes", "slots", "types", "enums")

Definition = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema as written, with its classes, slots, types and enums by name.

    ``lineage`` has for each class itself and all it inherits from, the nearest first; ``digest`` is
    the SHA-256 of the file in hex digits.
    """

    source: str
    digest: str
    head: Definition
    classes: Mapping[str, Definition]
    slots: Mapping[str, Definition]
    types: Mapping[str, Definition]
    enums: Mapping[str, Definition]
    lineage: Mapping[str, tuple[str, ...]]

    def concrete(self, name: str) -> list[str]:
        """Classes that are not abstract and are the class or inherit from it, as ordered there."""
        return [
            candidate
            for candidate, definition in self.classes.items()
            if name in self.lineage[candidate] and not definition.get("abstract")
        ]

    def class_slots(self, name: str) -> list[str]:
        """Slots of a class, those it inherits first; attributes are not among them."""
        lists = (self.classes[c].get("slots") or () for c in reversed(self.lineage[name]))
        return list(dict.fromkeys(slot for slots in lists for slot in slots))

    def attributes(self, name: str) -> dict[str, Definition]:
        """Attributes of a class, those it inherits first."""
        merged: dict[str, Definition] = {}
        for ancestor in reversed(self.lineage[name]):
            merged |= self.classes[ancestor].get("attributes") or {}
        return {attribute: slot or {} for attribute, slot in merged.items()}

    def usage(self, name: str, slot: str) -> dict[str, Any]:
        """What a slot is in a class: its own definition, then what the classes say of it."""
        merged = dict(self.slots[slot])
        for ancestor in reversed(self.lineage[name]):
            merged |= (self.classes[ancestor].get("slot_usage") or {}).get(slot) or {}
        return merged

    def pattern(self, range_: str) -> str | None:
        """Regular expression that a value of a type or an enum matches; None: anything goes."""
        if range_ in self.enums:
            return f"^({'|'.join(self.enums[range_].get('permissible_values') or ())})$"
        found: str | None = self.types.get(range_, {}).get("pattern")
        return found


def read_schema(path: Path) -> Schema:
    """Read a schema.

    Raises:
        OntologyError: it cannot be read, or holds no named definitions.
    """
    try:
        content = path.read_bytes()
        raw = yaml.load(content, Loader=_Loader)  # noqa: S506, the loader is a safe one
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise OntologyError(f"{path}: cannot be read: {' '.join(str(error).split())}") from error
    if not isinstance(raw, dict):
        raise OntologyError(f"{path}: is no LinkML schema: it holds no mapping at its top")
    parts = {part: _definitions(path, raw, part) for part in _PARTS}
    return Schema(
        source=str(path),
        digest=hashlib.sha256(content).hexdigest(),
        head={key: value for key, value in raw.items() if key not in _PARTS},
        lineage={name: _lineage(parts["classes"], name) for name in parts["classes"]},
        **parts,
    )


def _definitions(path: Path, raw: Definition, part: str) -> dict[str, Definition]:
    found = raw.get(part) or {}
    if not isinstance(found, dict):
        raise OntologyError(f"{path}: {part} is no mapping from names to definitions")
    for name, definition in found.items():
        if not isinstance(definition or {}, dict):
            raise OntologyError(f"{path}: {part}, {name}: is no mapping")
    return {str(name): definition or {} for name, definition in found.items()}


def parents(definition: Definition) -> list[str]:
    """Names of the classes that a class inherits from directly."""
    mixins = definition.get("mixins")
    above = [definition.get("is_a"), *(mixins if isinstance(mixins, list) else ())]
    return [str(name) for name in above if name is not None]


def _lineage(classes: Mapping[str, Definition], name: str) -> tuple[str, ...]:
    found = [name]
    for current in found:
        above = parents(classes[current])
        found.extend(one for one in above if one in classes and one not in found)
    return tuple(found)


def ranges(slot: Definition) -> list[str]:
    """The ranges of a slot: those of its ``any_of``, or its one range, or none."""
    if "any_of" in slot:
        return [str(option.get("range")) for option in slot["any_of"]]
    return [str(slot["range"])] if "range" in slot else []
