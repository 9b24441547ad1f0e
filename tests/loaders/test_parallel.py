from __future__ import annotations

import os
import signal
from concurrent.futures import Future

import pytest

from graph.errors import CapError, ExtractError
from graph.ids import document_id
from graph.model import Document, Records
from loaders.executors import Pool, SerialExecutor, local_pool
from loaders.parallel import extract_all


def _document(text: str) -> Document:
    return Document(id=document_id(text), text=text, title="", source=f"{text}.md", passages=())


def _extract(document: Document) -> Records:
    """Stands in for extraction: fails or dies where the text says so."""
    if document.text.startswith("bad"):
        raise ValueError("cannot be\nparsed")
    if document.text.startswith("deadly"):
        os.kill(os.getpid(), signal.SIGKILL)
    return Records(document=document, entities=(), mentions=(), claims=())


def _run(texts: list[str], workers: int) -> tuple[set[str], dict[str, str]]:
    failed: dict[str, str] = {}

    def on_failure(document: Document, error: ExtractError) -> None:
        failed[document.text] = str(error)

    with local_pool(workers) as pool:
        done = extract_all(map(_document, texts), _extract, pool, on_failure)
        return {records.document.text for records in done}, failed


@pytest.mark.parametrize("workers", [1, 2])
def test_every_document_comes_out_once(workers: int) -> None:
    texts = [f"text {n}" for n in range(25)]
    done, failed = _run(texts, workers)
    assert done == set(texts)
    assert failed == {}


@pytest.mark.parametrize("workers", [1, 2])
def test_a_document_that_fails_is_named_on_one_line_and_the_rest_goes_on(workers: int) -> None:
    done, failed = _run(["one", "bad", "two"], workers)
    assert done == {"one", "two"}
    assert failed == {"bad": "bad.md: extraction failed: ValueError: cannot be parsed"}


def test_a_call_that_failed_by_chance_is_tried_once_more() -> None:
    tried: list[str] = []

    def extract(document: Document) -> Records:
        tried.append(document.text)
        if tried == ["one"]:
            raise ConnectionError("the worker went away")
        return _extract(document)

    failed: list[ExtractError] = []
    with local_pool(1) as pool:
        documents = map(_document, ["one", "two"])
        done = list(extract_all(documents, extract, pool, lambda _, error: failed.append(error)))
    assert [records.document.text for records in done] == ["one", "two"]
    assert tried == ["one", "one", "two"]
    assert failed == []


def test_a_call_that_was_cancelled_is_tried_once_more() -> None:
    class Cancelling(SerialExecutor):
        """Cancels the first call, as a cluster does that loses a worker."""

        calls = 0

        def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
            self.calls += 1
            if self.calls > 1:
                return super().submit(fn, *args, **kwargs)
            future: Future[object] = Future()
            future.cancel()
            future.set_running_or_notify_cancel()
            return future

    with Pool(Cancelling, window=1) as pool:
        done = list(extract_all([_document("one")], _extract, pool, lambda *_: None))
    assert len(done) == 1


def test_a_document_that_kills_its_worker_fails_alone() -> None:
    texts = [f"text {n}" for n in range(12)]
    done, failed = _run([*texts[:6], "deadly", *texts[6:]], workers=2)
    assert done == set(texts)
    assert list(failed) == ["deadly"]
    assert failed["deadly"].startswith("deadly.md: ")


def test_an_error_raised_on_purpose_counts_at_once_and_keeps_its_kind() -> None:
    calls = []

    def refuses(document: Document) -> Records:
        calls.append(document.id)
        raise CapError("no more")

    failed: list[ExtractError] = []
    item = _document("one")
    with local_pool(1) as pool:
        assert not list(extract_all([item], refuses, pool, lambda _, error: failed.append(error)))
    assert len(calls) == 1
    assert isinstance(failed[0], CapError)
    assert str(failed[0]) == f"{item.source}: no more"
