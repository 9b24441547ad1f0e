"""What a store can do: reading apart from writing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import TracebackType
from typing import Any, Protocol, Self

from graph.model import Document, Records
from graph.store.plan import Step
from graph.subgraph import Result


class Reader(Protocol):
    """Runs statements that cannot write; the engine, not a pattern, refuses writes."""

    def run(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = None,
        limit: int | None = None,
    ) -> Result:
        """Run a statement and return its rows.

        Args:
            cypher: one statement.
            parameters: values for its ``$names``; never formatted into it.
            timeout: seconds; None takes the store's default.
            limit: most rows to return, None for all; the result says when more were there.

        Raises:
            CypherError: the statement is wrong.
            ReadOnlyError: it writes.
            LimitError: it took longer than the time limit.
            StoreUnavailableError: the store cannot be reached.
        """
        ...

    def plan(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> tuple[Step, ...]:
        """How the engine means to answer a statement, which is not run.

        Raises:
            CypherError: the statement is wrong.
            ReadOnlyError: it writes.
            StoreUnavailableError: the store cannot be reached.
        """
        ...


class Writer(Protocol):
    """Changes the graph; each call is one transaction: done whole, or not at all.

    ``clear`` alone may take several where a store cannot hold it in one; a store that was left
    half cleared says so when it is opened.
    """

    def put(self, batch: Sequence[Records]) -> None:
        """Put documents with their records in, and fold the edges and names they touch.

        A document that is there already is replaced. Putting the same records again changes
        nothing, and neither the order of documents nor their batches change what comes out.

        Raises:
            RecordsError: records do not hold together (a claim on an entity that is not among them,
                two different claims with one id, a relation that is none); nothing is written.
        """
        ...

    def describe(self, documents: Sequence[Document]) -> None:
        """Update what is known of documents that are there, not their claims.

        Title, date, source, urls, authors, licence, language, format and topics are renewed.
        """
        ...

    def forget(self, document_ids: Sequence[str]) -> None:
        """Take documents out with what only they supported.

        Raises:
            StoreError: a document is not in the graph; nothing is changed.
        """
        ...

    def clear(self) -> None:
        """Take everything out."""
        ...


class Store(Protocol):
    """An open store: a reader, and a writer where it was opened for writing."""

    location: str

    @property
    def reader(self) -> Reader:
        """Reads the graph as it is now."""
        ...

    @property
    def writer(self) -> Writer:
        """Writes to the graph.

        Raises:
            StoreError: the store was opened for reading.
        """
        ...

    def close(self) -> None:
        """Let the store go; what was written is safe before that."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


def all_documents(reader: Reader) -> Iterable[str]:
    """Ids of the documents in the graph, sorted."""
    return [row[0] for row in reader.run("MATCH (d:Document) RETURN d.id AS id ORDER BY id").rows]


def stored_revisions(reader: Reader) -> dict[str, str | None]:
    """Ids of the documents in the graph, each with the revision it was stored in."""
    rows = reader.run("MATCH (d:Document) RETURN d.id AS id, d.revision AS revision").rows
    return dict(rows)
