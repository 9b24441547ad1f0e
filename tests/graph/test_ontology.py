from __future__ import annotations

import re
import time
from dataclasses import FrozenInstanceError, fields
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import model
from graph.errors import OntologyError
from graph.ids import document_id, edge_id, entity_id, kind_slug, name_id, passage_id
from graph.ontology import DEFAULT_PATH, Ontology, load_ontology

ONTOLOGY = load_ontology()

ENTITY_KINDS = [
    "Person",
    "Organization",
    "Site",
    "Place",
    "Campaign",
    "Policy",
    "Outlet",
    "Product",
    "Title",
    "Slogan",
    "Work",
    "Event",
    "ForeignClient",
]
WITHOUT_OBJECT = [
    "EMPLOYS",
    "PAID",
    "WORKING_HOURS",
    "USES_FORCED_LABOUR",
    "FULFILLED",
    "START",
    "END",
]


def test_holds_every_kind_of_the_annotation_rules() -> None:
    assert list(ONTOLOGY.entity_kinds()) == ENTITY_KINDS
    records = [kind.name for kind in ONTOLOGY.kinds.values() if not kind.is_entity]
    assert records == ["Document", "Passage", "Name", "Claim", "Decision", "Store"]


def test_the_relations_without_an_object_are_those_of_the_annotation_rules() -> None:
    without = [name for name, relation in ONTOLOGY.relations.items() if not relation.range]
    assert without == WITHOUT_OBJECT
    assert len(ONTOLOGY.relations) == 38


@pytest.mark.parametrize(
    ("relation", "subject", "object_", "qualifiers"),
    [
        ("LOCATED_IN", "Event", "Place", {"date": "2020-10-05"}),
        ("PART_OF", "Organization", "Site", {}),
        ("BUILT", "Person", "Product", {"status": "in_progress", "count": "60"}),
        ("EMPLOYS", "ForeignClient", None, {"count": "hundreds", "nationality": "North Korean"}),
        ("PAID", "Site", None, {"amount": "134", "currency": "USD", "per": "month"}),
        ("FULFILLED", "Site", None, {"percent": "over 130", "exceeded": "yes", "negated": "1"}),
        ("WROTE", "Person", "Document", {}),
        ("CITES", "Document", "Work", {}),
        ("TRANSLATED_BY", "Document", "Person", {}),
        ("SANCTIONED_BY", "Slogan", "Policy", {}),
        ("NAMED_AFTER", "Site", "Person", {}),
    ],
)
def test_accepts_claims_that_follow_the_rules(
    relation: str, subject: str, object_: str | None, qualifiers: dict[str, str]
) -> None:
    assert ONTOLOGY.problems(relation, subject, object_, qualifiers) == []


@pytest.mark.parametrize(
    ("relation", "subject", "object_", "qualifiers", "problem"),
    [
        ("OWNS", "Person", "Site", {}, "OWNS is no relation"),
        ("HEADS", "Site", "Site", {}, "HEADS is said of Person, not of Site"),
        (
            "HEADS",
            "Person",
            "Title",
            {},
            "HEADS leads to Organization, Site or Place, not to Title",
        ),
        ("HEADS", "Person", None, {}, "HEADS needs an object"),
        ("EMPLOYS", "Site", "Person", {}, "EMPLOYS has no object"),
        ("PART_OF", "Place", "Site", {}, "PART_OF does not lead from Place to Site"),
        ("PART_OF", "Site", "Place", {}, "PART_OF does not lead from Site to Place"),
        ("HEADS", "Person", "Site", {"hours": "8"}, "HEADS has no qualifier hours"),
        ("HEADS", "Person", "Site", {"date": "May 2020"}, "date='May 2020' is no Date"),
        ("HEADS", "Person", "Site", {"date": "2020-13"}, "date='2020-13' is no Date"),
        ("HEADS", "Person", "Site", {"date": "2020\n"}, "date='2020\\n' is no Date"),
        ("HEADS", "Person", "Site", {"role": " "}, "role=' ' is no Text"),
        ("EMPLOYS", "Site", None, {"count": "a lot"}, "count='a lot' is no Count"),
        ("FULFILLED", "Site", None, {"percent": "112%"}, "percent='112%' is no Percentage"),
        ("FULFILLED", "Site", None, {"exceeded": "no"}, "exceeded='no' is no Flag"),
        ("PAID", "Site", None, {"currency": "won"}, "currency='won' is no Currency"),
    ],
)
def test_refuses_claims_that_break_them_saying_why(
    relation: str, subject: str, object_: str | None, qualifiers: dict[str, str], problem: str
) -> None:
    assert ONTOLOGY.problems(relation, subject, object_, qualifiers) == [problem]


def test_modality_is_no_qualifier() -> None:
    assert "modality" not in ONTOLOGY.qualifiers
    assert ONTOLOGY.problems("START", "Campaign", None, {"modality": "stated"}) == [
        "START has no qualifier modality"
    ]


def test_the_kind_is_read_from_an_id() -> None:
    document = document_id("text")
    ids = [*(entity_id(kind, "A name") for kind in ENTITY_KINDS), document]
    ids += [passage_id(document, 3), name_id("site/x", "X")]
    assert [ONTOLOGY.kind_of(id_) for id_ in ids] == [*ENTITY_KINDS, "Document", "Passage", "Name"]


@pytest.mark.parametrize("id_", ["", "factory/x", "Site/x", edge_id("s", "r", "o")])
def test_an_id_of_no_kind_is_refused(id_: str) -> None:
    with pytest.raises(OntologyError, match="is no id"):
        ONTOLOGY.kind_of(id_)


@given(st.sampled_from(ENTITY_KINDS), st.text(min_size=1, max_size=30))
def test_every_entity_id_leads_back_to_its_kind(kind: str, name: str) -> None:
    assert ONTOLOGY.kind_of(entity_id(kind, name)) == kind


@given(
    st.sampled_from(sorted(ONTOLOGY.relations)),
    st.sampled_from(sorted(ONTOLOGY.kinds)),
    st.one_of(st.none(), st.sampled_from(sorted(ONTOLOGY.kinds))),
)
def test_a_claim_is_valid_exactly_when_its_pair_is_listed(
    relation: str, subject: str, object_: str | None
) -> None:
    found = ONTOLOGY.relations[relation]
    if object_ is None:
        valid = subject in found.domain and not found.range
    else:
        valid = (subject, object_) in found.pairs
    assert (ONTOLOGY.problems(relation, subject, object_, {}) == []) is valid


@given(st.sampled_from(sorted(ONTOLOGY.qualifiers)), st.text())
def test_any_value_is_judged_and_never_more_than_one_line(name: str, value: str) -> None:
    if ONTOLOGY.accepts(name, value):
        assert value.strip() == value != ""
        assert "\n" not in value


def test_qualifiers_get_the_names_they_have_on_a_claims_node() -> None:
    assert ONTOLOGY.node_properties({"date": "2020", "role": "manager"}) == {
        "fact_date": "2020",
        "role": "manager",
    }


def test_no_property_of_any_kind_is_named_end() -> None:
    names = {prop.name for kind in ONTOLOGY.kinds.values() for prop in kind.properties}
    names |= {one.property for one in ONTOLOGY.qualifiers.values()} | set(ONTOLOGY.qualifiers)
    assert "end" not in names


def test_properties_of_the_record_kinds_are_the_fields_of_the_records() -> None:
    def properties(kind: str) -> set[str]:
        return {prop.name for prop in ONTOLOGY.kinds[kind].properties}

    claim = set(model.Claim.model_fields) - {"qualifiers"}
    sources = {"source", "origin", "rests_on", "cites", "phrases"}
    assert properties("Claim") == claim | sources | {"edge"}
    passage = set(model.Passage.model_fields) - {"document", "label"}
    assert properties("Passage") == passage | {"text", "mark"}
    assert properties("Name") == set(model.Name.model_fields) - {"count", "told_former"} | {
        "documents"
    }
    document = set(model.Document.model_fields) - {
        *("text", "passages", "outlet", "facts", "read_from"),
    }
    assert properties("Document") == document | {"revision"}


def test_modalities_are_those_of_the_records() -> None:
    pattern = ONTOLOGY.datatypes["ModalityEnum"].pattern
    assert pattern == f"^({'|'.join(get_args(model.Modality))})$"


def test_what_is_loaded_cannot_be_changed() -> None:
    for thing in (ONTOLOGY, ONTOLOGY.kinds["Site"], ONTOLOGY.relations["HEADS"]):
        first = fields(thing)[0].name
        with pytest.raises(FrozenInstanceError):
            setattr(thing, first, None)


def test_the_version_changes_with_the_file(tmp_path: Path) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\+[0-9a-f]{8}", ONTOLOGY.version)
    assert load_ontology().version == ONTOLOGY.version
    copy = tmp_path / "ontology.yaml"
    copy.write_bytes(DEFAULT_PATH.read_bytes() + b"# one more line\n")
    other = load_ontology(copy)
    assert other.version != ONTOLOGY.version
    assert other.version.partition("+")[0] == ONTOLOGY.version.partition("+")[0]


def test_ids_and_labels_agree_on_slugs() -> None:
    assert all(kind.slug == kind_slug(kind.name) for kind in ONTOLOGY.kinds.values())


def test_loading_is_quick() -> None:
    started = time.process_time()
    for _ in range(3):
        load_ontology()
    # Measured at 20 ms a time; ten times that still is no wait.
    assert (time.process_time() - started) / 3 < 0.2


def test_is_the_type_that_is_exported() -> None:
    assert isinstance(ONTOLOGY, Ontology)
