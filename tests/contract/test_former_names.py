"""From texts to the graph: what was renamed is one entity under either name, on every store."""

from __future__ import annotations

from itertools import permutations

import pytest

from graph.model import Records
from graph.ontology import load_ontology
from graph.query import load_queries, run_query
from graph.query.lookup import look_up
from graph.resolve.apply import resolved
from graph.resolve.decisions import fold_decisions
from graph.resolve.resolution import resolve
from graph.resolve.sketch import sketch
from graph.resolve.thresholds import load_thresholds
from graph.search import search
from graph.store.base import Store
from graph.store.digest import digest
from loaders.extract.extractor import extract_document
from loaders.extract.spelling import all_described
from tests.records import document

TEXTS = {
    "1985-02-01": "Workers of the Sobaek Machine Plant made ploughs for Songjin.",
    "1990": "The Haean Lathe Factory, formerly the Sobaek Machine Plant, grew.",
    "2021-06": "The Haean Lathe Factory sent lathes to Kim Chaek City.",
}
WORKS, CITY = "site/haean-lathe-factory", "place/kim-chaek-city"


@pytest.fixture(scope="module")
def extracted() -> list[Records]:
    """Raw records of three documents, each of which names a works and a city by other names."""
    return [extract_document(document("News", text, date=date)) for date, text in TEXTS.items()]


def brought(raw: list[Records]) -> list[Records]:
    """The records as a load would store them."""
    found = resolve(map(sketch, raw), fold_decisions([]), load_thresholds())
    return [all_described(resolved(one, found.mapping, load_ontology())) for one in raw]


def names(store: Store, entity: str) -> dict[str, tuple[object, ...]]:
    """Of each name: dates of use, whether it is a former one, and until when it was valid."""
    rows = run_query(store.reader, load_queries()["names-of-entity"], {"entity": entity}).result
    shown = ("first", "last", "former", "valid_to")
    return {row["spelling"]: tuple(row[column] for column in shown) for row in rows.dicts()}


def test_what_was_renamed_is_one_entity_with_dates_of_each_name(
    store: Store, extracted: list[Records]
) -> None:
    store.writer.put(brought(extracted))
    assert names(store, WORKS) == {
        "Haean Lathe Factory": ("1990", "2021-06", False, None),
        "Sobaek Machine Plant": ("1985-02-01", "1990", True, None),
    }
    city = names(store, CITY)
    assert city["Songjin"] == ("1985-02-01", "1985-02-01", True, "1951")
    assert city["Kim Chaek City"] == ("2021-06", "2021-06", False, None)
    for text, expected in (("Sobaek Machine Plant", WORKS), ("songjin", CITY)):
        assert [hit.id for hit in search(store.reader, text)] == [expected]
        assert look_up(store.reader, "Entity", text).id == expected


def test_no_order_of_loading_changes_it(store: Store, extracted: list[Records]) -> None:
    store.writer.put(brought(extracted))
    expected = digest(store.reader)
    for order in permutations(extracted):
        store.writer.clear()
        for one in brought(list(order)):
            store.writer.put([one])
        assert digest(store.reader) == expected


def test_without_the_document_that_tells_it_they_are_two(
    store: Store, extracted: list[Records]
) -> None:
    old, telling, new = extracted
    store.writer.put(brought([old, new]))
    expected = digest(store.reader)
    assert [hit.id for hit in search(store.reader, "Sobaek")] == ["site/sobaek-machine-plant"]
    store.writer.put(brought(extracted))
    store.writer.forget([telling.document.id])
    store.writer.put(brought([old, new]))
    assert digest(store.reader) == expected
