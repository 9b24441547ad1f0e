"""The same documents give the same graph and the same rows on both stores."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.settings import Settings
from graph.store import open_store
from graph.store.base import Store
from graph.store.digest import digest
from tests.records import world

pytestmark = [pytest.mark.neo4j, pytest.mark.xdist_group("neo4j")]

STATEMENTS = (
    "MATCH (n) WHERE NOT n:Store RETURN n ORDER BY labels(n)[0], n.id",
    "MATCH (a)-[r]->(b) RETURN a.id, r, b.id ORDER BY a.id, type(r), b.id",
    "MATCH (s:Site)-[r:PARTICIPATES_IN]->(c:Campaign) RETURN s, r, c ORDER BY s.id, c.id",
    "MATCH (c:Claim) WITH c.relation AS relation, count(*) AS claims, avg(c.confidence) AS mean "
    "RETURN relation, claims, round(mean * 1000) AS mean ORDER BY claims DESC, relation",
    "MATCH (o:Outlet)<-[:PUBLISHED_BY]-(d:Document) WITH o, collect(d.date) AS dates "
    "RETURN o.name, size(dates) AS n ORDER BY o.name",
    "MATCH p = (:Person)-[:WORKS_AT]->(s:Site)-[:LOCATED_IN]->(:Place) "
    "RETURN p ORDER BY [n IN nodes(p) | n.id] LIMIT 25",
    "MATCH (e:Entity) WHERE e.name STARTS WITH 'M' RETURN e.name ORDER BY e.name SKIP 2 LIMIT 5",
    "MATCH (d:Document) WHERE NOT EXISTS { (d)-[:MENTIONS]->(:Campaign) } "
    "RETURN d.id ORDER BY d.id",
    "MATCH (n:Name)-[u:USED_IN]->(d:Document) RETURN n.key, sum(u.count) AS uses, "
    "count(DISTINCT d) AS documents ORDER BY n.key",
    "OPTIONAL MATCH (s:Site {id: 'site/none'}) RETURN s, s.name AS name",
    "MATCH (c:Claim) WHERE c.object IS NULL RETURN c.subject, c.date ORDER BY c.id",
)


@pytest.fixture
def both(embedded_settings: Settings, neo4j_settings: Settings) -> Iterator[tuple[Store, Store]]:
    """The two stores with the same documents, put in other orders and batches."""
    documents = world(40, seed=5)
    with (
        open_store(embedded_settings, write=True) as embedded,
        open_store(neo4j_settings, write=True) as server,
    ):
        for start in range(0, len(documents), 7):
            embedded.writer.put(documents[start : start + 7])
        server.writer.put(documents[::-1])
        yield embedded, server


def test_the_digest_is_the_same(both: tuple[Store, Store]) -> None:
    embedded, server = both
    assert digest(embedded.reader) == digest(server.reader)
    forgotten = [records.document.id for records in world(40, seed=5)[::3]]
    for store in both:
        store.writer.forget(forgotten)
    assert digest(embedded.reader) == digest(server.reader)


def test_the_rows_are_the_same(both: tuple[Store, Store]) -> None:
    embedded, server = both
    for statement in STATEMENTS:
        left, right = embedded.reader.run(statement), server.reader.run(statement)
        assert left.columns == right.columns, statement
        assert left.rows, statement
        assert left.rows == right.rows, statement
