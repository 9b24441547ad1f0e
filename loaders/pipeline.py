"""The whole way of documents into the graph: read, keep, extract, store."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graph.errors import ExtractError, LabourgraphError, RecordsError, StoreError
from graph.model import Document, Records
from graph.settings import Settings
from graph.store.base import Store, all_documents
from loaders.executors import Pool
from loaders.extraction import ByModel, extract_each, from_answers
from loaders.library import Library
from loaders.read.reader import read
from loaders.summary import Summary

_BATCH_CLAIMS = 2_000
_DESCRIBE = 500

Progress = Callable[[Summary], None]


@dataclass(slots=True)
class Load:
    """One load under way.

    ``seen`` holds the ids met so far, ``repeated`` those met again, ``restated`` those whose
    claims rest on something that a later copy changed, ``fresh`` those this load brought.
    """

    store: Store
    library: Library
    pool: Pool
    settings: Settings
    progress: Progress
    model: ByModel
    summary: Summary = field(default_factory=Summary)
    seen: set[str] = field(default_factory=set)
    repeated: set[str] = field(default_factory=set)
    restated: set[str] = field(default_factory=set)
    fresh: set[str] = field(default_factory=set)


def load(
    sources: Sequence[str | Document],
    store: Store,
    library: Library,
    pool: Pool,
    settings: Settings,
    progress: Progress = lambda _: None,
    model: ByModel | None = None,
) -> Summary:
    """Read sources into the graph; what is there already is left as it is.

    Each batch of documents is one transaction. What an earlier load left unfinished (a document
    kept but not stored, one half forgotten) is finished first.

    Args:
        sources: paths and addresses, or documents that have been read from them.
        store: the graph, open for writing.
        library: the documents behind it.
        pool: where rules extract.
        settings: limits.
        progress: called with the summary as it grows.
        model: the language model that reads new documents; without one rules do. Documents that
            a model has read are read again from its answers.

    Returns:
        What was read, repeated, failed, found and dropped.
    """
    started = time.monotonic()
    run = Load(store, library, pool, settings, progress, model or from_answers(library))
    _finish_forgetting(run)
    run.seen.update(all_documents(store.reader))
    _store(run, _unfinished(run))
    _store(run, _unseen(run, _read(run, sources)))
    _store(run, library.documents(sorted(run.restated)))
    _describe(run)
    run.summary.seconds = time.monotonic() - started
    return run.summary


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
    store.writer.clear()
    return load((), store, library, pool, settings, progress)


def forget(document_ids: Sequence[str], store: Store, library: Library) -> None:
    """Take documents out of graph and library, with what only they supported.

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


def _finish_forgetting(run: Load) -> None:
    left = run.library.forgetting()
    if not left:
        return
    present = set(all_documents(run.store.reader))
    run.store.writer.forget([document for document in left if document in present])
    for document in left:
        run.library.finish_forgetting(document)


def _unfinished(run: Load) -> Iterator[Document]:
    for document_id in run.library.ids():
        if document_id not in run.seen:
            run.seen.add(document_id)
            run.summary.resumed += 1
            yield run.library.get(document_id)


def _read(run: Load, sources: Iterable[str | Document]) -> Iterator[Document]:
    for source in sources:
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
        if kept.restated:
            run.restated.add(document.id)
        run.progress(run.summary)


def _store(run: Load, documents: Iterable[Document]) -> None:
    def fail(document: Document, error: ExtractError) -> None:
        _fail(run, document, error)

    batch: list[Records] = []
    claims = 0
    for records in extract_each(documents, run.pool, run.model, fail):
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
        run.summary.add(records)
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
    run.summary.fail(error)


def _describe(run: Load) -> None:
    """Bring what later copies added (addresses, topics) to documents in the graph.

    Done for every repeated document, changed now or not: a load that was cut short may have kept
    a copy's address without getting here.
    """
    ids = sorted(run.repeated)
    for start in range(0, len(ids), _DESCRIBE):
        run.store.writer.describe(list(run.library.documents(ids[start : start + _DESCRIBE])))
