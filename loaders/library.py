"""The library: every document behind a store, kept by the hash of its text.

Layout: ``<folder>/ab/abcdef….json``, one document a file, written to a temporary name and moved in
place, so that a file is there whole or not at all. A document that is being forgotten carries the
suffix ``.forgotten`` until the store has let it go. Beside a document that a language model reads
lies a note ``.model``, which says how; the model's answers are in a folder beside the library.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from graph.errors import StoreError
from graph.model import Document
from loaders.extract.llm.answers import Answers

_SUFFIX = ".json"
_FORGOTTEN = ".forgotten"
_PARTIAL = ".partial"
_NOTE = ".model"


@dataclass(frozen=True, slots=True)
class Kept:
    """A document as the library has it now.

    ``restated`` is true where what its claims rest on (date, outlet, passages …) has changed
    with this copy, so that they must be extracted again.
    """

    document: Document
    restated: bool


class Library:
    """Documents in a folder, by id.

    Args:
        folder: made when the first document is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.answers = Answers(folder.with_name("answers"))

    def keep(self, document: Document) -> Kept:
        """Put a document in; a text that is there already gains the new copy's addresses."""
        path = self._path(document.id)
        if not path.exists():
            self._write(path, document)
            return Kept(document, restated=False)
        before = self._read(path)
        merged = merge(before, document)
        if merged != before:
            self._write(path, merged)
        return Kept(merged, restated=_grounds(merged) != _grounds(before))

    def get(self, document_id: str) -> Document:
        """The document with this id.

        Raises:
            StoreError: the library does not hold it.
        """
        path = self._path(document_id)
        if not path.exists():
            raise StoreError(f"{document_id}: the library at {self.folder} does not hold it")
        return self._read(path)

    def ids(self) -> Iterator[str]:
        """Ids of all documents, sorted."""
        for path in sorted(self.folder.glob(f"*/*{_SUFFIX}")):
            yield f"document/{path.stem}"

    def documents(self, ids: Iterable[str]) -> Iterator[Document]:
        """The documents with these ids, one at a time."""
        return (self.get(document_id) for document_id in ids)

    def start_forgetting(self, document_id: str) -> None:
        """Take a document out, leaving a note until ``finish_forgetting``."""
        path = self._path(document_id)
        if path.exists():
            path.replace(path.with_suffix(_FORGOTTEN))

    def forgetting(self) -> list[str]:
        """Ids of the documents whose forgetting was started and not finished."""
        return [f"document/{path.stem}" for path in sorted(self.folder.glob(f"*/*{_FORGOTTEN}"))]

    def finish_forgetting(self, document_id: str) -> None:
        """Remove the note of ``start_forgetting``, and what a language model said of it."""
        self.answers.forget(document_id)
        self._path(document_id).with_suffix(_NOTE).unlink(missing_ok=True)
        self._path(document_id).with_suffix(_FORGOTTEN).unlink(missing_ok=True)

    def drop(self, document_id: str) -> None:
        """Take a document out that never reached the store; answers about it are kept."""
        self._path(document_id).unlink(missing_ok=True)
        self._path(document_id).with_suffix(_NOTE).unlink(missing_ok=True)

    def note(self, document_id: str) -> str | None:
        """How a language model reads this document, None where rules do."""
        path = self._path(document_id).with_suffix(_NOTE)
        return path.read_text(encoding="utf-8") if path.exists() else None

    def set_note(self, document_id: str, note: str) -> None:
        """Remember how a language model reads this document."""
        path = self._path(document_id).with_suffix(_NOTE)
        self._put(path, note.encode("utf-8"))

    def _path(self, document_id: str) -> Path:
        stem = document_id.rsplit("/", 1)[-1]
        return self.folder / stem[:2] / f"{stem}{_SUFFIX}"

    def _read(self, path: Path) -> Document:
        try:
            return Document.model_validate_json(path.read_bytes())
        except ValidationError as error:
            raise StoreError(
                f"{path}: the library's copy of this document cannot be read "
                f"({error.error_count()} faults); delete the file and load the original again"
            ) from error

    def _write(self, path: Path, document: Document) -> None:
        self._put(path, document.model_dump_json().encode("utf-8"))

    @staticmethod
    def _put(path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(_PARTIAL)
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)


def merge(one: Document, other: Document) -> Document:
    """One document from two copies of one text; in which order copies come does not matter.

    Addresses, topics and authors are united; of two dates, outlets or licences the lesser is
    kept, as is the lesser of two structures (passages, facts) that readers gave the text.
    """
    return min(one, other, key=_structure).model_copy(
        update={
            "urls": _union(one.urls, other.urls),
            "topics": _union(one.topics, other.topics),
            "authors": _union(one.authors, other.authors),
            "source": min(one.source, other.source),
            "outlet": _lesser(one.outlet, other.outlet),
            "licence": _lesser(one.licence, other.licence),
            "date": _lesser(one.date, other.date),
            "read_from": _lesser(one.read_from, other.read_from),
        }
    )


def _structure(document: Document) -> str:
    return document.model_dump_json(include={"title", "language", "format", "passages", "facts"})


def _lesser(one: str | None, other: str | None) -> str | None:
    return min((text for text in (one, other) if text is not None), default=None)


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*one, *other}))


def _grounds(document: Document) -> Document:
    """The document less what no claim rests on."""
    return document.model_copy(update={"urls": (), "topics": (), "source": "", "licence": None})
