"""Keeps what was extracted of each document, so that resolving anew extracts nothing anew.

One SQLite file beside the library. All in it can be made again from the library: a document that
lacks here is extracted, and the file may be deleted at any time. Kept under a document's id are
its records less the document itself, their sketch, and hashes of both and of what they rest on.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from graph.errors import StoreError
from graph.model import Document, Records
from graph.resolve.sketch import Sketch, sketch

_TABLES = """
CREATE TABLE IF NOT EXISTS records (
  document TEXT PRIMARY KEY, records BLOB, sketch BLOB, entities TEXT, hash TEXT, grounds TEXT,
  extractor TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, state TEXT, value BLOB) WITHOUT ROWID;
"""
_HELD = "SELECT document, hash, entities FROM records ORDER BY document"
_LEVEL = 1
_WAIT_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Held:
    """A document whose records are kept: a hash of them, and the raw ids of its entities."""

    document: str
    hash: str
    entities: tuple[str, ...]


def grounds(document: Document) -> str:
    """Hash of what a document's records rest on: all of it but where it was found."""
    plain = document.model_copy(update={"urls": (), "topics": (), "source": "", "licence": None})
    return _hash(plain.model_dump_json().encode("utf-8"))


class RecordCache:
    """Records of documents, by document.

    Args:
        path: the file; made when needed.
        extractor: fingerprint of the extraction that this program does.
    """

    def __init__(self, path: Path, extractor: str) -> None:
        self.path = path
        self._extractor = extractor
        with self._errors():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, timeout=_WAIT_SECONDS)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.executescript(_TABLES)

    def keep(self, records: Records) -> None:
        """Keep the records of a document; ``commit`` makes it last."""
        content = records.model_dump_json(exclude={"document", "revision"}).encode("utf-8")
        about = sketch(records)
        rests_on = grounds(records.document)
        entities = sorted(entity.id for entity in records.entities)
        row = (
            records.document.id,
            zlib.compress(content, _LEVEL),
            zlib.compress(about.model_dump_json().encode("utf-8"), _LEVEL),
            json.dumps(entities),
            _hash(rests_on.encode("utf-8") + content),
            rests_on,
            self._extractor,
        )
        with self._errors():
            self._db.execute("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def commit(self) -> None:
        """Make what was kept or dropped last."""
        with self._errors():
            self._db.commit()

    def grounds(self, document_id: str) -> str | None:
        """Hash of what the kept records rest on, None where none are kept."""
        with self._errors():
            row = self._db.execute(
                "SELECT grounds FROM records WHERE document = ?", (document_id,)
            ).fetchone()
        return str(row[0]) if row else None

    def get(self, document: Document) -> Records:
        """The kept records of a document, which must be kept."""
        with self._errors():
            row = self._db.execute(
                "SELECT records FROM records WHERE document = ?", (document.id,)
            ).fetchone()
        head = b'{"document":' + document.model_dump_json().encode("utf-8") + b","
        return Records.model_validate_json(head + zlib.decompress(row[0]).removeprefix(b"{"))

    def held(self) -> dict[str, Held]:
        """What is kept, by document, sorted."""
        with self._errors():
            rows = self._db.execute(_HELD)
            return {one: Held(one, hash_, tuple(json.loads(own))) for one, hash_, own in rows}

    def sketches(self) -> Iterator[Sketch]:
        """The sketches of all documents, by id."""
        with self._errors():
            for (blob,) in self._db.execute("SELECT sketch FROM records ORDER BY document"):
                yield Sketch.model_validate_json(zlib.decompress(blob))

    def drop(self, document_ids: list[str]) -> None:
        """Take records out."""
        with self._errors():
            self._db.executemany(
                "DELETE FROM records WHERE document = ?", [(one,) for one in document_ids]
            )

    def drop_others(self) -> None:
        """Take out what another extraction than this program's made."""
        with self._errors():
            self._db.execute("DELETE FROM records WHERE extractor <> ?", (self._extractor,))
            self._db.commit()

    def note(self, name: str, state: str) -> bytes | None:
        """What was noted under a name for this state of things, None for another state."""
        with self._errors():
            row = self._db.execute(
                "SELECT value FROM notes WHERE name = ? AND state = ?", (name, state)
            ).fetchone()
        return zlib.decompress(row[0]) if row else None

    def set_note(self, name: str, state: str, value: bytes) -> None:
        """Note something for a state of things, in place of what was noted under the name."""
        with self._errors():
            row = (name, state, zlib.compress(value, _LEVEL))
            self._db.execute("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", row)
            self._db.commit()

    def close(self) -> None:
        """Make all last and let the file go."""
        with self._errors():
            self._db.commit()
            self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            raise StoreError(
                f"{self.path}: the kept records cannot be used now ({error}); "
                "if another process is at work there, wait for it"
            ) from error
        except (sqlite3.Error, zlib.error, OSError) as error:
            raise StoreError(
                f"{self.path}: the kept records cannot be used ({error}); "
                "delete the file, the next load makes it again"
            ) from error


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
