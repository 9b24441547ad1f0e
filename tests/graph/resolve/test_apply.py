from __future__ import annotations

import pytest

from graph.model import Records
from graph.ontology import Ontology, load_ontology
from graph.resolve.apply import resolved, revision
from graph.resolve.mapping import Cluster, Mapping
from tests.records import article, entity

MILL, OTHER, PERSON = "site/red-mill", "site/red-textile-mill", "person/ri-chol"


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


@pytest.fixture
def records() -> Records:
    return article(
        "Red Mill",
        [(PERSON, "WORKS_AT", OTHER), (MILL, "PART_OF", OTHER), (OTHER, "FULFILLED", None)],
        entities=[
            entity(MILL, "Red Mill", preferred="Red Mill", attributes={"wikidata": "Q1"}),
            entity(OTHER, "Red Textile Mill", "Red Mill", attributes={"wikidata": "Q2"}),
        ],
    )


MERGED = Mapping(
    clusters=(
        Cluster(
            id=MILL,
            kind="Site",
            name="Red Mill",
            merged=(OTHER,),
            preferred="Red Mill",
            same_as=("Q7",),
        ),
    )
)


def test_records_of_entities_that_are_themselves_stay_as_they_are(
    records: Records, ontology: Ontology
) -> None:
    assert resolved(records, Mapping(), ontology) is records


def test_names_mentions_and_claims_come_together(records: Records, ontology: Ontology) -> None:
    found = resolved(records, MERGED, ontology)
    assert {one.id for one in found.entities} == {MILL, PERSON}
    mill = next(one for one in found.entities if one.id == MILL)
    assert (mill.merged, mill.same_as, mill.attributes) == ((OTHER,), ("Q7",), {"wikidata": "Q1"})
    assert {(name.text, name.count, name.preferred) for name in mill.names} == {
        ("Red Mill", 2, True),
        ("Red Textile Mill", 1, False),
    }
    assert {name.entity for name in mill.names} == {MILL}
    assert {mention.entity for mention in found.mentions} == {MILL, PERSON}
    works, plan = found.claims
    assert (works.subject, works.object, works.object_text) == (PERSON, MILL, "Red Textile Mill")
    assert plan.subject == MILL
    assert [claim.id for claim in found.claims] == [records.claims[0].id, records.claims[2].id]


def test_a_claim_between_what_is_one_is_left_out_and_counted(
    records: Records, ontology: Ontology
) -> None:
    [rejection] = resolved(records, MERGED, ontology).rejections
    assert rejection.reason == "both ends are one entity after resolution"
    assert rejection.text == "Red Mill part of Red Textile Mill."


def test_a_claim_that_the_new_kind_does_not_allow_is_left_out(ontology: Ontology) -> None:
    client, body = "foreign-client/fur-house", "organization/fur-house"
    records = article("Furs", [(client, "ORDERS", "product/fur-coats")])
    cluster = Cluster(id=body, kind="Organization", name="Fur House", merged=(client,))
    found = resolved(records, Mapping(clusters=(cluster,)), ontology)
    assert found.claims == ()
    assert "Organization" in found.rejections[0].reason
    assert {one.kind for one in found.entities} == {"Organization", "Product"}


def test_parts_of_one_name_are_two_entities(records: Records, ontology: Ontology) -> None:
    here = records.document.id
    mapping = Mapping(splits={PERSON: {here: f"{PERSON}~2"}})
    found = resolved(records, mapping, ontology)
    assert f"{PERSON}~2" in {one.id for one in found.entities}
    assert found.claims[0].subject == f"{PERSON}~2"
    elsewhere = Mapping(splits={PERSON: {"document/other": f"{PERSON}~2"}})
    assert resolved(records, elsewhere, ontology) is records


def test_a_rejected_claim_is_left_out(records: Records, ontology: Ontology) -> None:
    claim = records.claims[0].id
    mapping = Mapping(rejected={records.document.id: (claim,)})
    found = resolved(records, mapping, ontology)
    assert claim not in {one.id for one in found.claims}
    assert [one.reason for one in found.rejections] == ["turned down in review"]


def test_the_revision_changes_with_what_concerns_the_document_alone() -> None:
    here, plain = "document/1", Mapping()
    untouched = revision("h", plain, here, [PERSON])
    assert revision("h", MERGED, here, [PERSON]) == untouched
    assert revision("h", MERGED, here, [PERSON, OTHER]) != revision(
        "h", plain, here, [PERSON, OTHER]
    )
    assert revision("i", plain, here, [PERSON]) != untouched
