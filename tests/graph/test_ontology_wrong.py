"""A wrong ontology is refused with a message that names the element."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from graph.derive.constraints import statements
from graph.derive.page import reference_page
from graph.derive.vocabulary import turtle
from graph.errors import OntologyError
from graph.ontology import DEFAULT_PATH, load_ontology

Change = Callable[[dict[str, Any]], object]


def _set(*keys: str, to: object) -> Change:
    def change(schema: dict[str, Any]) -> None:
        place = schema
        for key in keys[:-1]:
            place = place.setdefault(key, {})
        place[keys[-1]] = to

    return change


def _without(*keys: str) -> Change:
    def change(schema: dict[str, Any]) -> None:
        place = schema
        for key in keys[:-1]:
            place = place[key]
        del place[keys[-1]]

    return change


KIND = {"is_a": "Entity", "description": "x", "annotations": {"colour": "#123456", "symbol": "dot"}}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_set("classes", "Site", "is_a", to="Thing"), "class Site: inherits from Thing"),
        (_set("classes", "Site", "mixins", to=["Actr"]), "class Site: inherits from Actr"),
        (_set("classes", "Site", "slot_useage", to={}), "class Site: slot_useage is no key"),
        (_set("classes", "Entity", "is_a", to="Site"), "class Entity: inherits from itself"),
        (_set("classes", "HEADS", "slots", to=["rank", "rol"]), "class HEADS: has slot rol"),
        (
            _set("classes", "HEADS", "slot_usage", "subject", to={"range": "Persn"}),
            "class HEADS, slot_usage subject: range Persn is no class",
        ),
        (
            _set("classes", "HEADS", "slot_usage", "subjct", to={"range": "Person"}),
            "class HEADS: slot_usage of subjct",
        ),
        (
            _without("classes", "HEADS", "slot_usage", "subject"),
            "relation HEADS: the ranges of its",
        ),
        (_without("classes", "HEADS", "slot_usage", "object"), "relation HEADS: the ranges of its"),
        (_without("classes", "HEADS", "description"), "relation HEADS: has no description"),
        (
            _set("classes", "owns", to={"is_a": "Relation", "description": "x"}),
            "relation owns: a relation is named like",
        ),
        (
            _set(
                "classes",
                "HEADS",
                "any_of",
                to=[
                    {"slot_conditions": {"subject": {"range": "Work"}, "object": {"range": "Site"}}}
                ],
            ),
            "relation HEADS: any_of pairs Work with Site",
        ),
        (
            _set("classes", "Site", "annotations", "colour", to="red"),
            "kind Site: its annotation col",
        ),
        (
            _set("classes", "Site", "annotations", "symbol", to="box"),
            "kind Site: its annotation sym",
        ),
        (_without("classes", "Site", "description"), "kind Site: has no description"),
        (_set("classes", "Mi-ne", to=KIND), "kind Mi-ne: a kind is named like"),
        (_set("classes", "Site) DETACH DELETE (n", to=KIND), "a kind is named like ForeignClient"),
        (
            _set(
                "classes",
                "Mine",
                to=KIND | {"annotations": {"colour": "#cc3311", "symbol": "triangle"}},
            ),
            "kind Mine: has colour and symbol of Site",
        ),
        (
            _set("classes", "foreign-Client", to=KIND),
            "its ids would start like those of ForeignClient",
        ),
        (
            _set("classes", "Claim", "attributes", "end", to={"description": "x"}),
            "kind Claim, property end: the stores keep 'end'",
        ),
        (
            _set("slots", "end", to={"is_a": "qualifier", "range": "Text", "description": "x"}),
            "qualifier end: the stores keep 'end'",
        ),
        (_without("slots", "date", "annotations"), "qualifier date: a claim has a property date"),
        (_set("slots", "role", "annotations", to={"property": "work"}), "qualifier role: another"),
        (
            _set("slots", "role", "range", to="Txt"),
            "slot role: range Txt is no class, type or enum",
        ),
        (_set("slots", "role", "pattern", to="("), "qualifier role: its pattern is no regular"),
        (_set("slots", "role", "any_of", to=None), "slot role: any_of is no list of mappings"),
        (
            _set("classes", "HEADS", "slot_usage", "subject", to={"any_of": None}),
            "class HEADS, slot_usage subject: any_of is no list of mappings",
        ),
        (_without("slots", "role", "description"), "qualifier role: has no description"),
        (
            _set("slots", "spare", to={"is_a": "qualifier", "range": "Text", "description": "x"}),
            "qualifier spare: no relation has it",
        ),
        (
            _set("classes", "Site", "close_mappings", to=["foaf:Agent"]),
            "Site: maps to foaf:Agent, whose prefix is not declared",
        ),
        (_without("classes", "Claim"), "range Claim is no class, type or enum"),
        (_without("classes", "Link"), "inherits from Link, which is no class"),
        (_set("prefixes", "prov", to="www.w3.org"), "prefix prov: 'www.w3.org' is no address"),
        (_set("default_prefix", to="nowhere"), "default_prefix: names none of the prefixes"),
        (_set("classes", to=["Site"]), "classes is no mapping"),
        (_set("classes", "Site", to="a site"), "classes, Site: is no mapping"),
        (lambda schema: schema.clear(), "lacks the class Entity; lacks the class Record"),
    ],
)
def test_is_refused_by_name(tmp_path: Path, change: Change, message: str) -> None:
    schema = yaml.safe_load(DEFAULT_PATH.read_text(encoding="utf-8"))
    change(schema)
    copy = tmp_path / "wrong.yaml"
    copy.write_text(yaml.safe_dump(schema, allow_unicode=True, sort_keys=False), encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        load_ontology(copy)
    assert str(caught.value).startswith(f"{copy}: ")
    assert message in str(caught.value)


VALUES = [None, 0, True, "", "x", "Site", [], {}, [None], ["x"], [{}], {"a": None}, {"a": {}}]
SCHEMA = yaml.safe_load(DEFAULT_PATH.read_text(encoding="utf-8"))


def _paths(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else ()
    items = enumerate(value) if isinstance(value, list) else items
    for key, below in items:
        yield from _paths(below, (*path, key))


@settings(max_examples=60, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.sampled_from(list(_paths(SCHEMA))), st.sampled_from(VALUES))
@example(("types", "Currency"), None)
@example(("types", "Quantity"), 0)
@example(("classes", "Place", "annotations", "korean"), True)
@example(("classes", "HEADS", "slot_usage", "subject"), {"any_of": None})
@example(("classes", "HEADS", "slot_usage", "subject"), {"any_of": [None]})
@example(("classes", "HEADS", "slot_usage", "object", "any_of"), None)
@example(("classes", "HEADS", "slot_usage", "object", "any_of"), ["x"])
def test_whatever_is_changed_it_loads_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, path: tuple[str | int, ...], value: object
) -> None:
    schema = deepcopy(SCHEMA)
    place = schema
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    file = tmp_path_factory.mktemp("changed") / "ontology.yaml"
    file.write_text(yaml.dump(schema, Dumper=yaml.CSafeDumper, sort_keys=False), encoding="utf-8")
    try:
        ontology = load_ontology(file)
    except OntologyError:
        return
    assert len(reference_page(ontology)) > 1000
    assert statements(ontology)
    assert turtle(ontology)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is no LinkML schema"),
        (b"- a list", "is no LinkML schema"),
        (b"classes: [", "cannot be read"),
        (b"\xff\xfe\x00", "cannot be read"),
        (b"a: !!python/object/apply:os.getcwd []", "cannot be read"),
    ],
)
def test_a_file_that_is_no_schema_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_bytes(content)
    with pytest.raises(OntologyError, match=message):
        load_ontology(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"nowhere\.yaml: cannot be read"):
        load_ontology(tmp_path / "nowhere.yaml")
