"""Search on both stores."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import OntologyError
from graph.ontology import load_ontology
from graph.search import Hit, search
from graph.store.base import Reader, Store
from tests.queries.world import world
from tests.records import article, entity

ONTOLOGY = load_ontology()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("80-day battle", ["campaign/80-day-battle"]),
        ("  the 80 DAY battle ", ["campaign/80-day-battle"]),
        ("pukchon", ["site/pukchon-shoe-factory", "place/pukchon-county"]),
        ("shoe", ["site/pukchon-shoe-factory"]),
        ("haean nail-shop", ["site/pukchon-shoe-factory"]),
        ("plant shoe pukchon", ["site/pukchon-shoe-factory"]),
        ("works", ["organization/ministry-of-light-works"]),
        ("taedong", ["outlet/taedong-daily", "place/south-taedong-province"]),
        ("Boots", ["work/boots-of-the-north", "product/work-boots"]),
        ("zzyzx", []),
        ("pukchon zzyzx", []),
        ("", []),
        (" -' ", []),
    ],
)
def test_names_are_found_in_any_spelling(reader: Reader, text: str, expected: list[str]) -> None:
    found = [hit.id for hit in search(reader, text)]
    assert found[: len(expected)] == expected
    assert bool(found) == bool(expected)


def test_a_hit_says_what_matched_and_how_many_documents(reader: Reader) -> None:
    assert search(reader, "shoe plant") == [
        Hit("site/pukchon-shoe-factory", "Site", "Pukchon Shoe Factory", "Pukchon shoe plant", 4)
    ]
    assert search(reader, "Pukchon Shoe Factory")[0].matched == "Pukchon Shoe Factory"


def test_whole_names_then_beginnings_then_parts_then_words_apart(store: Store) -> None:
    def site(identifier: str, *names: str) -> tuple[str, list[str]]:
        return f"site/{identifier}", list(names)

    sites = dict(
        [
            site("a-apart", "Mill of the Red Star"),
            site("b-part", "Old Red Mill"),
            site("c-start", "Red Mill Annex"),
            site("d-whole", "Red-Mill"),
            site("e-part", "Big Red Mill"),
            site("f-none", "Red Barn"),
        ]
    )
    given_ = [entity(identifier, *names) for identifier, names in sites.items()]
    triples = [("person/x", "HEADS", identifier) for identifier in sites]
    again = [("person/x", "HEADS", "site/e-part")]
    store.writer.put(
        [article("All", triples, entities=given_), article("One", again, entities=[given_[4]])]
    )
    found = [hit.id for hit in search(store.reader, "red mill")]
    assert found == ["site/d-whole", "site/c-start", "site/e-part", "site/b-part", "site/a-apart"]
    assert [h.id for h in search(store.reader, "red mill", 2)] == found[:2]
    assert [h.documents for h in search(store.reader, "red mill")] == [1, 1, 2, 1, 1]


def test_a_kind_narrows_the_search(reader: Reader) -> None:
    found = search(reader, "taedong", kind="Place", ontology=ONTOLOGY)
    assert [hit.id for hit in found] == ["place/south-taedong-province"]
    assert search(reader, "taedong", kind="Person", ontology=ONTOLOGY) == []


@pytest.mark.parametrize("kind", ["Planet", "Name", "Site {x: 1}"])
def test_only_kinds_of_the_ontology_become_labels(embedded_world: Reader, kind: str) -> None:
    with pytest.raises(OntologyError, match="is no kind of entity"):
        search(embedded_world, "taedong", kind=kind, ontology=ONTOLOGY)
    with pytest.raises(OntologyError, match="is no kind of entity"):
        search(embedded_world, "taedong", kind="Site")


NAMES = sorted(
    {(n.text, e.id) for r in world().values() for e in r.entities for n in e.names if n.count}
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(NAMES), st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_every_name_finds_its_entity_in_any_case(
    embedded_world: Reader, named: tuple[str, str], change: object
) -> None:
    text, identifier = named
    hits = search(embedded_world, change(text))  # type: ignore[operator]
    assert identifier in [hit.id for hit in hits]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_any_text_is_only_a_text(embedded_world: Reader, text: str) -> None:
    for hit in search(embedded_world, text, 3):
        assert hit.documents >= 0
