"""The records an ontology is made of, and the questions asked of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph.errors import OntologyError


@dataclass(frozen=True, slots=True)
class Mappings:
    """Terms of other vocabularies, as ``prefix:term``.

    ``exact`` mean the same, ``broad`` take the element in, ``close`` are near.
    """

    exact: tuple[str, ...] = ()
    broad: tuple[str, ...] = ()
    close: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """Words of our own that show an element, and what is read from them."""

    text: str
    reading: str = ""


@dataclass(frozen=True, slots=True)
class Property:
    """A property that nodes of a kind have."""

    name: str
    description: str
    datatype: str = "string"
    required: bool = False
    multivalued: bool = False
    identifier: bool = False
    indexed: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A label of nodes. ``is_entity``: documents speak of it, and it carries ``:Entity`` too.

    ``slug`` starts the ids of its nodes; ``symbol`` is a node shape of vis.js.
    """

    name: str
    slug: str
    description: str
    colour: str
    symbol: str
    korean: str | None
    mappings: Mappings
    is_entity: bool
    properties: tuple[Property, ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """What a claim can say. ``range`` is empty where it has no object.

    ``pairs`` holds each kind of subject with each kind of object that goes with it.
    """

    name: str
    description: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    object_required: bool
    qualifiers: tuple[str, ...]
    mappings: Mappings
    pairs: frozenset[tuple[str, str]] = frozenset()
    korean: str | None = None
    comments: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Datatype:
    """What values of a qualifier or a property look like; ``pattern`` holds for the whole value."""

    name: str
    description: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Qualifier:
    """More that a document says about a relation; its value is kept as text.

    ``pattern`` is what the whole value matches, None for any text that is not empty. ``property``
    is its name on a claim's node: its own, unless a claim has a property of that name already
    (``date`` is the document's there, so the qualifier is kept as ``fact_date``).
    """

    name: str
    description: str
    datatype: str
    pattern: str | None
    property: str


@dataclass(frozen=True, slots=True)
class Ontology:
    """Kinds, relations, links and qualifiers by name, and the questions asked of them.

    ``links`` are the relationships that tie records together (NAME_OF, SUBJECT, …).
    ``version`` is the declared version and the first 8 hex digits of the file's SHA-256.
    """

    kinds: Mapping[str, Kind]
    relations: Mapping[str, Relation]
    links: Mapping[str, Relation]
    qualifiers: Mapping[str, Qualifier]
    datatypes: Mapping[str, Datatype]
    prefixes: Mapping[str, str]
    namespace: str
    title: str
    description: str
    version: str

    def kind_of(self, id_: str) -> str:
        """Kind of the node that an id names: ``site/x`` -> ``Site``.

        Raises:
            OntologyError: the id starts with the slug of no kind.
        """
        slug = id_.partition("/")[0]
        for kind in self.kinds.values():
            if kind.slug == slug:
                return kind.name
        raise OntologyError(f"{id_!r} is no id: it starts with the name of no kind and a slash")

    def entity_kinds(self) -> tuple[str, ...]:
        """Names of the kinds that documents speak of."""
        return tuple(kind.name for kind in self.kinds.values() if kind.is_entity)

    def node_properties(self, qualifiers: Mapping[str, str]) -> dict[str, str]:
        """Qualifiers under the names they have on a claim's node."""
        return {self.qualifiers[name].property: value for name, value in qualifiers.items()}

    def problems(
        self,
        relation: str,
        subject_kind: str,
        object_kind: str | None,
        qualifiers: Mapping[str, str],
    ) -> list[str]:
        """What is wrong with a claim; an empty list when it is valid.

        Args:
            relation: name of a relation.
            subject_kind: kind of its subject.
            object_kind: kind of its object, None where it has none.
            qualifiers: values by name.
        """
        found = self.relations.get(relation)
        if found is None:
            return [f"{relation} is no relation"]
        return (
            self._subject_problems(found, subject_kind)
            or self._object_problems(found, subject_kind, object_kind)
        ) + self._qualifier_problems(found, qualifiers)

    @staticmethod
    def _subject_problems(relation: Relation, kind: str) -> list[str]:
        if kind in relation.domain:
            return []
        return [f"{relation.name} is said of {_list(relation.domain)}, not of {kind}"]

    @staticmethod
    def _object_problems(relation: Relation, subject: str, kind: str | None) -> list[str]:
        if kind is None:
            return [f"{relation.name} needs an object"] if relation.object_required else []
        if not relation.range:
            return [f"{relation.name} has no object"]
        if kind not in relation.range:
            return [f"{relation.name} leads to {_list(relation.range)}, not to {kind}"]
        if (subject, kind) not in relation.pairs:
            return [f"{relation.name} does not lead from {subject} to {kind}"]
        return []

    def _qualifier_problems(self, relation: Relation, values: Mapping[str, str]) -> list[str]:
        found = []
        for name, value in values.items():
            if name not in relation.qualifiers:
                found.append(f"{relation.name} has no qualifier {name}")
            elif not self.accepts(name, value):
                found.append(f"{name}={value!r} is no {self.qualifiers[name].datatype}")
        return found

    def accepts(self, qualifier: str, value: str) -> bool:
        """Whether a value is well formed for a qualifier."""
        pattern = self.qualifiers[qualifier].pattern
        return bool(value.strip()) if pattern is None else bool(re.fullmatch(pattern, value))


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names[:-1]) + " or " + names[-1] if len(names) > 1 else names[0]
