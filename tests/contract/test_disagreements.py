"""What disagrees in a store: one body, run on each."""

from __future__ import annotations

from graph.model import Records
from graph.ontology import load_ontology
from graph.query.lookup import look_up
from graph.sources.conflicts import find_disagreements
from graph.sources.listed import COLUMNS, as_rows
from graph.store.base import Store
from tests.records import article, entity

ONTOLOGY = load_ontology()
MILL, CITY, COUNTY = "site/alder-mill", "place/stone-city", "place/reed-county"
BODY = "organization/valley-committee"


def _world() -> list[Records]:
    def place(identifier: str, parent: str) -> object:
        return entity(identifier, attributes={"level": "county", "parent": parent})

    heads = [("person/kim-un-ha", "HEADS", BODY)]
    return [
        article("A", [(MILL, "EMPLOYS", None)], qualifiers={"count": "70"}, outlet=None),
        article("B", [(MILL, "EMPLOYS", None)], qualifiers={"count": "over 500"}),
        article("C", [(MILL, "LOCATED_IN", CITY)], entities=[place(CITY, "East Province")]),  # type: ignore[list-item]
        article("D", [(MILL, "LOCATED_IN", COUNTY)], entities=[place(COUNTY, "West Province")]),  # type: ignore[list-item]
        article("E", heads, qualifiers={"role": "chairman"}, date="2024-01-01"),
        article("F", heads, qualifiers={"role": "chairman"}, date="2024-05-01"),
        article(
            "G",
            [("person/pak-chol", "HEADS", BODY)],
            qualifiers={"role": "chairman"},
            date="2024-03-01",
        ),
        article("H", [(BODY, "SUPPLIES", MILL)]),
        article("I", [(BODY, "SUPPLIES", MILL)], modality="denied"),
        article("J", [(BODY, "FULFILLED", None)], qualifiers={"percent": "101"}),
    ]


def test_each_kind_of_disagreement_is_found_with_both_sides(store: Store) -> None:
    for records in _world():
        store.writer.put([records])
    found = find_disagreements(store.reader, ONTOLOGY)
    assert [(one.relation, tuple(side.account for side in one.sides)) for one in found] == [
        ("EMPLOYS", ("70", "over 500")),
        ("HEADS", ("Kim Un Ha", "Pak Chol")),
        ("LOCATED_IN", ("Reed County", "Stone City")),
        ("SUPPLIES", ("denied", "stated")),
    ]


def test_of_one_entity_only_its_own(store: Store) -> None:
    store.writer.put(_world())
    about = {
        one: [each.relation for each in find_disagreements(store.reader, ONTOLOGY, one)]
        for one in (MILL, BODY, "person/kim-un-ha", COUNTY, "place/nowhere")
    }
    assert about == {
        MILL: ["EMPLOYS", "LOCATED_IN", "SUPPLIES"],
        BODY: ["HEADS", "SUPPLIES"],
        "person/kim-un-ha": ["HEADS"],
        COUNTY: ["LOCATED_IN"],
        "place/nowhere": [],
    }
    assert look_up(store.reader, "Entity", "Alder Mill").id == MILL


def test_rows_say_who_says_what(store: Store) -> None:
    store.writer.put(_world())
    result = as_rows(store.reader, find_disagreements(store.reader, ONTOLOGY, MILL))
    assert result.columns == COLUMNS
    first = result.dicts()[0]
    assert first["accounts"] == ["70", "over 500"]
    assert first["said_by"] == ["A 2024-02-03", "B 2024-02-03"]
    assert (first["subject"], first["documents"], first["independent"]) == ("Alder Mill", 2, 2)
    assert len(first["claims"]) == 2


def test_a_place_in_the_other_by_what_documents_say_is_none(store: Store) -> None:
    store.writer.put([*_world()[2:4], article("K", [(CITY, "PART_OF", COUNTY)])])
    assert find_disagreements(store.reader, ONTOLOGY) == []


def test_an_empty_store_has_none(store: Store) -> None:
    assert find_disagreements(store.reader, ONTOLOGY) == []
    assert as_rows(store.reader, []).rows == ()
