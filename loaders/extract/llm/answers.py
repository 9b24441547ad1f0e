"""A language model's answers, kept so that no question is paid for twice.

Layout: ``<folder>/ab/abcdef…/<key>.json``, the answers about one document in a folder of its own,
so that they go when it is forgotten. The key is a hash of model, prompt and window.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from graph.errors import ExtractError
from graph.ids import content_hash


class Kept(BaseModel):
    """One answer with what it answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str
    prompt: str
    answer: str


def answer_key(model: str, prompt: str, message: str) -> str:
    """Key of an answer: which model was asked what about which window."""
    return content_hash(model, prompt, message)


class Answers:
    """Answers in a folder.

    Args:
        folder: made when the first answer is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def has(self, document: str, key: str) -> bool:
        """Whether the answer is kept."""
        return self._path(document, key).exists()

    def get(self, document: str, key: str) -> str | None:
        """The answer with this key about a document, None where it is not kept.

        Raises:
            ExtractError: the file cannot be read as one.
        """
        path = self._path(document, key)
        try:
            return Kept.model_validate_json(path.read_bytes()).answer
        except FileNotFoundError:
            return None
        except ValidationError as error:
            raise ExtractError(
                f"{path}: this kept answer cannot be read; delete the file to ask again"
            ) from error

    def put(self, document: str, key: str, kept: Kept) -> None:
        """Keep an answer; the file is there whole or not at all."""
        path = self._path(document, key)
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}.partial")
        with partial.open("wb") as file:
            file.write(kept.model_dump_json().encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)

    def forget(self, document: str) -> None:
        """Remove all answers about a document."""
        folder = self._folder(document)
        if folder.exists():
            shutil.rmtree(folder)

    def _folder(self, document: str) -> Path:
        stem = document.rsplit("/", 1)[-1]
        return self.folder / stem[:2] / stem

    def _path(self, document: str, key: str) -> Path:
        return self._folder(document) / f"{key}.json"
