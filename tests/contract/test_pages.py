"""What the Start and Load pages ask, on every store."""

from __future__ import annotations

from graph.query import load_queries
from graph.store.base import Store
from tests.records import article
from views.counts import dates, relations
from views.loading.news import met, titles
from views.overview import has_rows

MILL, MINE, BATTLE = "site/stone-mill", "site/deep-mine", "campaign/80-day-battle"


def test_what_a_load_brought(store: Store) -> None:
    old = article("Old", [(MILL, "PARTICIPATES_IN", BATTLE)], date="2021-03-04")
    new = article("New", [(MINE, "PARTICIPATES_IN", BATTLE)], date="2021")
    store.writer.put([old, new])
    found = met(store.reader, [new.document.id])
    assert [(one.id, one.is_new, one.documents) for one in found] == [
        (MINE, True, 1),
        (BATTLE, False, 2),
    ]
    assert all(one.is_new for one in met(store.reader, [old.document.id, new.document.id]))
    assert met(store.reader, ["document/none"]) == []
    assert met(store.reader, []) == []
    asked = [new.document.id, "document/none"]
    assert titles(store.reader, asked) == {new.document.id: "New"}


def test_dates_and_relations_are_counted(store: Store) -> None:
    assert dates(store.reader) == []
    assert relations(store.reader) == []
    store.writer.put(
        [
            article("A", [(MILL, "PARTICIPATES_IN", BATTLE)], date="2021-03-04"),
            article("B", [(MINE, "PARTICIPATES_IN", BATTLE), (MINE, "FULFILLED", None)], date=None),
            article("C", [(MINE, "FULFILLED", None)], date="2021-03-04"),
            article("D", [(MINE, "PARTICIPATES_IN", BATTLE)], date="2021-03-04"),
        ]
    )
    assert dict(dates(store.reader)) == {"2021-03-04": 3, None: 1}
    assert relations(store.reader) == [("PARTICIPATES_IN", 3), ("FULFILLED", 2)]


def test_which_questions_have_rows(store: Store) -> None:
    question = load_queries()["sites-in-campaign"]
    dialect = "embedded" if type(store).__name__ == "EmbeddedStore" else "neo4j"
    assert not has_rows(store.reader, question, dialect)
    store.writer.put([article("A", [(MILL, "PARTICIPATES_IN", BATTLE)])])
    assert has_rows(store.reader, question, dialect)
