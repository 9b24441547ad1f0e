"""The small world of ``world.yaml``, loaded once a module into each kind of store."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.settings import Settings
from graph.store import open_store
from graph.store.base import Reader
from tests.neo4j_server import Neo4jServer
from tests.queries.world import world


@pytest.fixture(scope="module")
def embedded_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A reader of the world on the embedded store, put in document by document."""
    folder = tmp_path_factory.mktemp("world")
    with open_store(Settings(store=str(folder), workspace=folder), write=True) as store:
        for records in world().values():
            store.writer.put([records])
        yield store.reader


@pytest.fixture(scope="module")
def neo4j_world(
    neo4j_server: Neo4jServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Reader]:
    """A reader of the world on Neo4j, put in at once and the other way round."""
    neo4j_server.empty()
    settings = neo4j_server.settings(workspace=tmp_path_factory.mktemp("world"))
    with open_store(settings, write=True) as store:
        store.writer.put(list(world().values())[::-1])
        yield store.reader


@pytest.fixture(
    scope="module",
    params=[
        "embedded",
        pytest.param("neo4j", marks=[pytest.mark.neo4j, pytest.mark.xdist_group("neo4j")]),
    ],
)
def reader(request: pytest.FixtureRequest) -> Reader:
    """A reader of the world, on each kind of store in turn."""
    found: Reader = request.getfixturevalue(f"{request.param}_world")
    return found
