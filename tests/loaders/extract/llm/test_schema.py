from __future__ import annotations

import json

import pytest

from graph.errors import ModelAnswerError
from loaders.extract.llm.schema import answer_schema, read_answer
from tests.llm_endpoint import EMPTY, answer, said_entity


def objects(node: object) -> list[dict[str, object]]:
    found = []
    if isinstance(node, dict):
        found += [node] if node.get("type") == "object" else []
        for value in node.values():
            found += objects(value)
    elif isinstance(node, list):
        for value in node:
            found += objects(value)
    return found


def test_the_schema_holds_the_ontologys_own_names(ontology) -> None:
    parts = answer_schema(ontology)["$defs"]
    assert parts["Entity"]["properties"]["kind"]["enum"] == list(ontology.entity_kinds())
    assert parts["Claim"]["properties"]["relation"]["enum"] == list(ontology.relations)
    assert parts["Qualifier"]["properties"]["name"]["enum"] == list(ontology.qualifiers)


def test_an_edit_of_the_ontology_changes_the_schema(ontology) -> None:
    fewer = {n: r for n, r in ontology.relations.items() if n != "SUPPLIES"}
    changed = answer_schema(type(ontology)(**{**fields(ontology), "relations": fewer}))
    assert "SUPPLIES" not in json.dumps(changed)
    assert "SUPPLIES" in json.dumps(answer_schema(ontology))


def fields(ontology) -> dict[str, object]:
    return {name: getattr(ontology, name) for name in ontology.__dataclass_fields__}


def test_every_object_is_closed_and_whole_as_strict_output_wants(ontology) -> None:
    found = objects(answer_schema(ontology))
    assert len(found) >= 5
    for one in found:
        assert one["additionalProperties"] is False
        assert sorted(one["required"]) == sorted(one["properties"])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no JSON",
        '{"entities": [], "claims": [',
        '{"entities": []}',
        '{"entities": [], "claims": [], "more": 1}',
        '{"entities": [{"ref": "e1"}], "claims": []}',
        "[]",
    ],
)
def test_an_answer_of_another_shape_is_refused(text: str) -> None:
    with pytest.raises(ModelAnswerError, match="does not fit the schema"):
        read_answer(text)


def test_an_unknown_kind_costs_its_entity_not_the_answer() -> None:
    assert read_answer(EMPTY).entities == []
    found = read_answer(answer([said_entity("e1", "Ship", "Alder", (1, "Alder"))], []))
    assert found.entities[0].kind == "Ship"
