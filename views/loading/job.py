"""A load that runs beside the pages: followed input by input, stopped on request."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Literal

from graph.errors import LabourgraphError, ReadError, StoppedError, StoreInUseError
from graph.model import Document
from graph.settings import Settings
from graph.store import open_store
from graph.store.base import Store
from loaders import curated, pipeline
from loaders.executors import local_pool
from loaders.library import Library
from loaders.read.fetch import fetch
from loaders.read.input import file_input
from loaders.read.reader import read_input
from loaders.summary import Summary
from views.loading.uploads import Offer, Upload, make_folder, put_down, uploads_path
from views.text import count

State = Literal["waiting", "reading", "done"]

_READING = "Reading"

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Item:
    """One input and how far it has come."""

    offer: Offer
    state: State = "waiting"
    documents: int = 0
    troubles: list[str] = field(default_factory=list)


class LoadJob:
    """One load.

    Args:
        store: open for writing; closed when the load is over.
        settings: limits, and where the library is.
        folder: the uploaded files; removed when the load is over.
        offers: what to load.
    """

    def __init__(
        self, store: Store, settings: Settings, folder: Path, offers: Sequence[Offer]
    ) -> None:
        self.items = [Item(offer) for offer in offers]
        self.phase = "Getting ready"
        self.summary: Summary | None = None
        self.error: LabourgraphError | None = None
        self.done = threading.Event()
        self._stop = threading.Event()
        self._store, self._settings, self._folder = store, settings, folder

    @property
    def share(self) -> float:
        """Part of the inputs that are read, from 0 to 1."""
        done = sum(item.state == "done" for item in self.items)
        return done / len(self.items) if self.items else 1.0

    @property
    def is_stopping(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask it to stop; it does so between two documents."""
        self._stop.set()

    def run(self) -> None:
        """Load; what goes wrong is in ``error`` afterwards."""
        try:
            self.summary = self._load()
        except LabourgraphError as error:
            self.error = error
        except Exception as error:  # noqa: BLE001 - a thread has nobody to raise to
            _log.exception("a load broke off")
            name = type(error).__name__
            self.error = LabourgraphError(f"the load broke off by a fault of the program: {name}")
        finally:
            self._store.close()
            shutil.rmtree(self._folder, ignore_errors=True)
            self.done.set()

    def _load(self) -> Summary:
        library = Library(self._settings.library_path)
        _clear_leftovers(self._settings, self._folder)
        tables = curated.pending_tables(library.folder)
        if tables:
            self.phase = "Reading the curated facts"
        with local_pool(1) as pool:
            summary = pipeline.load(
                chain(tables, self._documents()),
                self._store,
                library,
                pool,
                self._settings,
                self._show,
            )
        if tables:
            curated.note_given(library.folder)
        return summary

    def _documents(self) -> Iterator[pipeline.Source]:
        self.phase = _READING
        for item in self.items:
            self._require_wanted()
            item.state = "reading"
            yield from self._read(item)
            item.state = "done"
        self.phase = "Working out who is who"

    def _read(self, item: Item) -> Iterator[Document | ReadError]:
        failed: list[ReadError] = []
        try:
            for document in self._opened(item.offer, failed):
                item.documents += 1
                yield document
        except ReadError as error:
            failed.append(error)
        item.troubles += [error.reason for error in failed]
        yield from failed

    def _opened(self, offer: Offer, failed: list[ReadError]) -> Iterator[Document]:
        settings = self._settings
        if offer.path is None:
            given = fetch(offer.name, settings, inside=settings.fetch_inside)
        else:
            given = file_input(offer.path, offer.name)
        return read_input(given, settings, failed.append)

    def _show(self, summary: Summary) -> None:
        self._require_wanted()
        stored = summary.loaded + summary.renewed
        if stored:
            self.phase = f"Storing: {count(stored, 'document')} done"
        elif self.phase.startswith(_READING):
            self.phase = f"{_READING}: {count(summary.extracted + summary.repeated, 'document')}"

    def _require_wanted(self) -> None:
        if self._stop.is_set():
            raise StoppedError("The load was stopped; what was not stored by then was let go")


class Loader:
    """Starts loads, one at a time, and keeps the last."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.job: LoadJob | None = None

    def start(
        self, settings: Settings, files: Sequence[Upload], addresses: Sequence[str]
    ) -> LoadJob:
        """Start to load files and addresses.

        Raises:
            StoreInUseError: another load, or another process, writes to the store.
            StoreError: the store cannot be opened.
        """
        with self._lock:
            if self.job is not None and not self.job.done.is_set():
                raise StoreInUseError(f"{settings.store}: a load is under way; wait for its end")
            store = open_store(settings, write=True)
            try:
                folder = make_folder(settings)
                offers = put_down(files, folder)
            except BaseException:
                store.close()
                raise
            offers += [Offer(address) for address in addresses]
            self.job = LoadJob(store, settings, folder, offers)
            threading.Thread(target=self.job.run, name="load", daemon=True).start()
            return self.job


def _clear_leftovers(settings: Settings, own: Path) -> None:
    """Remove uploads of loads that were killed; called while the store is ours alone."""
    for folder in uploads_path(settings).iterdir():
        if folder != own:
            shutil.rmtree(folder)
