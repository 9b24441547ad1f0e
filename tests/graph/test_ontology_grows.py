"""A new kind, relation and qualifier are lines in the YAML and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from graph.check import check_graph
from graph.derive.constraints import statements
from graph.derive.looks import Look, looks
from graph.derive.page import reference_page
from graph.derive.vocabulary import turtle
from graph.ids import entity_id
from graph.model import Entity, Records
from graph.ontology import DEFAULT_PATH, Ontology, load_ontology
from graph.store.embedded import EmbeddedStore
from tests.records import article, name

ADDED = """
slots:
  flag_state:
    {is_a: qualifier, range: FlagCode, description: The state whose flag it flies.}
types:
  FlagCode: {typeof: string, description: Two capitals., pattern: "^[A-Z]{2}$"}
classes:
  FishingVessel:
    is_a: Entity
    mixins: [Actor]
    description: A ship that fishes and has a name.
    annotations: {colour: "#101010", symbol: triangleDown, korean: 어선}
    close_mappings: [ftm:Vessel]
    examples: [{value: Golden Wave No. 3}]
  CATCHES:
    is_a: Relation
    description: Brings in by fishing.
    examples: [{value: "The Golden Wave No. 3 landed squid.", description: vessel → squid}]
    slots: [amount, flag_state]
    slot_usage:
      subject: {range: FishingVessel}
      object: {any_of: [{range: Product}]}
"""
VESSEL = entity_id("FishingVessel", "Golden Wave No. 3")


@pytest.fixture
def grown(tmp_path: Path) -> Ontology:
    schema = yaml.safe_load(DEFAULT_PATH.read_text(encoding="utf-8"))
    for part, added in yaml.safe_load(ADDED).items():
        schema[part] |= added
    path = tmp_path / "ontology.yaml"
    path.write_text(yaml.safe_dump(schema, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return load_ontology(path)


def test_claims_are_judged_by_it(grown: Ontology) -> None:
    assert grown.kind_of(VESSEL) == "FishingVessel"
    valid = {"amount": "40 tons", "flag_state": "KP", "date": "2024"}
    assert grown.problems("CATCHES", "FishingVessel", "Product", valid) == []
    assert grown.problems("CATCHES", "Site", None, {"flag_state": "Korea"}) == [
        "CATCHES is said of FishingVessel, not of Site",
        "flag_state='Korea' is no FlagCode",
    ]


def test_what_is_said_of_all_actors_or_entities_is_said_of_it(grown: Ontology) -> None:
    assert grown.problems("PARTICIPATES_IN", "FishingVessel", "Campaign", {}) == []
    assert grown.problems("SANCTIONED_BY", "FishingVessel", "Policy", {}) == []
    assert grown.problems("HEADS", "Person", "FishingVessel", {}) != []


def test_what_derives_from_the_ontology_has_it(grown: Ontology) -> None:
    constraint = "CREATE CONSTRAINT fishing_vessel_id IF NOT EXISTS "
    assert f"{constraint}FOR (n:FishingVessel) REQUIRE n.id IS UNIQUE" in statements(grown)
    assert looks(grown)["FishingVessel"] == Look("#101010", "triangleDown")
    page = reference_page(grown)
    assert "| FishingVessel | 어선 | A ship that fishes and has a name. |" in page
    assert "### CATCHES\n\nBrings in by fishing.\n\n- From FishingVessel to Product\n" in page
    assert "| flag_state | FlagCode | `flag_state` | CATCHES |" in page
    assert "labourgraph:CATCHES a owl:ObjectProperty" in turtle(grown)
    assert grown.version != load_ontology().version


def _records() -> Records:
    spelling = name(VESSEL, "Golden Wave No. 3")
    vessel = Entity(id=VESSEL, kind="FishingVessel", name=spelling.text, names=(spelling,))
    return article(
        "At the quay",
        [(VESSEL, "CATCHES", "product/squid")],
        entities=[vessel],
        qualifiers={"flag_state": "KP"},
    )


def test_a_store_keeps_and_the_check_accepts_it(grown: Ontology, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    with EmbeddedStore(folder, grown, timeout=30, write=True, check_version=True) as store:
        store.writer.put([_records()])
        rows = store.reader.run(
            "MATCH (v:FishingVessel)-[r:CATCHES]->(p:Product) RETURN v.name, r.claims, p.id"
        ).rows
        assert rows == (("Golden Wave No. 3", 1, "product/squid"),)
        assert check_graph(store.reader, grown) == []
        strange = {finding.rule for finding in check_graph(store.reader, load_ontology())}
        assert {"unknown label", "wrong relationship", "invalid claim"} <= strange
