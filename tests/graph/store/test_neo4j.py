"""What only the Neo4j store does: logins, databases, writers side by side."""

from __future__ import annotations

import traceback
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.errors import StoreError, StoreUnavailableError
from graph.settings import Settings
from graph.store import open_store
from graph.store.digest import digest
from tests.neo4j_server import Neo4jServer
from tests.records import world

pytestmark = [pytest.mark.neo4j, pytest.mark.xdist_group("neo4j")]


def test_a_wrong_password_is_refused_and_never_shown(neo4j_server: Neo4jServer) -> None:
    settings = neo4j_server.settings(neo4j_password="wrong-and-secret")
    with pytest.raises(StoreUnavailableError, match="set NEO4J_USERNAME and NEO4J_PASSWORD") as no:
        open_store(settings)
    assert "wrong-and-secret" not in "".join(traceback.format_exception(no.value))


def test_an_unknown_database_is_named(neo4j_server: Neo4jServer) -> None:
    with pytest.raises(StoreUnavailableError, match="no database 'elsewhere'; set NEO4J_DATABASE"):
        open_store(neo4j_server.settings(neo4j_database="elsewhere"))


def test_an_address_without_a_server_is_named() -> None:
    with pytest.raises(StoreUnavailableError, match=r"127\.0\.0\.1:9: cannot be reached"):
        open_store(Settings(store="bolt://127.0.0.1:9"))


def test_a_database_of_somebody_else_is_left_alone(
    neo4j_server: Neo4jServer, neo4j_settings: Settings
) -> None:
    neo4j_server.query("CREATE (:Movie {title: 'Not ours'})")
    with pytest.raises(StoreError, match="1 nodes that labourgraph did not make"):
        open_store(neo4j_settings, write=True, check_version=False)
    assert neo4j_server.query("MATCH (n) RETURN count(n) AS n") == [{"n": 1}]


def test_two_writers_at_once_make_the_same_graph(neo4j_settings: Settings) -> None:
    documents = world(36, seed=3)
    with open_store(neo4j_settings, write=True) as store:
        store.writer.put(documents)
        expected = digest(store.reader)
        store.writer.clear()

    def load(part: int) -> None:
        with open_store(neo4j_settings, write=True) as own:
            for records in documents[part::2]:
                own.writer.put([records])

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(load, range(2)))
    with open_store(neo4j_settings) as store:
        assert digest(store.reader) == expected
