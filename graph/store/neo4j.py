"""The Neo4j store: a server or a cluster, through the official driver."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any

import neo4j

from graph.derive.constraints import statements
from graph.errors import ReadOnlyError
from graph.model import Document, Records
from graph.ontology import Ontology
from graph.settings import Settings
from graph.store import version, writing
from graph.store.guard import guard
from graph.store.neo4j_sessions import Sessions, runner
from graph.store.neo4j_values import convert_rows
from graph.store.opened import OpenedStore
from graph.store.plan import EXPLAIN, Step, steps_of_tree
from graph.store.terms import Terms
from graph.subgraph import Result

_ENDS = "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS element, n.id AS id"
_AWAIT = "CALL db.awaitIndexes(300)"
# Held until the transaction ends, so that two loads fold one after the other.
_ONE_WRITER = "MATCH (s:Store {id: 'store'}) SET s.program = s.program"
_CLEAR_STEPS = (
    "MATCH ()-[r]->() WITH r LIMIT 50000 DELETE r RETURN count(*) AS found",
    "MATCH (n) WHERE NOT n:Store WITH n LIMIT 50000 DELETE n RETURN count(*) AS found",
)

_RETRY_READ_SECONDS = 15.0
_RETRY_WRITE_SECONDS = 180.0


class Neo4jReader:
    """Runs statements in transactions that the server refuses writes in."""

    def __init__(self, sessions: Sessions) -> None:
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

    def plan(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> tuple[Step, ...]:
        """How Neo4j means to answer a statement; see Reader."""
        guard(cypher)

        def work(transaction: neo4j.ManagedTransaction) -> tuple[Step, ...]:
            result = transaction.run(EXPLAIN + cypher, dict(parameters or {}))
            summary = result.consume()
            if summary.query_type not in (None, "r"):
                raise ReadOnlyError("the statement writes, and only reading is allowed here")
            return steps_of_tree(summary.plan)

        return self._sessions.read(work, self._sessions.settings.query_timeout)


class Neo4jWriter:
    """Makes each change in one transaction that is tried again while the server is away."""

    def __init__(self, sessions: Sessions, ontology: Ontology) -> None:
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
        """Take everything out; the graph is then this version's.

        In steps, since a server holds all that a transaction deletes in memory. Whoever opens the
        store after a clear that was broken off is told to rebuild it.
        """
        self._change(version.mark_unfinished)
        for step in _CLEAR_STEPS:
            while self._count(step):
                pass
        self._change(lambda run: version.stamp(run, self._ontology))

    def _count(self, step: str) -> int:
        def work(transaction: neo4j.ManagedTransaction) -> int:
            return int(runner(transaction)(step, {})[0]["found"])

        return self._sessions.write(work)

    def _change(
        self,
        work: Callable[[writing.Run], None],
        again: Callable[[writing.Run], None] | None = None,
    ) -> None:
        self._sessions.write(_alone(work), _alone(again or work))


class Neo4jStore(OpenedStore[Neo4jReader, Neo4jWriter]):
    """One database of a Neo4j server."""

    def __init__(
        self, settings: Settings, ontology: Ontology, *, write: bool, check_version: bool
    ) -> None:
        self.location = settings.store
        self._sessions = Sessions(
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
                        runner(transaction), ontology, self.location, check=check_version
                    ),
                    settings.query_timeout,
                )
        except BaseException:
            self._sessions.close()
            raise
        self._reader = Neo4jReader(self._sessions)

    def close(self) -> None:
        """Let the connections go."""
        self._sessions.close()

    def _prepare(self, ontology: Ontology, *, check_version: bool) -> None:
        def run(cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
            return self._sessions.write(lambda transaction: runner(transaction)(cypher, parameters))

        def declare() -> None:
            for statement in (*statements(ontology), _AWAIT):
                run(statement, {})

        version.prepare(run, declare, ontology, self.location, check=check_version)


def _alone(
    work: Callable[[writing.Run], None],
) -> Callable[[neo4j.ManagedTransaction], None]:
    def transact(transaction: neo4j.ManagedTransaction) -> None:
        run = runner(transaction)
        run(_ONE_WRITER, {})
        work(run)

    return transact


def _ends(transaction: neo4j.ManagedTransaction, ids: list[str]) -> dict[str, str]:
    return {row["element"]: row["id"] for row in runner(transaction)(_ENDS, {"ids": ids})}
