"""The embedded store: kglite in this process, one folder, no server."""

from __future__ import annotations

import threading
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import kglite

from graph.derive.constraints import statements
from graph.errors import StoreError
from graph.model import Document, Records
from graph.ontology import Ontology
from graph.store import version, writing
from graph.store.embedded_errors import file_errors, statement_errors
from graph.store.embedded_values import convert_rows
from graph.store.guard import guard
from graph.store.opened import OpenedStore
from graph.store.plan import EXPLAIN, Step, steps_of_rows
from graph.store.snapshot import GRAPH, Snapshot
from graph.store.terms import Terms
from graph.subgraph import Result

_ENDS = "UNWIND $ids AS i MATCH (n) WHERE elementId(n) = i RETURN i, n.id AS id"


class EmbeddedReader:
    """Runs statements on a graph that refuses writes for as long as each takes.

    Args:
        graph: gives the graph as it is now.
        alone: held while a statement runs, where the graph can also be written.
        timeout: default time limit in seconds.
    """

    def __init__(
        self,
        graph: Callable[[], kglite.KnowledgeGraph],
        alone: AbstractContextManager[object],
        timeout: float,
    ) -> None:
        self._graph = graph
        self._alone = alone
        self._timeout = timeout

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
        seconds = self._timeout if timeout is None else timeout
        with self._alone, statement_errors(), _read_only(self._graph()) as graph:
            started = time.perf_counter()
            view = _rows(
                graph.cypher(
                    cypher,
                    params=dict(parameters or {}),
                    timeout_ms=max(1, round(seconds * 1000)),
                    row_limit=limit,
                    hide_structural_keys=True,
                )
            )
            taken = time.perf_counter() - started
            rows = convert_rows(
                ([row[name] for name in view.columns] for row in view),
                lambda ids: _ends(graph, ids),
            )
        total = (view.diagnostics or {}).get("total_rows") or 0
        return Result(tuple(view.columns), rows, limit is not None and total > limit, taken)

    def plan(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> tuple[Step, ...]:
        """How kglite means to answer a statement; see Reader."""
        guard(cypher)
        return steps_of_rows(self.run(EXPLAIN + cypher, parameters).rows)


class EmbeddedWriter:
    """Makes each change in one transaction of the graph."""

    def __init__(
        self, graph: kglite.KnowledgeGraph, lock: threading.RLock, ontology: Ontology
    ) -> None:
        self._graph = graph
        self._lock = lock
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
        self._change(lambda run: writing.forget(run, self._terms, document_ids))

    def clear(self) -> None:
        """Take everything out; the graph is then this version's."""

        def work(run: writing.Run) -> None:
            writing.clear(run)
            version.stamp(run, self._ontology)

        self._change(work)

    def _change(self, work: Callable[[writing.Run], None]) -> None:
        with self._lock, statement_errors():
            transaction = self._graph.begin()
            try:
                work(_runner(transaction))
            except BaseException:
                transaction.rollback()
                raise
            transaction.commit()


class EmbeddedStore(OpenedStore[EmbeddedReader, EmbeddedWriter]):
    """A folder with the graph in it.

    Opened for writing it holds kglite's lock, so that one process writes at a time; opened for
    reading it holds none and follows what another process writes.
    """

    def __init__(
        self, folder: Path, ontology: Ontology, *, timeout: float, write: bool, check_version: bool
    ) -> None:
        self.location = str(folder)
        self._lock = threading.RLock()
        self._graph: kglite.KnowledgeGraph | None = None
        self._writer: EmbeddedWriter | None = None
        kglite.set_query_warning_policy("silent")
        if write:
            self._graph = graph = _open(folder, ontology, check_version=check_version)
            self._writer = EmbeddedWriter(graph, self._lock, ontology)
            self._reader = EmbeddedReader(lambda: graph, self._lock, timeout)
        else:
            snapshot = Snapshot(folder)
            version.require_stamp(
                _runner(snapshot.graph()), ontology, self.location, check=check_version
            )
            self._reader = EmbeddedReader(snapshot.graph, nullcontext(), timeout)

    def close(self) -> None:
        """Fold the log into the graph's file and let the folder go."""
        graph, self._graph = self._graph, None
        if graph is not None:
            with self._lock, file_errors(Path(self.location)), warnings.catch_warnings():
                warnings.simplefilter("ignore", kglite.MappedFallbackWarning)
                graph.close()


def _open(folder: Path, ontology: Ontology, *, check_version: bool) -> kglite.KnowledgeGraph:
    with file_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        graph = kglite.open(str(folder / GRAPH), durable="full")
    try:
        with statement_errors():
            run = _runner(graph)
            version.prepare(
                run, lambda: _declare(graph, ontology), ontology, str(folder), check=check_version
            )
        if not (folder / GRAPH).exists():
            graph.save()
    except BaseException:
        graph.close()
        raise
    return graph


def _declare(graph: kglite.KnowledgeGraph, ontology: Ontology) -> None:
    """Declare indexes, and the properties that a pattern may ask for before any node has them."""
    for statement in statements(ontology):
        graph.cypher(statement)
    known = {
        kind.name: [prop.name for prop in kind.properties if not prop.identifier]
        for kind in ontology.kinds.values()
    }
    known["Claim"] += [qualifier.property for qualifier in ontology.qualifiers.values()]
    graph.define_schema({"nodes": {kind: {"optional": names} for kind, names in known.items()}})


@contextmanager
def _read_only(graph: kglite.KnowledgeGraph) -> Iterator[kglite.KnowledgeGraph]:
    if graph.read_only():
        yield graph
        return
    graph.read_only(enabled=True)
    try:
        yield graph
    finally:
        graph.read_only(enabled=False)


def _runner(graph: kglite.KnowledgeGraph | kglite.Transaction) -> writing.Run:
    def run(cypher: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        view = _rows(graph.cypher(cypher, params=dict(parameters), timeout_ms=0))
        return [dict(row) for row in view]

    return run


def _ends(graph: kglite.KnowledgeGraph, ids: list[int]) -> dict[int, str]:
    view = _rows(graph.cypher(_ENDS, params={"ids": [str(one) for one in ids]}))
    return {int(row["i"]): row["id"] for row in view}


def _rows(result: Any) -> kglite.ResultView:
    """Require a table; kglite's other forms are asked for in the statement, which guard refuses."""
    if not isinstance(result, kglite.ResultView):
        raise StoreError(f"the embedded store gave {type(result).__name__} for rows")
    return result
