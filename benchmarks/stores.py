"""Each store's load against the same rows sent straight through its driver."""

from __future__ import annotations

import argparse
import math
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import kglite
import neo4j

from benchmarks.articles import read_documents, write_articles
from benchmarks.graph_rows import Write, writes
from graph.errors import ExtractError
from graph.model import Document, Records
from graph.ontology import Ontology, load_ontology
from graph.settings import Settings
from graph.store import open_store
from graph.store.base import Store
from graph.store.snapshot import GRAPH
from loaders.executors import local_pool
from loaders.extract.extractor import extract_document
from loaders.parallel import extract_all
from tests.neo4j_server import MissingToolError, Neo4jServer, open_server

TITLE = "Each store's load against the same rows straight through its driver"
_BATCH_DOCUMENTS = 64


def run(options: argparse.Namespace) -> None:
    """Print seconds and ratio for the embedded store, and for Neo4j where one can be had."""
    ontology = load_ontology()
    with tempfile.TemporaryDirectory(prefix="labourgraph-bench-") as name:
        folder = Path(name)
        records = _records(options, folder)
        settings = Settings(store=str(folder / "store"))
        seconds, found = _through_store(settings, records, ontology)
        rows = sum(len(one.rows) for one in found)
        print(f"{len(records)} documents, {rows} nodes and relationships")
        transactions = _transactions(found, len(records))
        empty = Settings(store=str(folder / "straight"))
        open_store(empty, write=True).close()  # Makes the indexes, which both sides are to have.
        straight = _timed(lambda: _straight_embedded(Path(empty.store), transactions))
        _show("embedded", seconds, straight, rows)
    try:
        server = open_server()
    except MissingToolError as missing:
        print(f"  Neo4j     left out: {missing}")
        return
    try:
        _run_neo4j(server, records, ontology)
    finally:
        server.close()


def _run_neo4j(server: Neo4jServer, records: Sequence[Records], ontology: Ontology) -> None:
    # A server that has just started compiles while it works: neither side is to pay for that.
    for batch in (records[:_BATCH_DOCUMENTS], records):
        server.empty()
        seconds, found = _through_store(server.settings(), batch, ontology)
        server.empty()
        straight = _straight_neo4j(server.settings(), _transactions(found, len(batch)))
    _show("Neo4j", seconds, straight, sum(len(one.rows) for one in found))


def _show(name: str, seconds: float, straight: float, rows: int) -> None:
    print(
        f"  {name:<10}{seconds:8.1f} s ({rows / seconds:7.0f} rows a second), "
        f"straight {straight:7.1f} s ({rows / straight:7.0f}), ratio {seconds / straight:.2f}"
    )


def _records(options: argparse.Namespace, folder: Path) -> list[Records]:
    archive = folder / "articles.json"
    write_articles(options.shared, options.articles, archive)

    def fail(_: Document, error: ExtractError) -> None:
        raise error

    with local_pool(options.workers) as pool:
        return list(extract_all(read_documents(archive), extract_document, pool, fail))


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _through_store(
    settings: Settings, records: Sequence[Records], ontology: Ontology
) -> tuple[float, list[Write]]:
    with open_store(settings, write=True) as store:
        store.writer.clear()
        seconds = _timed(lambda: _put(store, records))
        return seconds, writes(store.reader, ontology)


def _put(store: Store, records: Sequence[Records]) -> None:
    for start in range(0, len(records), _BATCH_DOCUMENTS):
        store.writer.put(records[start : start + _BATCH_DOCUMENTS])


def _transactions(found: Sequence[Write], documents: int) -> list[Sequence[Write]]:
    """The writes in order, in about as many transactions as the store takes."""
    size = math.ceil(len(found) / math.ceil(documents / _BATCH_DOCUMENTS))
    return [found[start : start + size] for start in range(0, len(found), size)]


def _straight_embedded(folder: Path, transactions: Sequence[Sequence[Write]]) -> None:
    graph = kglite.open(str(folder / GRAPH), durable="full")
    for some in transactions:
        transaction = graph.begin()
        for one in some:
            transaction.cypher(one.statement, params={"rows": one.rows}, timeout_ms=0)
        transaction.commit()
    graph.close()


def _straight_neo4j(settings: Settings, transactions: Sequence[Sequence[Write]]) -> float:
    def send(work: neo4j.ManagedTransaction, some: Sequence[Write]) -> None:
        for one in some:
            work.run(one.statement, rows=one.rows).consume()

    login = (settings.neo4j_username, settings.neo4j_password.get_secret_value())
    with (
        neo4j.GraphDatabase.driver(settings.store, auth=login) as driver,
        driver.session(database=settings.neo4j_database) as session,
    ):
        return _timed(lambda: [session.execute_write(send, some) for some in transactions])
