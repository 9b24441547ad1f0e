"""LinkML's own reader sees in the file what ours does."""

from __future__ import annotations

from typing import Any

import pytest
from linkml_runtime.utils.schemaview import SchemaView

from graph.ontology import DEFAULT_PATH, Relation, load_ontology

ONTOLOGY = load_ontology()


@pytest.fixture(scope="module")
def view() -> SchemaView:
    return SchemaView(str(DEFAULT_PATH))


def _concrete(view: SchemaView, root: str) -> list[str]:
    below = [name for name in view.all_classes() if root in view.class_ancestors(name)]
    return [name for name in below if not view.get_class(name).abstract]


def test_the_same_kinds(view: SchemaView) -> None:
    assert [*_concrete(view, "Entity"), *_concrete(view, "Record")] == list(ONTOLOGY.kinds)


@pytest.mark.parametrize(("root", "ours"), [("Relation", "relations"), ("Link", "links")])
def test_the_same_relations_with_the_same_ends(view: SchemaView, root: str, ours: str) -> None:
    found: dict[str, Relation] = getattr(ONTOLOGY, ours)
    assert _concrete(view, root) == list(found)
    for name, relation in found.items():
        assert _kinds(view, view.induced_slot("subject", name)) == relation.domain
        target = view.induced_slot("object", name)
        if target.maximum_cardinality == 0:
            assert relation.range == ()
            assert not target.required
        else:
            assert _kinds(view, target) == relation.range
            assert bool(target.required) is relation.object_required
        assert _pairs(view, name, relation) == relation.pairs


def _kinds(view: SchemaView, slot: Any) -> tuple[str, ...]:
    ranges = [option.range for option in slot.any_of] or [slot.range]
    kinds = [kind for range_ in ranges for kind in _concrete(view, range_)]
    return tuple(dict.fromkeys(kinds))


def _pairs(view: SchemaView, name: str, relation: Relation) -> set[tuple[str, str]]:
    options = view.get_class(name).any_of
    if not options:
        return {(subject, target) for subject in relation.domain for target in relation.range}
    return {
        (subject, target)
        for option in options
        for subject in _kinds(view, option.slot_conditions["subject"])
        for target in _kinds(view, option.slot_conditions["object"])
    }


def test_the_same_qualifiers_of_each_relation(view: SchemaView) -> None:
    below = set(view.slot_descendants("qualifier", reflexive=False))
    assert below == set(ONTOLOGY.qualifiers)
    for name, relation in ONTOLOGY.relations.items():
        assert set(view.class_slots(name)) & below == set(relation.qualifiers)


def test_the_same_datatypes_and_patterns(view: SchemaView) -> None:
    for qualifier in ONTOLOGY.qualifiers.values():
        slot = view.get_slot(qualifier.name)
        assert slot.range == qualifier.datatype
        assert (slot.pattern or view.get_type(slot.range).pattern) == qualifier.pattern


def test_the_same_properties_descriptions_and_mappings(view: SchemaView) -> None:
    for kind in ONTOLOGY.kinds.values():
        definition = view.get_class(kind.name)
        assert " ".join(definition.description.split()) == kind.description
        assert tuple(definition.exact_mappings) == kind.mappings.exact
        assert tuple(definition.broad_mappings) == kind.mappings.broad
        assert tuple(definition.close_mappings) == kind.mappings.close
        assert definition.annotations["colour"].value == kind.colour
        assert definition.annotations["symbol"].value == kind.symbol
        induced = {slot.name: slot for slot in view.class_induced_slots(kind.name)}
        assert set(induced) == {prop.name for prop in kind.properties}
        for prop in kind.properties:
            slot = induced[prop.name]
            assert bool(slot.required or slot.identifier) is prop.required
            assert bool(slot.multivalued) is prop.multivalued
            assert (slot.range or "string") == prop.datatype


def test_every_element_has_a_description(view: SchemaView) -> None:
    elements = [
        *view.all_classes().values(),
        *view.all_slots().values(),
        *view.all_enums().values(),
    ]
    assert [element.name for element in elements if not element.description] == []
