"""What holds for all tests, and the stores that tests of any folder can ask for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.settings import Settings
from graph.store import open_store
from graph.store.base import Store
from tests.neo4j_server import MissingToolError, Neo4jServer, open_server

SHARED = Path("../shared")
_STORES = [
    "embedded",
    pytest.param("neo4j", marks=[pytest.mark.neo4j, pytest.mark.xdist_group("neo4j")]),
]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line what is left out."""
    if not SHARED.is_dir():
        line = f"{SHARED} is not there: tests on the development data are left out"
        terminalreporter.write_line(line)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what reads the development data where there is none."""
    if SHARED.is_dir():
        return
    without = [item for item in items if item.get_closest_marker("shared")]
    config.hook.pytest_deselected(items=without)
    items[:] = [item for item in items if item not in without]


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[Neo4jServer]:
    """A running Neo4j; a user without Java or Maven is told what to install, CI must have them."""
    try:
        server = open_server()
    except MissingToolError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(str(error))
        pytest.skip(str(error))
    yield server
    server.close()


@pytest.fixture
def neo4j_settings(neo4j_server: Neo4jServer, tmp_path: Path) -> Settings:
    """Settings of an empty Neo4j."""
    neo4j_server.empty()
    return neo4j_server.settings(workspace=tmp_path / "workspace")


@pytest.fixture
def embedded_settings(tmp_path: Path) -> Settings:
    """Settings of an embedded store in a folder that is not there yet."""
    folder = tmp_path / "workspace"
    return Settings(store=str(folder), workspace=folder)


@pytest.fixture(params=_STORES)
def store_settings(request: pytest.FixtureRequest) -> Settings:
    """Settings of an empty store, of each kind in turn."""
    settings: Settings = request.getfixturevalue(f"{request.param}_settings")
    return settings


@pytest.fixture
def store(store_settings: Settings) -> Iterator[Store]:
    """An empty store, open for writing, of each kind in turn."""
    with open_store(store_settings, write=True) as opened:
        yield opened
