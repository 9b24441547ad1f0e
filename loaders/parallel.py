"""Extract many documents on an executor, surviving workers that die."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Future, wait

from graph.errors import ExtractError
from graph.model import Document, Records
from loaders.executors import Pool

Extract = Callable[[Document], Records]
OnFailure = Callable[[Document, ExtractError], None]


def extract_all(
    documents: Iterable[Document], extract: Extract, pool: Pool, on_failure: OnFailure
) -> Iterator[Records]:
    """Records of each document, as they come; a document that fails goes to ``on_failure``.

    A worker that dies (killed, out of memory) takes down what was under way with it, or makes a
    call fail that was not at fault. Each document that was lost or failed is therefore tried once
    more, alone, and only what happens then counts. An ``ExtractError`` was raised on purpose: it
    counts at once.
    """
    pending: dict[Future[object], Document] = {}
    for document in documents:
        pending[_submit(pool, extract, document)] = document
        while len(pending) >= pool.window:
            yield from _collect(pending, extract, pool, on_failure)
    while pending:
        yield from _collect(pending, extract, pool, on_failure)


def _submit(pool: Pool, extract: Extract, document: Document) -> Future[object]:
    try:
        return pool.submit(extract, document)
    except BrokenExecutor as error:
        broken: Future[object] = Future()
        broken.set_exception(error)
        return broken


def _collect(
    pending: dict[Future[object], Document], extract: Extract, pool: Pool, on_failure: OnFailure
) -> Iterator[Records]:
    done, _ = wait(pending, return_when=FIRST_COMPLETED)
    if any(isinstance(_error(future), BrokenExecutor) for future in done):
        suspects = list(pending.values())
        pending.clear()
        pool.renew()
        for document in suspects:
            yield from _alone(document, extract, pool, on_failure)
        return
    for future in done:
        document = pending.pop(future)
        error = _error(future)
        if error is None or isinstance(error, ExtractError):
            yield from _result(document, future, on_failure)
        else:
            yield from _alone(document, extract, pool, on_failure)


def _error(future: Future[object]) -> BaseException | None:
    """What a call ended with, waiting for its end; a cancelled one is an error too."""
    wait([future])
    return CancelledError("it was cancelled") if future.cancelled() else future.exception()


def _alone(
    document: Document, extract: Extract, pool: Pool, on_failure: OnFailure
) -> Iterator[Records]:
    future = _submit(pool, extract, document)
    if isinstance(_error(future), BrokenExecutor):
        pool.renew()
        reason = "its extraction ended the worker process; it may be too large for this machine"
        on_failure(document, ExtractError(f"{document.source}: {reason}"))
        return
    yield from _result(document, future, on_failure)


def _result(document: Document, future: Future[object], on_failure: OnFailure) -> Iterator[Records]:
    error = _error(future)
    if error is None:
        records = future.result()
        if not isinstance(records, Records):
            raise TypeError(f"extraction gave {type(records).__name__}, not Records")
        yield records
        return
    if not isinstance(error, Exception):
        raise error
    if isinstance(error, ExtractError):
        on_failure(document, type(error)(f"{document.source}: {error}"))
        return
    message = f"{document.source}: extraction failed: {type(error).__name__}: {error}"
    failure = ExtractError(" ".join(message.split()))
    failure.__cause__ = error
    on_failure(document, failure)
