"""Neighbours, edges among entities and paths: one body, run on each store."""

from __future__ import annotations

import pytest

from graph.errors import OntologyError
from graph.explore import Filters, among, claims_of, expand, outlets_of, present, routes
from graph.ontology import load_ontology
from graph.store.base import Store
from tests.records import article, entity

DAM, MILL, FARM = "site/stone-dam", "site/grey-mill", "site/hill-farm"
BRIGADE, UNION = "organization/spring-brigade", "organization/river-union"
DRIVE = "campaign/long-drive"
AGENCY, HERALD = "outlet/harbour-agency", "outlet/valley-herald"
ONTOLOGY = load_ontology()


@pytest.fixture
def filled(store: Store) -> Store:
    """A brigade that built a dam (two outlets), a mill (one, twice) and took part in a drive."""
    outlets = [entity(AGENCY), entity(HERALD)]
    store.writer.put(
        [
            article(
                "One",
                [(BRIGADE, "BUILT", DAM), (DAM, "PARTICIPATES_IN", DRIVE)],
                entities=outlets,
                outlet=AGENCY,
                date="2024-01-05",
            ),
            article(
                "Two", [(BRIGADE, "BUILT", DAM)], entities=outlets, outlet=HERALD, confidence=0.9
            ),
            article(
                "Three",
                [(BRIGADE, "BUILT", MILL), (MILL, "PARTICIPATES_IN", DRIVE)],
                entities=outlets,
                outlet=AGENCY,
                date="2024-03-01",
            ),
            article(
                "Four",
                [(BRIGADE, "BUILT", MILL), (UNION, "OPERATES", MILL), (BRIGADE, "PART_OF", UNION)],
                entities=outlets,
                outlet=AGENCY,
                date=None,
            ),
            article("Five", [(UNION, "OPERATES", FARM)], modality="alleged"),
        ]
    )
    return store


def _ids(store: Store, start: str, filters: Filters | None = None, **known: object) -> list[str]:
    found = expand(store.reader, ONTOLOGY, start, filters=filters, **known)  # type: ignore[arg-type]
    return [node.id for node in found.nodes]


def test_the_most_supported_come_first_with_what_supports_them(filled: Store) -> None:
    found = expand(filled.reader, ONTOLOGY, BRIGADE)
    assert [node.id for node in found.nodes] == [DAM, MILL, UNION]
    assert [node.label for node in found.nodes] == ["Site", "Site", "Organization"]
    assert found.nodes[0].name == "Stone Dam"
    assert found.nodes[0].properties["documents"] == 2
    assert found.more == 0
    [dam] = [edge for edge in found.edges if edge.target == DAM]
    assert (dam.source, dam.type) == (BRIGADE, "BUILT")
    assert dam.properties == {
        "claims": 2,
        "documents": 2,
        "outlets": 2,
        "independent": 2,
        "first": "2024-01-05",
        "last": "2024-02-03",
        "confidence": 0.9,
        "modality": "stated",
    }


def test_an_edge_keeps_its_direction_from_its_object(filled: Store) -> None:
    found = expand(filled.reader, ONTOLOGY, DAM)
    assert {(edge.source, edge.type, edge.target) for edge in found.edges} == {
        (BRIGADE, "BUILT", DAM),
        (DAM, "PARTICIPATES_IN", DRIVE),
    }


def test_how_many_more_there_are_and_the_next_of_them(filled: Store) -> None:
    first = expand(filled.reader, ONTOLOGY, BRIGADE, limit=1)
    assert ([node.id for node in first.nodes], first.more) == ([DAM], 2)
    rest = expand(filled.reader, ONTOLOGY, BRIGADE, limit=1, shown={DAM})
    assert ([node.id for node in rest.nodes], rest.more) == ([MILL], 1)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(kinds=frozenset({"Organization"})), [UNION]),
        (Filters(relations=frozenset({"PART_OF"})), [UNION]),
        (Filters(outlets=frozenset({HERALD})), [DAM]),
        (Filters(since="2024-02-15"), [MILL]),
        (Filters(until="2024-01-31"), [DAM]),
        (Filters(confidence=0.8), [DAM]),
        (Filters(independent=2), [DAM]),
        (Filters(independent=3), []),
    ],
)
def test_filters(filled: Store, filters: Filters, expected: list[str]) -> None:
    assert _ids(filled, BRIGADE, filters) == expected


def test_an_entity_that_is_not_there_has_no_neighbours(filled: Store) -> None:
    assert _ids(filled, "site/none") == []
    with pytest.raises(OntologyError):
        _ids(filled, "nothing/none")


def test_edges_among_entities(filled: Store) -> None:
    found = among(filled.reader, ONTOLOGY, [BRIGADE, MILL, UNION, "site/none"])
    assert [(edge.source, edge.type, edge.target) for edge in found] == [
        (UNION, "OPERATES", MILL),
        (BRIGADE, "BUILT", MILL),
        (BRIGADE, "PART_OF", UNION),
    ]
    told = among(
        filled.reader, ONTOLOGY, [BRIGADE, DAM, MILL], Filters(outlets=frozenset({HERALD}))
    )
    assert [edge.target for edge in told] == [DAM]


def test_what_is_there_of_some_ids(filled: Store) -> None:
    found = present(filled.reader, ONTOLOGY, [DAM, AGENCY, "site/none"])
    assert {node.id: node.name for node in found.values()} == {
        DAM: "Stone Dam",
        AGENCY: "Harbour Agency",
    }


def test_all_shortest_paths_the_strongest_first_with_the_weakest_hop(filled: Store) -> None:
    first, second = routes(filled.reader, ONTOLOGY, BRIGADE, DRIVE)
    assert first.entities in ((BRIGADE, DAM, DRIVE), (BRIGADE, MILL, DRIVE))
    by_middle = {route.entities[1]: route for route in (first, second)}
    assert by_middle.keys() == {DAM, MILL}
    assert by_middle[DAM].weakest == 1
    assert [[edge.type for edge in hop] for hop in by_middle[DAM].hops] == [
        ["BUILT"],
        ["PARTICIPATES_IN"],
    ]
    assert by_middle[DAM].strength == (1, 1)


def test_paths_go_against_edges_and_stop_at_their_length(filled: Store) -> None:
    [one] = routes(filled.reader, ONTOLOGY, FARM, MILL)
    assert one.entities == (FARM, UNION, MILL)
    assert routes(filled.reader, ONTOLOGY, FARM, DRIVE, longest=2) == ()
    [long] = routes(filled.reader, ONTOLOGY, FARM, DRIVE)
    assert long.entities == (FARM, UNION, MILL, DRIVE)
    assert routes(filled.reader, ONTOLOGY, FARM, FARM) == ()
    assert routes(filled.reader, ONTOLOGY, FARM, "site/none") == ()


def test_paths_keep_to_the_filters(filled: Store) -> None:
    only = Filters(outlets=frozenset({HERALD}))
    assert routes(filled.reader, ONTOLOGY, BRIGADE, DRIVE, filters=only) == ()
    kinds = Filters(kinds=frozenset({"Person"}))
    assert routes(filled.reader, ONTOLOGY, BRIGADE, DRIVE, filters=kinds) == ()


def test_claims_behind_an_edge_and_names_of_outlets(filled: Store) -> None:
    found = claims_of(filled.reader, f"{BRIGADE}|BUILT|{DAM}")
    assert [claim.properties["outlet"] for claim in found] == [HERALD, AGENCY]
    assert len(claims_of(filled.reader, f"{BRIGADE}|BUILT|{DAM}", limit=1)) == 1
    assert outlets_of(filled.reader) == {AGENCY: "Harbour Agency", HERALD: "Valley Herald"}
