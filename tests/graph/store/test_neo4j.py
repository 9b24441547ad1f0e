"""What only the Neo4j store does: logins, databases, writers side by side."""

from __future__ import annotations

import traceback
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import neo4j
import pytest
from neo4j.exceptions import IncompleteCommit

from graph.errors import StoreError, StoreUnavailableError, StoreVersionError
from graph.settings import Settings
from graph.store import neo4j as adapter
from graph.store import open_store
from graph.store.base import all_documents
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


def test_a_clear_that_was_broken_off_asks_for_a_rebuild(
    neo4j_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(neo4j_settings, write=True) as store:
        store.writer.put(world(3))
        broken = (adapter._CLEAR_STEPS[0], "MATCH (n) RETURN nonsense")
        with monkeypatch.context() as patch:
            patch.setattr(adapter, "_CLEAR_STEPS", broken)
            with pytest.raises(StoreError):
                store.writer.clear()
    for write in (False, True):
        with pytest.raises(StoreVersionError, match=r"cleared in part.*labourgraph rebuild"):
            open_store(neo4j_settings, write=write)
    with open_store(neo4j_settings, write=True, check_version=False) as store:
        store.writer.clear()
        store.writer.put(world(1))
    with open_store(neo4j_settings) as store:
        assert len(list(all_documents(store.reader))) == 1


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


def test_a_commit_of_unknown_outcome_is_done_once_more(
    neo4j_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection breaks after the server committed and before it could say so."""
    first, second = world(2)
    committed = neo4j.Session.execute_write

    def break_off(session: neo4j.Session, work: Any) -> object:
        monkeypatch.setattr(neo4j.Session, "execute_write", committed)
        committed(session, work)
        raise IncompleteCommit("the connection broke")

    with open_store(neo4j_settings, write=True) as store:
        store.writer.put([first])
        expected = digest(store.reader)
        for change in (
            lambda: store.writer.put([second]),
            lambda: store.writer.forget([second.document.id]),
        ):
            monkeypatch.setattr(neo4j.Session, "execute_write", break_off)
            change()
        assert digest(store.reader) == expected
