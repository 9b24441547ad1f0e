"""Persons and places by spellings that the graph does not hold, on both stores."""

from __future__ import annotations

import pytest

from graph.errors import QueryError
from graph.query.lookup import look_up
from graph.search import Hit, search
from graph.sounding import sound_alike
from graph.store.base import Store
from tests.records import article, entity

CITY, MAN, OTHER = "place/rason-city", "person/kim-hoe-il", "person/ri-chol-min"


@pytest.fixture
def named(store: Store) -> Store:
    """A city and two men, one of them known in hangul alone."""
    triples = [(MAN, "VISITED", CITY), (OTHER, "VISITED", CITY)]
    given = [
        entity(CITY, "Rason City", "Rason"),
        entity(MAN, "김회일"),
        entity(OTHER, "Ri Chol Min"),
    ]
    again = article("Again", [(OTHER, "WORKS_AT", "site/red-hill-mine")], entities=[given[2]])
    store.writer.put([article("Visits", triples, entities=given), again])
    return store


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raseon", CITY),
        ("라선", CITY),
        ("나선시", CITY),
        ("Kim Hoeil", MAN),
        ("Kim Hoe-il", MAN),
        ("Gim Hoeil", MAN),
        ("Lee Cheol-min", OTHER),
        ("리철민", OTHER),
        ("Yi Ch'ŏlmin", OTHER),
    ],
)
def test_any_systems_spelling_finds_the_entity(named: Store, text: str, expected: str) -> None:
    assert search(named.reader, text) == []
    assert [hit.id for hit in sound_alike(named.reader, text)] == [expected]
    found = look_up(named.reader, "Entity", text)
    assert found.id == expected
    assert f"nothing is called {text!r}: took {expected}" in str(found.note)


def test_a_hit_says_which_name_it_is_and_how_many_documents(named: Store) -> None:
    assert sound_alike(named.reader, "리철민") == [
        Hit(OTHER, "Person", "Ri Chol Min", "Ri Chol Min", 2)
    ]


@pytest.mark.parametrize("text", ["Hamhung", "Ri Chol Su", "김회이", "70-day battle", "", "?"])
def test_what_is_spelled_otherwise_is_not_found(named: Store, text: str) -> None:
    assert sound_alike(named.reader, text) == []
    with pytest.raises(QueryError, match="no entity of the graph is called"):
        look_up(named.reader, "Entity", text)


def test_a_kind_narrows_it(named: Store) -> None:
    assert [hit.id for hit in sound_alike(named.reader, "라선", kind="Place")] == [CITY]
    assert sound_alike(named.reader, "라선", kind="Person") == []
    assert sound_alike(named.reader, "라선", kind="Site") == []
