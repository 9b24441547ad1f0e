"""The whole way of documents into the graph: read, keep, extract, resolve, store."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graph.errors import (
    ExtractError,
    LabourgraphError,
    ReadError,
    RecordsError,
    StoppedError,
    StoreError,
)
from graph.model import Document, Records
from graph.resolve.ledger import Ledger
from graph.settings import Settings
from graph.store.base import Store, all_documents, stored_revisions
from loaders.executors import Pool, local_pool
from loaders.extraction import ByModel, extract_each, from_answers
from loaders.fingerprint import extraction_fingerprint
from loaders.library import Library
from loaders.loads import note_load
from loaders.read.reader import read
from loaders.records import RecordCache, grounds
from loaders.resolution import Resolver
from loaders.summary import Summary

_BATCH_CLAIMS = 2_000
_DESCRIBE = 500

Progress = Callable[[Summary], None]
Source = str | Document | ReadError


@dataclass(slots=True)
class Load:
    """One load under way.

    ``stored`` holds the revisions in the graph, ``seen`` the ids met so far, ``repeated`` those met
    again, ``restated`` those whose kept records rest on something that a later copy changed,
    ``fresh`` those this load brought.
    """

    store: Store
    library: Library
    cache: RecordCache
    pool: Pool
    settings: Settings
    progress: Progress
    model: ByModel
    summary: Summary = field(default_factory=Summary)
    stored: dict[str, str | None] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    repeated: set[str] = field(default_factory=set)
    restated: set[str] = field(default_factory=set)
    fresh: set[str] = field(default_factory=set)


def load(
    sources: Iterable[Source],
    store: Store,
    library: Library,
    pool: Pool,
    settings: Settings,
    progress: Progress = lambda _: None,
    model: ByModel | None = None,
) -> Summary:
    """Read sources into the graph; what is there already is left as it is.

    Everything is extracted first; then all entities are resolved, those of earlier loads with the
    new ones, and the documents for which that changed something are stored. Each batch of them is
    one transaction. What an earlier load left unfinished (a document kept but not stored, one
    half forgotten, a decision not yet applied) is finished with it.

    Args:
        sources: paths and addresses, or documents that have been read from them, and errors of
            what could not be.
        store: the graph, open for writing.
        library: the documents behind it.
        pool: where rules extract.
        settings: limits.
        progress: called with the summary as it grows.
        model: the language model that reads new documents; without one rules do. Documents that
            a model has read are read again from its answers.

    Returns:
        What was read, repeated, failed, found and dropped.

    Raises:
        StoppedError: ``sources`` or ``progress`` raised it; of what this load brought, only
            documents that the graph already held by then are kept.
    """
    started = time.monotonic()
    reader = model or from_answers(library)
    with RecordCache(settings.records_path, extraction_fingerprint()) as cache:
        Resolver(library, cache, Ledger(settings.ledger_path), settings).require_readable()
        run = Load(store, library, cache, pool, settings, progress, reader)
        try:
            _take(run, sources)
        except StoppedError:
            _take_back(run)
            raise
    run.summary.seconds = time.monotonic() - started
    note_load(settings.loads_path, run.summary)
    return run.summary


def _take(run: Load, sources: Iterable[Source]) -> None:
    _finish_forgetting(run)
    run.stored = stored_revisions(run.store.reader)
    run.seen.update(run.stored)
    _extract(run, _unfinished(run))
    _extract(run, _unseen(run, _read(run, sources)))
    _extract(run, _restated(run))
    _resolve(run)
    _describe(run)


def _take_back(run: Load) -> None:
    """Let go of new documents that the graph does not hold yet."""
    left = sorted(run.fresh - run.stored.keys())
    for document_id in left:
        run.library.drop(document_id)
    run.cache.drop(left)


def rebuild(
    store: Store,
    library: Library,
    pool: Pool,
    settings: Settings,
    progress: Progress = lambda _: None,
) -> Summary:
    """Make the graph anew from the library alone.

    Raises:
        StoreError: the graph holds documents that the library lacks; nothing is changed.
    """
    held = set(library.ids())
    foreign = [document for document in all_documents(store.reader) if document not in held]
    if foreign:
        raise StoreError(
            f"{len(foreign)} documents of the graph (first: {foreign[0]}) are not in the library "
            f"at {library.folder}, so a rebuild would lose them; forget them or load them again"
        )
    with RecordCache(settings.records_path, extraction_fingerprint()) as cache:
        Resolver(library, cache, Ledger(settings.ledger_path), settings).require_readable()
        cache.drop_others()
    store.writer.clear()
    return load((), store, library, pool, settings, progress)


def forget(
    document_ids: Sequence[str], store: Store, library: Library, settings: Settings
) -> Summary:
    """Take documents out of graph and library, with what only they supported.

    What they had made one, or kept from being one, is resolved anew.

    Raises:
        StoreError: a document is in neither; nothing is changed.
    """
    present = set(all_documents(store.reader))
    unknown = [document for document in document_ids if document not in present]
    if unknown:
        raise StoreError(f"{unknown[0]}: no such document; labourgraph stats lists them by outlet")
    for document in document_ids:
        library.start_forgetting(document)
    store.writer.forget(document_ids)
    for document in document_ids:
        library.finish_forgetting(document)
    with local_pool(1) as pool:
        return load((), store, library, pool, settings)


def _finish_forgetting(run: Load) -> None:
    left = run.library.forgetting()
    if not left:
        return
    present = set(all_documents(run.store.reader))
    run.store.writer.forget([document for document in left if document in present])
    for document in left:
        run.library.finish_forgetting(document)


def _unfinished(run: Load) -> Iterator[Document]:
    """Documents of the library whose records are not kept."""
    held = run.cache.held()
    for document_id in run.library.ids():
        run.seen.add(document_id)
        run.summary.resumed += document_id not in run.stored
        if document_id not in held:
            yield run.library.get(document_id)
    gone = held.keys() - run.seen
    run.cache.drop(sorted(gone))


def _read(run: Load, sources: Iterable[Source]) -> Iterator[Document]:
    for source in sources:
        if isinstance(source, ReadError):
            run.summary.fail(source)
            continue
        if isinstance(source, Document):
            run.summary.read += 1
            yield source
            continue
        for document in read(source, run.settings, run.summary.fail):
            run.summary.read += 1
            yield document


def _unseen(run: Load, documents: Iterable[Document]) -> Iterator[Document]:
    for document in documents:
        is_new = document.id not in run.seen
        if is_new and run.model.note is not None and not document.facts:
            run.library.set_note(document.id, run.model.note)
        kept = run.library.keep(document)
        if is_new:
            run.seen.add(document.id)
            run.fresh.add(document.id)
            yield kept.document
            continue
        run.summary.repeated += 1
        run.repeated.add(document.id)
        if run.cache.grounds(document.id) != grounds(kept.document):
            run.restated.add(document.id)
        run.progress(run.summary)


def _restated(run: Load) -> Iterator[Document]:
    """Documents whose kept records rest on what a later copy changed."""
    for document in run.library.documents(sorted(run.restated)):
        if run.cache.grounds(document.id) != grounds(document):
            yield document


def _extract(run: Load, documents: Iterable[Document]) -> None:
    """Extract documents and keep their records."""

    def fail(document: Document, error: ExtractError) -> None:
        _fail(run, document, error)

    for records in extract_each(documents, run.pool, run.model, fail):
        run.cache.keep(records)
        # At once, so that nobody who reviews meanwhile waits for the file.
        run.cache.commit()
        run.summary.extracted += 1
        run.progress(run.summary)


def _resolve(run: Load) -> None:
    """Resolve everything and store what that changes.

    Done again where a store refused a document, until what is in it is what was resolved.
    """
    resolver = Resolver(run.library, run.cache, Ledger(run.settings.ledger_path), run.settings)
    decisions = resolver.ledger.read()
    while True:
        refused = len(run.summary.failed)
        found = resolver.resolution()
        run.progress(run.summary)
        _store(run, resolver.differing(run.stored, found))
        if len(run.summary.failed) == refused:
            break
    resolver.note_shown(decisions)
    run.summary.resolution = found


def _store(run: Load, differing: Iterable[Records]) -> None:
    batch: list[Records] = []
    claims = 0
    for records in differing:
        batch.append(records)
        claims += len(records.claims)
        if len(batch) >= run.settings.batch_documents or claims >= _BATCH_CLAIMS:
            _put(run, batch)
            batch, claims = [], 0
    if batch:
        _put(run, batch)


def _put(run: Load, batch: list[Records]) -> None:
    """Store a batch; of one that does not hold together, each document by itself."""
    try:
        run.store.writer.put(batch)
        stored = batch
    except RecordsError:
        stored = [records for records in batch if _put_alone(run, records)]
    for records in stored:
        document_id = records.document.id
        if document_id in run.stored and document_id not in run.restated:
            run.summary.renewed += 1
        else:
            run.summary.add(records)
        run.stored[document_id] = records.revision
    run.progress(run.summary)


def _put_alone(run: Load, records: Records) -> bool:
    try:
        run.store.writer.put([records])
    except RecordsError as error:
        source = records.document.source
        _fail(run, records.document, RecordsError(f"{source}: its records were refused: {error}"))
        return False
    return True


def _fail(run: Load, document: Document, error: LabourgraphError) -> None:
    """Note a failure; what this load brought leaves nothing behind."""
    if document.id in run.fresh:
        run.library.drop(document.id)
    run.cache.drop([document.id])
    run.summary.fail(error)


def _describe(run: Load) -> None:
    """Bring what later copies added (addresses, topics) to documents in the graph.

    Done for every repeated document, changed now or not: a load that was cut short may have kept
    a copy's address without getting here.
    """
    ids = sorted(run.repeated)
    for start in range(0, len(ids), _DESCRIBE):
        run.store.writer.describe(list(run.library.documents(ids[start : start + _DESCRIBE])))
