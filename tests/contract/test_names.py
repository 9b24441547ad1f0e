"""What is told of spellings, on every store: system, time as a former name, documents, dates."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from graph.model import Entity, Records
from graph.query import load_queries, run_query
from graph.search import search
from graph.store.base import Store
from graph.store.digest import digest
from tests.records import article, entity

WORKS = "site/haean-lathe-factory"
NOW, THEN, HANGUL = "Haean Lathe Factory", "Sobaek Machine Plant", "해안선반공장"
_QUERY = load_queries()["names-of-entity"]
_KNOWN: dict[str, dict[str, Any]] = {
    NOW: {"preferred": True, "script": "latin"},
    THEN: {"former": True, "valid_from": "1951-04", "valid_to": "1987", "script": "latin"},
    HANGUL: {"script": "hangul"},
}


def works(*told: str, **counts: int) -> Entity:
    """The works as a document names it: the uses of each spelling, and which it calls former."""
    given = {NOW: counts.get("now", 0), THEN: counts.get("then", 0), HANGUL: counts.get("ko", 0)}
    plain = entity(WORKS, *given)
    names = tuple(
        name.model_copy(
            update={
                **_KNOWN[name.text],
                "count": given[name.text],
                "told_former": name.text in told,
            }
        )
        for name in plain.names
    )
    return plain.model_copy(update={"names": names})


def documents() -> list[Records]:
    """Three documents, of which each uses other names of one works."""
    triple = [(WORKS, "FULFILLED", None)]
    return [
        article("Old", triple, entities=[works(then=2)], date="1986-05-01"),
        article("Told", triple, entities=[works(THEN, now=1, then=1)], date="2021"),
        article("New", triple, entities=[works(now=3, ko=1)], date="2019-07"),
    ]


def told(store: Store) -> list[dict[str, Any]]:
    """The rows of the question after the names of the works, without ids."""
    rows = run_query(store.reader, _QUERY, {"entity": WORKS}).result.dicts()
    ids = ("name_id", "document_ids")
    assert all(len(row["document_ids"]) == row["documents"] for row in rows)
    return [{key: value for key, value in row.items() if key not in ids} for row in rows]


def spelled(text: str, documents: int, first: str | None, last: str | None, **more: Any) -> Any:
    """A row of the answer."""
    plain = {"system": None, "former": False, "valid_from": None, "valid_to": None}
    given = {key: value for key, value in _KNOWN[text].items() if key != "preferred"}
    uses = {"spelling": text, "documents": documents, "first": first, "last": last}
    return {**plain, **given, **uses, "told_former": 0, **more}


def test_a_spelling_has_its_documents_its_dates_and_its_time(store: Store) -> None:
    store.writer.put(documents())
    assert told(store) == [
        spelled(NOW, 2, "2019-07", "2021"),
        spelled(THEN, 2, "1986-05-01", "2021", told_former=1),
        spelled(HANGUL, 1, "2019-07", "2019-07"),
    ]


def test_the_same_in_any_order_and_batch(store: Store) -> None:
    store.writer.put(documents())
    expected, answer = digest(store.reader), told(store)
    for order in permutations(documents()):
        store.writer.clear()
        for one in order:
            store.writer.put([one])
        assert digest(store.reader) == expected
        assert told(store) == answer


def test_forgetting_takes_the_uses_of_a_document_away(store: Store) -> None:
    old, tells, new = documents()
    store.writer.put([old, new])
    expected = digest(store.reader)
    store.writer.put([tells])
    store.writer.forget([tells.document.id])
    assert digest(store.reader) == expected
    store.writer.forget([old.document.id])
    assert told(store) == [
        spelled(NOW, 1, "2019-07", "2019-07"),
        spelled(HANGUL, 1, "2019-07", "2019-07"),
        spelled(THEN, 0, None, None),
    ]


def test_what_is_no_longer_known_of_a_spelling_goes(store: Store) -> None:
    triple = [(WORKS, "FULFILLED", None)]
    known = [entity(WORKS, THEN).names[0].model_copy(update={**_KNOWN[THEN], "system": "mr"})]
    before = entity(WORKS, THEN).model_copy(update={"names": tuple(known)})
    store.writer.put([article("Report", triple, entities=[entity(WORKS, THEN)])])
    plain = digest(store.reader)
    store.writer.put([article("Report", triple, entities=[before])])
    rows = store.reader.run("MATCH (n:Name) RETURN n.system, n.valid_from, n.valid_to, n.former")
    assert rows.rows == (("mr", "1951-04", "1987", True),)
    store.writer.put([article("Report", triple, entities=[entity(WORKS, THEN)])])
    assert digest(store.reader) == plain


@pytest.mark.parametrize("text", ["sobaek machine plant", "SOBAEK Machine-Plant", HANGUL])
def test_any_of_its_names_finds_it(store: Store, text: str) -> None:
    store.writer.put(documents())
    assert [hit.id for hit in search(store.reader, text)] == [WORKS]
    assert run_query(store.reader, _QUERY, {"entity": text}).result.rows
