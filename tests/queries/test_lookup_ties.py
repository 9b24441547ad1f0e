"""Of several entities of one name, one is taken and the user is told."""

from __future__ import annotations

from graph.query import load_queries, run_query
from graph.query.lookup import look_up
from graph.store.base import Store
from tests.records import article, entity

MILL = entity("site/twin-works", "Twin Works")
FIRM = entity("organization/twin-works", "Twin Works", "TWIN WORKS")
TRADER = entity("foreign-client/twin-works", "twin works")


def test_of_several_the_one_that_most_documents_call_so_is_taken(store: Store) -> None:
    heads = ("person/a", "HEADS", "site/twin-works")
    also = ("person/a", "HEADS", "organization/twin-works")
    store.writer.put(
        [
            article("One", [heads], entities=[MILL]),
            article("Two", [heads, also], entities=[MILL, FIRM]),
        ]
    )
    found = look_up(store.reader, "Entity", "Twin works")
    assert found.id == "site/twin-works"
    assert found.note == (
        "'Twin works' is the name of 2: took site/twin-works, not organization/twin-works"
    )
    run = run_query(
        store.reader, load_queries()["how-many-documents"], {"entity": "the Twin-Works"}
    )
    assert run.values == {"entity": "site/twin-works"}
    assert run.notes == (
        "parameter 'entity': 'the Twin-Works' is the name of 2: "
        "took site/twin-works, not organization/twin-works",
    )
    assert run.result.rows == ((2,),)


def test_ties_go_to_the_least_id(store: Store) -> None:
    orders = ("foreign-client/twin-works", "CLIENT_OF", "organization/twin-works")
    store.writer.put([article("One", [orders], entities=[FIRM, TRADER])])
    assert look_up(store.reader, "Entity", "twin works").id == "foreign-client/twin-works"
    assert look_up(store.reader, "Organization", "twin works").id == "organization/twin-works"


def test_of_documents_of_one_title_the_least_id_is_taken(store: Store) -> None:
    claim = ("person/a", "HEADS", "site/b")
    records = [article("Same", [claim]), article("Same", [claim, ("person/b", "HEADS", "site/b")])]
    store.writer.put(records)
    first, second = sorted(r.document.id for r in records)
    found = look_up(store.reader, "Document", "same")
    assert found.id == first
    assert found.note == f"'same' is the name of 2: took {first}, not {second}"
