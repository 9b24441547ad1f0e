"""What is suggested while one types is what a search finds: one body, run on each store."""

from __future__ import annotations

import pytest

from graph.ontology import load_ontology
from graph.search import search
from graph.store.base import Store
from graph.suggest import read_names, state_of
from tests.records import article, entity, world

ONTOLOGY = load_ontology()
TEXTS = (
    *("m", "mill", "Mill 3", "site", "grey", "GREY mill", "mill grey", "회", "회색", "회색 공장"),
    *("a", "e", "paper", "paper-1", "x", "-", "", "no such name", "site 1", "1", "y mi"),
)


@pytest.fixture
def filled(store: Store) -> Store:
    mill = entity("site/grey-mill", "Grey Mill", "회색 공장", "The Mill, Grey", "grey-mill")
    other = entity("organization/grey-union", "Grey Union of the Mill", "Grey Mill")
    store.writer.put(
        [
            *world(12, seed=3),
            article(
                "One",
                [("site/grey-mill", "PART_OF", "organization/grey-union")],
                entities=[mill, other],
            ),
            article("Two", [], entities=[entity("site/grey-mill", "회색 공장")]),
        ]
    )
    return store


@pytest.mark.parametrize("limit", [2, 8, 50])
def test_suggestions_are_what_a_search_finds(filled: Store, limit: int) -> None:
    index = read_names(filled.reader, ONTOLOGY)
    found = 0
    for text in TEXTS:
        expected = search(filled.reader, text, limit)
        assert index.suggest(text, limit) == expected, text
        found += len(expected)
    assert found > 20
    for kind in ("Site", "Organization"):
        expected = search(filled.reader, "mill", limit, kind=kind, ontology=ONTOLOGY)
        assert index.suggest("mill", limit, kind=kind) == expected


def test_a_load_gives_another_state(filled: Store) -> None:
    before = state_of(filled.reader)
    assert state_of(filled.reader) == before
    filled.writer.put([article("Three", [], entities=[entity("site/new-mill")])])
    assert state_of(filled.reader) != before
