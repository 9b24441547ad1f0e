"""The Neo4j store: a server or a cluster, through the official driver."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j
from neo4j.exceptions import IncompleteCommit

from graph.derive.constraints import statements
from graph.errors import StoreError
from graph.model import Document, Records
from graph.ontology import Ontology
from graph.settings import Settings
from graph.store import version, writing
from graph.store.guard import guard
from graph.store.neo4j_errors import server_errors
from graph.store.neo4j_values import convert_rows
from graph.store.terms import Terms
from graph.subgraph import Result

_T = TypeVar("_T")

_ENDS = "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS element, n.id AS id"
_AWAIT = "CALL db.awaitIndexes(300)"
# Held until the transaction ends, so that two loads fold one after the other.
_ONE_WRITER = "MATCH (s:Store {id: 'store'}) SET s.program = s.program"

_CONNECT_SECONDS = 10.0
_RETRY_READ_SECONDS = 15.0
_RETRY_WRITE_SECONDS = 180.0


class _Sessions:
    """Sessions of one database of one server; what one wrote the next one sees."""

    def __init__(self, settings: Settings, *, retry: float) -> None:
        self.settings = settings
        with server_errors(settings):
            self._driver = neo4j.GraphDatabase.driver(
                settings.store,
                auth=(settings.neo4j_username, settings.neo4j_password.get_secret_value()),
                connection_timeout=_CONNECT_SECONDS,
                max_transaction_retry_time=retry,
                notifications_min_severity="OFF",
            )
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()

    def verify(self) -> None:
        """Reach the database and log in.

        Raises:
            StoreUnavailableError: it cannot be reached, or the login or the database is refused.
        """
        with server_errors(self.settings), self._session(neo4j.READ_ACCESS) as session:
            session.run("RETURN 1").consume()

    def read(self, work: Callable[[neo4j.ManagedTransaction], _T], timeout: float | None) -> _T:
        """Run work in a transaction that the server refuses writes in."""
        with server_errors(self.settings), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(neo4j.unit_of_work(timeout=timeout)(work))

    def write(
        self,
        work: Callable[[neo4j.ManagedTransaction], _T],
        again: Callable[[neo4j.ManagedTransaction], _T] | None = None,
    ) -> _T:
        """Run work in a transaction, again while the server is restarting or locks collide.

        Where the connection broke while the server was committing, nobody knows whether it did,
        and the driver does not try again: then ``again`` is run, or the work where it comes to
        the same when it is done twice.
        """
        with server_errors(self.settings), self._session(neo4j.WRITE_ACCESS) as session:
            try:
                return session.execute_write(work)
            except IncompleteCommit:
                return session.execute_write(again or work)

    def close(self) -> None:
        """Let the connections go."""
        self._driver.close()

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(
            database=self.settings.neo4j_database,
            default_access_mode=access,
            bookmark_manager=self._bookmarks,
        )


class Neo4jReader:
    """Runs statements in transactions that the server refuses writes in."""

    def __init__(self, sessions: _Sessions) -> None:
        self._sessions = sessions

    def run(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
        limit: int | None = None,
    ) -> Result:
        """Run a statement and return its rows; see Reader."""
        guard(cypher)

        def work(transaction: neo4j.ManagedTransaction) -> Result:
            started = time.perf_counter()
            result = transaction.run(cypher, dict(parameters or {}))
            columns = tuple(result.keys())
            most = None if limit is None else limit + 1
            found = [record.values() for record in islice(result, most)]
            result.consume()
            seconds = time.perf_counter() - started
            rows = convert_rows(found[:limit], lambda ids: _ends(transaction, ids))
            return Result(columns, rows, limit is not None and len(found) > limit, seconds)

        default = self._sessions.settings.query_timeout
        return self._sessions.read(work, default if timeout is None else timeout)


class Neo4jWriter:
    """Makes each change in one transaction that is tried again while the server is away."""

    def __init__(self, sessions: _Sessions, ontology: Ontology) -> None:
        self._sessions = sessions
        self._ontology = ontology
        self._terms = Terms(ontology)

    def put(self, batch: Sequence[Records]) -> None:
        """Put documents with their records in; see Writer."""
        self._change(lambda run: writing.put(run, self._terms, batch))

    def describe(self, documents: Sequence[Document]) -> None:
        """Update what is known of documents; see Writer."""
        self._change(lambda run: writing.describe(run, documents))

    def forget(self, document_ids: Sequence[str]) -> None:
        """Take documents out with what only they supported; see Writer."""
        self._change(
            lambda run: writing.forget(run, self._terms, document_ids),
            lambda run: writing.forget_present(run, self._terms, document_ids),
        )

    def clear(self) -> None:
        """Take everything out; the graph is then this version's."""

        def work(run: writing.Run) -> None:
            writing.clear(run)
            version.stamp(run, self._ontology)

        self._change(work)

    def _change(
        self,
        work: Callable[[writing.Run], None],
        again: Callable[[writing.Run], None] | None = None,
    ) -> None:
        self._sessions.write(_alone(work), _alone(again or work))


class Neo4jStore:
    """One database of a Neo4j server."""

    def __init__(
        self, settings: Settings, ontology: Ontology, *, write: bool, check_version: bool
    ) -> None:
        self.location = settings.store
        self._sessions = _Sessions(
            settings, retry=_RETRY_WRITE_SECONDS if write else _RETRY_READ_SECONDS
        )
        self._writer: Neo4jWriter | None = None
        try:
            self._sessions.verify()
            if write:
                self._prepare(ontology, check_version=check_version)
                self._writer = Neo4jWriter(self._sessions, ontology)
            else:
                self._sessions.read(
                    lambda transaction: version.require_stamp(
                        _runner(transaction), ontology, self.location, check=check_version
                    ),
                    settings.query_timeout,
                )
        except BaseException:
            self._sessions.close()
            raise
        self._reader = Neo4jReader(self._sessions)

    @property
    def reader(self) -> Neo4jReader:
        """Reads the graph as it is now."""
        return self._reader

    @property
    def writer(self) -> Neo4jWriter:
        """Writes to the graph.

        Raises:
            StoreError: the store was opened for reading.
        """
        if self._writer is None:
            raise StoreError(f"{self.location}: opened for reading")
        return self._writer

    def close(self) -> None:
        """Let the connections go."""
        self._sessions.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _prepare(self, ontology: Ontology, *, check_version: bool) -> None:
        def run(cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
            return self._sessions.write(
                lambda transaction: _runner(transaction)(cypher, parameters)
            )

        def declare() -> None:
            for statement in (*statements(ontology), _AWAIT):
                run(statement, {})

        version.prepare(run, declare, ontology, self.location, check=check_version)


def _alone(
    work: Callable[[writing.Run], None],
) -> Callable[[neo4j.ManagedTransaction], None]:
    def transact(transaction: neo4j.ManagedTransaction) -> None:
        run = _runner(transaction)
        run(_ONE_WRITER, {})
        work(run)

    return transact


def _runner(transaction: neo4j.ManagedTransaction) -> writing.Run:
    def run(cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [record.data() for record in transaction.run(cypher, dict(parameters))]

    return run


def _ends(transaction: neo4j.ManagedTransaction, ids: list[str]) -> dict[str, str]:
    return {row["element"]: row["id"] for row in _runner(transaction)(_ENDS, {"ids": ids})}
