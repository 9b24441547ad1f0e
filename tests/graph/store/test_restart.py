"""A Neo4j server that goes away in the middle of a load, and comes back."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.errors import StoreUnavailableError
from graph.settings import Settings
from graph.store import open_store
from graph.store.base import all_documents
from graph.store.digest import digest
from tests.neo4j_server import LocalNeo4j, Neo4jServer
from tests.records import world

pytestmark = [pytest.mark.neo4j, pytest.mark.xdist_group("neo4j")]

DOCUMENTS = world(60, seed=11)
BATCH = 6


@pytest.fixture
def server(neo4j_server: Neo4jServer) -> Iterator[LocalNeo4j]:
    """A server that may be stopped; it runs again afterwards."""
    if not isinstance(neo4j_server, LocalNeo4j):
        pytest.skip("the server that LABOURGRAPH_TEST_NEO4J gives cannot be restarted")
    yield neo4j_server
    if not neo4j_server.running:
        neo4j_server.start()


@pytest.mark.parametrize("kill", [False, True])
def test_a_restart_within_a_load_loses_nothing(
    server: LocalNeo4j, neo4j_settings: Settings, embedded_settings: Settings, *, kill: bool
) -> None:
    with open_store(embedded_settings, write=True) as store:
        store.writer.put(DOCUMENTS)
        expected = digest(store.reader)
    stored, stopped = threading.Event(), threading.Event()

    def load() -> None:
        with open_store(neo4j_settings, write=True) as store:
            for start in range(0, len(DOCUMENTS), BATCH):
                if start + BATCH >= len(DOCUMENTS):
                    assert stopped.wait(60)
                store.writer.put(DOCUMENTS[start : start + BATCH])
                stored.set()

    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(load)
        assert stored.wait(60)
        server.stop(kill=kill)
        stopped.set()
        time.sleep(0.5)
        assert not done.done()
        server.start()
        done.result(120)
    with open_store(neo4j_settings) as store:
        assert len(list(all_documents(store.reader))) == len(DOCUMENTS)
        assert digest(store.reader) == expected


def test_a_server_that_is_down_is_named_with_what_to_do(
    server: LocalNeo4j, neo4j_settings: Settings
) -> None:
    server.stop()
    for write in (False, True):
        with pytest.raises(StoreUnavailableError, match="cannot be reached; start the server"):
            open_store(neo4j_settings, write=write)
    server.start()
    with open_store(neo4j_settings, write=True) as store:
        assert list(all_documents(store.reader)) == []
