"""The graph in a folder as it is now, read beside a process that may be writing it."""

from __future__ import annotations

import shutil
import tempfile
import threading
from pathlib import Path

import kglite

from graph.errors import StoreError
from graph.store.embedded_errors import file_errors
from graph.store.version import nothing_loaded

GRAPH = "graph.kgl"
LOG = "graph.kgl-wal"
_ATTEMPTS = 20

_State = tuple[tuple[int, int, int] | None, ...]


class Snapshot:
    """Holds the graph read-only and reads it again when the folder's files have changed.

    kglite reads its checkpoint alone where it takes no lock, so commits that are in the log only
    would be missing. The log is therefore copied and replayed aside. It is copied before the
    checkpoint is opened: a checkpoint that is newer than the log holds all that the log holds, and
    replay passes over it. A frame that was cut short by the copy is left out, so that whole
    transactions are seen, never halves.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._state: _State | None = None
        self._graph: kglite.KnowledgeGraph | None = None

    def graph(self) -> kglite.KnowledgeGraph:
        """The graph, read-only.

        Raises:
            StoreError: there is none, or it cannot be read.
        """
        with self._lock:
            state = self._look()
            if self._graph is None or state != self._state:
                self._graph, self._state = self._read(), state
            return self._graph

    def _look(self) -> _State:
        if not (self._folder / GRAPH).is_file():
            raise StoreError(nothing_loaded(str(self._folder)))
        return tuple(_stamp(self._folder / name) for name in (GRAPH, LOG))

    def _read(self) -> kglite.KnowledgeGraph:
        for _ in range(_ATTEMPTS):
            before = _stamp(self._folder / GRAPH)
            graph = self._replay()
            if _stamp(self._folder / GRAPH) == before:
                return graph
        raise StoreError(f"{self._folder}: it changes faster than it can be read; try again")

    def _replay(self) -> kglite.KnowledgeGraph:
        with tempfile.TemporaryDirectory(prefix="labourgraph-") as aside, file_errors(self._folder):
            log = self._folder / LOG
            if log.exists():
                shutil.copyfile(log, Path(aside) / LOG)
            (Path(aside) / GRAPH).symlink_to((self._folder / GRAPH).resolve())
            graph = kglite.open(
                str(Path(aside) / GRAPH), lock=False, durable="normal", auto_checkpoint_wal_mib=0
            )
        graph.read_only(enabled=True)
        return graph


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
