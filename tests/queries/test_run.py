"""What the engine refuses, whatever the file was checked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.errors import CypherError, LimitError, ReadOnlyError
from graph.query import load_queries, run_query
from graph.store.base import Reader

QUERY = replace(load_queries()["outlets-alone"], parameters=())


@pytest.mark.parametrize(
    "cypher",
    [
        "CREATE (n:Site {id: 'site/new'}) RETURN n.id AS id",
        "MATCH (n:Site) SET n.name = 'x' RETURN n.id AS id",
        "MATCH (n:Site) DETACH DELETE n RETURN 1 AS one",
    ],
)
def test_the_engine_refuses_writes(reader: Reader, cypher: str) -> None:
    names = "MATCH (n:Site) RETURN n.id AS id, n.name AS name ORDER BY id"
    before = reader.run(names).rows
    with pytest.raises(ReadOnlyError):
        run_query(reader, replace(QUERY, cypher=cypher))
    assert reader.run(names).rows == before


def test_a_wrong_statement_names_its_file(reader: Reader) -> None:
    with pytest.raises(CypherError, match=r"outlets-alone\.cypher: "):
        run_query(reader, replace(QUERY, cypher="MATCH (n RETURN n"))


def test_the_time_limit_holds(reader: Reader) -> None:
    slow = (
        "MATCH (a:Claim), (b:Claim), (c:Claim), (d:Claim), (e:Claim) "
        "WHERE a.id + b.id + c.id + d.id = e.id RETURN count(*) AS n"
    )
    with pytest.raises(LimitError):
        run_query(reader, replace(QUERY, cypher=slow), timeout=0.2)


def test_the_row_cap_is_told(reader: Reader) -> None:
    query = load_queries()["most-mentioned"]
    run = run_query(reader, query, {"limit": 10}, limit=4)
    assert (len(run.result.rows), run.result.truncated) == (4, True)
    run = run_query(reader, query, {"limit": 4}, limit=4)
    assert (len(run.result.rows), run.result.truncated) == (4, False)


def test_what_stands_in_is_run_on_the_embedded_store_only(embedded_world: Reader) -> None:
    query = replace(QUERY, cypher="RETURN 1 AS one", embedded="RETURN 2 AS one")
    assert run_query(embedded_world, query).result.rows == ((1,),)
    assert run_query(embedded_world, query, dialect="embedded").result.rows == ((2,),)
