"""Sessions and transactions of one Neo4j database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import neo4j
from neo4j.exceptions import IncompleteCommit

from graph.settings import Settings
from graph.store.neo4j_errors import server_errors
from graph.store.writing import Run

_T = TypeVar("_T")

_CONNECT_SECONDS = 10.0


class Sessions:
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


def runner(transaction: neo4j.ManagedTransaction) -> Run:
    """Runs statements in a transaction."""

    def run(cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [record.data() for record in transaction.run(cypher, dict(parameters))]

    return run
