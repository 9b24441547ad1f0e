"""Records as rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import StoreError
from graph.ontology import load_ontology
from graph.store.batch import make_batch
from graph.store.terms import Terms
from tests.records import article, entity, world

TERMS = Terms(load_ontology())


def test_the_last_of_two_records_of_a_document_counts() -> None:
    first = article("Report", [("site/a", "FULFILLED", None)])
    second = first.model_copy(update={"claims": ()})
    rows = make_batch([first, second], TERMS)
    assert len(rows.documents) == 1
    assert rows.claims == []


def test_claims_that_are_the_same_count_once() -> None:
    records = article("Report", [("site/a", "FULFILLED", None)])
    twice = records.model_copy(update={"claims": records.claims * 2})
    assert make_batch([twice], TERMS) == make_batch([records], TERMS)


def test_what_has_no_value_is_no_property() -> None:
    rows = make_batch([article("Report", [("site/a", "FULFILLED", None)], date=None)], TERMS)
    everything = [*rows.documents, *rows.passages, *rows.claims]
    assert all(None not in row["properties"].values() for row in everything)
    assert "object" not in rows.claims[0]["properties"]
    assert rows.claims[0]["properties"]["edge"] == "site/a|FULFILLED|"
    assert rows.edges == {"site/a|FULFILLED|"}


def test_qualifiers_take_the_names_that_the_ontology_gives() -> None:
    qualifiers = {"date": "2024-01", "plan": "yearly"}
    records = article("Report", [("site/a", "FULFILLED", None)], qualifiers=qualifiers)
    properties = make_batch([records], TERMS).claims[0]["properties"]
    assert properties["date"] == "2024-02-03"
    assert properties[TERMS.ontology.qualifiers["date"].property] == "2024-01"
    assert properties["plan"] == "yearly"


def test_a_name_that_is_brought_and_not_used_is_not_counted() -> None:
    mine = entity("site/a", "Red Hill Mine", "Red Hill")
    names = (mine.names[0].model_copy(update={"count": 0}), mine.names[1])
    triple = [("site/a", "FULFILLED", None)]
    unused = mine.model_copy(update={"names": names})
    rows = make_batch([article("One", triple, entities=[unused])], TERMS)
    assert len(rows.uses) == 2
    assert rows.used == {mine.names[0].id: 0, mine.names[1].id: 1}


@pytest.mark.parametrize("identifier", ["nope/x", "Site/x", "", "site) DETACH DELETE (n/x"])
def test_an_id_of_no_kind_is_refused(identifier: str) -> None:
    with pytest.raises(StoreError, match="no kind"):
        TERMS.label(identifier)


@given(st.text())
def test_only_the_ontologys_labels_reach_a_statement(text: str) -> None:
    for ask, known in (
        (TERMS.label, TERMS.ontology.kinds),
        (TERMS.relation, TERMS.ontology.relations),
    ):
        try:
            assert ask(text) in known
        except StoreError:
            continue


@given(st.permutations(world(6)))
def test_rows_of_what_documents_share_do_not_depend_on_their_order(documents: list) -> None:
    rows = make_batch(documents, TERMS)
    expected = make_batch(world(6), TERMS)
    assert (rows.entities, rows.names, rows.used) == (
        *(expected.entities, expected.names, expected.used),
    )
