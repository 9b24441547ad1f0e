"""What every store answers: one body, run on each, with the answers written out."""

from __future__ import annotations

import time

import pytest

from graph.errors import CypherError, LimitError, ReadOnlyError, StoreError, StoreVersionError
from graph.settings import Settings
from graph.store import open_store
from graph.store.base import Store
from graph.store.counts import count
from graph.store.digest import digest
from graph.subgraph import Edge, Node, Path
from tests.records import article, entity, world

SLOW = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n"
NASTY = 'O\'Brien "said" {id: 1}) DETACH DELETE n // \\ `x` $p 평양 \U0001f600\n\ttail'


@pytest.fixture
def small(store: Store) -> Store:
    """A store with one report: two people at a mine in a county."""
    store.writer.put(
        [
            article(
                "Report",
                [
                    ("person/a", "WORKS_AT", "site/mine"),
                    ("person/b", "HEADS", "site/mine"),
                    ("site/mine", "LOCATED_IN", "place/county"),
                ],
                entities=[entity("site/mine", attributes={"depth": 1.5, "shafts": 4})],
            )
        ]
    )
    return store


def test_nodes_edges_and_values_come_in_one_form(small: Store) -> None:
    result = small.reader.run(
        "MATCH (p:Person)-[r:WORKS_AT]->(s:Site) "
        "RETURN p, r, s, s.depth AS depth, labels(s) AS labels, [p, 1, null] AS list, "
        "{node: s, edges: [r]} AS map, null AS nothing, true AS yes, date('2024-02-03') AS day"
    )
    person = Node("person/a", "Person", {"name": "A"})
    site = Node("site/mine", "Site", {"name": "Mine", "depth": 1.5, "shafts": 4})
    folded = {
        "claims": 1,
        "documents": 1,
        "outlets": 0,
        "independent": 1,
        "first": "2024-02-03",
        "last": "2024-02-03",
        "confidence": 0.5,
        "modality": "stated",
    }
    edge = Edge("person/a", "WORKS_AT", "site/mine", folded)
    assert result.columns == (
        *("p", "r", "s", "depth", "labels", "list", "map", "nothing", "yes", "day"),
    )
    [row] = result.dicts()
    assert sorted(row.pop("labels")) == ["Entity", "Site"]
    assert row.pop("day").isoformat() == "2024-02-03"
    assert row == {
        "p": person,
        "r": edge,
        "s": site,
        "depth": 1.5,
        "list": [person, 1, None],
        "map": {"node": site, "edges": [edge]},
        "nothing": None,
        "yes": True,
    }


def test_an_edge_knows_its_ends_when_only_it_is_returned(small: Store) -> None:
    found = small.reader.run("MATCH (:Person)-[r]->() RETURN r ORDER BY type(r)").rows
    assert [(r.source, r.type, r.target) for (r,) in found] == [
        ("person/b", "HEADS", "site/mine"),
        ("person/a", "WORKS_AT", "site/mine"),
    ]


def test_paths(small: Store) -> None:
    [(path, length)] = small.reader.run(
        "MATCH p = shortestPath((a:Person {id: $a})-[*..4]-(b:Place {id: $b})) "
        "RETURN p, length(p) AS length",
        {"a": "person/a", "b": "place/county"},
    ).rows
    assert isinstance(path, Path)
    assert length == len(path.edges)
    assert path.nodes[0].id == "person/a"
    assert path.nodes[-1].id == "place/county"
    known = {node.id for node in path.nodes}
    assert all({edge.source, edge.target} <= known for edge in path.edges)
    [(direct,)] = small.reader.run(
        "MATCH p = (:Person {id: 'person/a'})-[:WORKS_AT]->()-[:LOCATED_IN]->() RETURN p"
    ).rows
    assert [node.id for node in direct.nodes] == ["person/a", "site/mine", "place/county"]
    assert [edge.type for edge in direct.edges] == ["WORKS_AT", "LOCATED_IN"]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (n:Site {id: 'site/x'}) RETURN n",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n:Site) SET n.name = 'x' RETURN n",
        "MATCH (n:Site) REMOVE n.name",
        "MERGE (n:Site {id: 'site/x'})",
        "MATCH (n:Site) FOREACH (x IN [1] | SET n.name = 'x')",
        "CREATE INDEX sneaky FOR (n:Site) ON (n.depth)",
        "CREATE CONSTRAINT sneaky FOR (n:Site) REQUIRE n.depth IS UNIQUE",
        "DROP INDEX name_key",
    ],
)
def test_writes_are_refused_and_change_nothing(small: Store, statement: str) -> None:
    before = digest(small.reader)
    with pytest.raises(ReadOnlyError, match="only reading is allowed"):
        small.reader.run(statement)
    assert digest(small.reader) == before
    small.writer.put(world(1))


@pytest.mark.parametrize(
    "statement",
    [
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
        "load\n csv with headers from 'http://127.0.0.1/' as row return row",
        "/* ' */ LOAD /* x */ CSV FROM 'file:///etc/passwd' AS row RETURN row",
        "UNWIND [1] AS x // '\nLOAD CSV FROM 'x' AS row RETURN row",
        "LO\\u0041D CSV FROM 'file:///etc/passwd' AS row RETURN row",
        "RETURN 1 AS a; RETURN 2 AS b",
        "RETURN 1 AS a FORMAT CSV",
        "   ",
        ";",
        "MATCH (n",
        "RETURN nowhere(1)",
        "MATCH (n) RETURN m",
        "RETURN $missing",
        "CALL no.such.procedure()",
    ],
)
def test_wrong_statements_are_named_as_such(small: Store, statement: str) -> None:
    with pytest.raises(CypherError) as caught:
        small.reader.run(statement)
    assert str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_only_looks_like_it_is_let_through(small: Store) -> None:
    statement = "RETURN 'LOAD CSV; x' AS a, \"it's; LOAD CSV\" AS b // LOAD CSV; more\n;"
    assert small.reader.run(statement).rows == (("LOAD CSV; x", "it's; LOAD CSV"),)


def test_a_parameter_is_a_value_whatever_it_holds(store: Store) -> None:
    records = article("Nasty", [("site/x", "FULFILLED", None)], entities=[entity("site/x", NASTY)])
    store.writer.put([records])
    before = digest(store.reader)
    found = store.reader.run(
        "MATCH (s:Site) WHERE s.name = $name RETURN s.name, $list AS list, $map AS map",
        {"name": NASTY, "list": [NASTY, 1, None, True], "map": {"a": {"b": [1.5]}}},
    )
    assert found.rows == ((NASTY, [NASTY, 1, None, True], {"a": {"b": [1.5]}}),)
    assert digest(store.reader) == before


def test_a_parameter_of_no_plain_type_is_refused(store: Store) -> None:
    with pytest.raises(CypherError, match="parameter"):
        store.reader.run("RETURN $x AS x", {"x": object()})


def test_the_time_limit_holds(store: Store) -> None:
    started = time.monotonic()
    with pytest.raises(LimitError, match="time limit"):
        store.reader.run(SLOW, timeout=0.5)
    assert time.monotonic() - started < 10


def test_the_stores_own_time_limit_holds(store_settings: Settings) -> None:
    settings = store_settings.model_copy(update={"query_timeout": 0.5})
    with open_store(settings, write=True) as store, pytest.raises(LimitError):
        store.reader.run(SLOW)


@pytest.mark.parametrize(
    ("limit", "rows", "truncated"), [(None, 7, False), (8, 7, False), (7, 7, False), (3, 3, True)]
)
def test_the_row_cap_says_when_it_bites(
    store: Store, limit: int | None, rows: int, *, truncated: bool
) -> None:
    found = store.reader.run("UNWIND range(1, 7) AS n RETURN n", limit=limit)
    assert [n for (n,) in found.rows] == list(range(1, rows + 1))
    assert found.truncated is truncated


def test_a_pattern_may_ask_for_what_no_node_has_yet(small: Store) -> None:
    for pattern in ("Claim {valid_from: '2024'}", "Claim {fact_date: '2024'}", "Work {name: 'x'}"):
        assert small.reader.run(f"MATCH (n:{pattern}) RETURN n").rows == ()


def test_no_rows_still_have_columns(store: Store) -> None:
    found = store.reader.run("MATCH (s:Site) RETURN s.name AS name, s.id AS id")
    assert (found.columns, found.rows) == (("name", "id"), ())


def test_reading_before_anything_is_loaded_says_so(store_settings: Settings) -> None:
    with pytest.raises(StoreError, match="labourgraph load"):
        open_store(store_settings)


def test_another_version_is_refused_until_it_is_rebuilt(store_settings: Settings) -> None:
    with open_store(store_settings, write=True) as store:
        store.writer.put(world(2))
    _age(store_settings)
    for write in (False, True):
        with pytest.raises(StoreVersionError, match="labourgraph rebuild"):
            open_store(store_settings, write=write)
    with open_store(store_settings, write=True, check_version=False) as store:
        store.writer.clear()
    with open_store(store_settings) as store:
        assert count(store.reader)["documents"] == 0


def _age(settings: Settings) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("graph.store.version.program_version", lambda: "0.0.1")
        with open_store(settings, write=True, check_version=False) as store:
            store.writer.clear()
            store.writer.put(world(2))


def test_counts(store: Store) -> None:
    store.writer.put(
        [
            article(f"No {n}", [("DOC", "PUBLISHED_BY", "outlet/a"), ("site/x", "FULFILLED", None)])
            for n in range(3)
        ]
    )
    assert count(store.reader) == {
        "documents": 3,
        "passages": 9,
        "names": 2,
        "entities": {"Outlet": 1, "Site": 1},
        "claims": {"FULFILLED": 3, "PUBLISHED_BY": 3},
        "outlets": {"A": 3},
        "digest": digest(store.reader),
    }
