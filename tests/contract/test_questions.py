"""What the form of a question offers, and the support of its answer, on each store."""

from __future__ import annotations

import pytest

from graph.ontology import load_ontology
from graph.query.saved import Parameter
from graph.store.base import Store
from tests.records import article, entity
from views.coverage import coverage_of
from views.pickers import Option, choices, meant, option, options, span, suggestions

MILL, MINE, DRIVE = "site/alder-mill", "site/alder-mine", "campaign/spring-drive"
ONTOLOGY = load_ontology()


@pytest.fixture
def filled(store: Store) -> Store:
    """Two sites and a campaign in three documents."""
    mill = entity(MILL, "Alder Mill", "오리나무방직공장")
    drive = (MILL, "PARTICIPATES_IN", DRIVE)
    store.writer.put(
        [
            article("A", [drive], entities=[mill], date="2020-03-01"),
            article("B", [drive, (MINE, "PARTICIPATES_IN", DRIVE)], entities=[mill]),
            article("C", [(MILL, "LOCATED_IN", "place/stone-city")], date="2021-01-05"),
        ]
    )
    return store


def test_options_have_hangul_and_documents(filled: Store) -> None:
    found = options(filled.reader, "Site")
    assert list(found) == [MILL, MINE]
    assert (found[MILL].documents, found[MILL].also) == (3, "오리나무방직공장")
    assert found[MINE].also is None
    assert list(options(filled.reader, "Site", 1)) == [MILL]
    assert option(filled.reader, "Site", MILL) == found[MILL]
    assert option(filled.reader, "Site", "site/nowhere") is None
    assert isinstance(options(filled.reader, "Entity")[DRIVE], Option)


def test_a_name_means_one_or_is_asked_back(filled: Store) -> None:
    site = Parameter("site", "Site", "the site")
    assert meant(filled.reader, "Site", "오리나무 방직공장") == MILL
    assert meant(filled.reader, "Site", "alder") is None
    assert {hit.id for hit in suggestions(filled.reader, ONTOLOGY, site, "alder")} == {MILL, MINE}
    assert suggestions(filled.reader, ONTOLOGY, site, MILL) == []


def test_choices_are_counted(filled: Store) -> None:
    relations = choices(filled.reader, ONTOLOGY, "relation")
    assert relations["PARTICIPATES_IN"] == "PARTICIPATES_IN · 3 claims"
    assert choices(filled.reader, ONTOLOGY, "kind")["Site"] == "Site · 2 entities"
    assert choices(filled.reader, ONTOLOGY, "title") == {}


def test_documents_have_a_span(store: Store, filled: Store) -> None:
    first, last = span(filled.reader) or ("", "")
    assert (first, last) == ("2020-03-01", max("2021-01-05", last))
    store.writer.clear()
    assert span(store.reader) is None


def test_support_is_counted_from_ids_and_from_edges(filled: Store) -> None:
    by_edge = filled.reader.run("MATCH (a:Site)-[e:PARTICIPATES_IN]->(b) RETURN a, e, b")
    by_id = filled.reader.run(
        "MATCH (c:Claim {relation: 'PARTICIPATES_IN'})-[:SUBJECT]->(a) "
        "WITH a, c ORDER BY c.id RETURN a.name AS site, collect(c.id) AS claims ORDER BY site"
    )
    for result in (by_edge, by_id):
        found = coverage_of(filled.reader, result)
        assert (found.rows, found.supported, found.claims, found.documents) == (2, 2, 3, 2)
    none = coverage_of(filled.reader, filled.reader.run("RETURN 1 AS one"))
    assert (none.rows, none.supported, none.claims) == (1, 0, 0)
