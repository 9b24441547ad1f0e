"""Extract without a store: one JSON object a document and source."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from graph.errors import ExtractError, LabourgraphError
from graph.model import Document, Records
from graph.settings import Settings
from loaders.executors import Pool
from loaders.extract import extract_document
from loaders.extract.record import as_record
from loaders.extraction import ByModel, extract_each
from loaders.parallel import extract_all
from loaders.read.reader import read

_REMEMBERED = 4096

OnError = Callable[[LabourgraphError], None]


@dataclass(slots=True)
class _Dump:
    """Records printed lately, sources that wait for theirs, and lines ready to print."""

    on_error: OnError
    remembered: OrderedDict[str, dict[str, object]] = field(default_factory=OrderedDict)
    waiting: dict[str, list[str]] = field(default_factory=dict)
    ready: list[str] = field(default_factory=list)

    def unseen(self, documents: Iterator[Document]) -> Iterator[Document]:
        for document in documents:
            if document.id in self.remembered:
                self._print(document.id, document.source)
            elif document.id in self.waiting:
                self.waiting[document.id].append(document.source)
            else:
                self.waiting[document.id] = [document.source]
                yield document

    def take(self, records: Records) -> None:
        document_id = records.document.id
        self.remembered[document_id] = as_record(records)
        for source in self.waiting.pop(document_id):
            self._print(document_id, source)
        if len(self.remembered) > _REMEMBERED:
            self.remembered.popitem(last=False)

    def fail(self, document: Document, error: ExtractError) -> None:
        self.waiting.pop(document.id)
        self.on_error(error)

    def lines(self) -> Iterator[str]:
        yield from self.ready
        self.ready.clear()

    def _print(self, document_id: str, source: str) -> None:
        record = {**self.remembered[document_id], "source": source}
        self.ready.append(json.dumps(record, ensure_ascii=False))


def dump(
    sources: Sequence[str | Document],
    settings: Settings,
    pool: Pool,
    on_error: OnError,
    model: ByModel | None = None,
) -> Iterator[str]:
    """Lines of NDJSON, one for each document as it was given.

    A text that comes again under another address is printed again with that address; the last
    few thousand records are remembered, so that repeats are rarely extracted twice.
    """
    run = _Dump(on_error)
    documents = run.unseen(_documents(sources, settings, on_error))
    for records in (
        extract_each(documents, pool, model, run.fail)
        if model
        else extract_all(documents, extract_document, pool, run.fail)
    ):
        run.take(records)
        yield from run.lines()
    yield from run.lines()


def _documents(
    sources: Sequence[str | Document], settings: Settings, on_error: OnError
) -> Iterator[Document]:
    for source in sources:
        if isinstance(source, Document):
            yield source
        else:
            yield from read(source, settings, on_error)
