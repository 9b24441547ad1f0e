"""How a language model reads documents: what must be known to do it again from kept answers."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, ValidationError

from graph.errors import ExtractError
from graph.llm_settings import LlmSettings
from graph.model import Document
from loaders.extract.llm.answers import answer_key
from loaders.extract.llm.prompt import prompt, window_message
from loaders.extract.llm.windows import Window, cut

_HASH_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Question:
    """One window as it is asked about, with the key of its answer."""

    window: Window
    message: str
    key: str


class Reading(BaseModel):
    """Model, prompt (by its hash), windows and confidence; noted with each document so read."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=())

    model: str
    prompt: str
    window_tokens: int
    overlap_tokens: int
    confidence: float

    @property
    def version(self) -> str:
        """What the claims carry: the model and the first digits of the prompt's hash."""
        return f"{self.model}+{self.prompt[:_HASH_SHOWN]}"

    def questions(self, document: Document) -> tuple[Question, ...]:
        """What is asked about a document, in order."""
        found = []
        for window in cut(document, self.window_tokens, self.overlap_tokens):
            message = window_message(document, window)
            key = answer_key(self.model, self.prompt, message)
            found.append(Question(window, message, key))
        return tuple(found)


def current_reading(settings: LlmSettings) -> Reading:
    """How documents are read by these settings and this version of the program."""
    return Reading(
        model=settings.model,
        prompt=prompt().hash,
        window_tokens=settings.window_tokens,
        overlap_tokens=settings.overlap_tokens,
        confidence=settings.confidence,
    )


def read_note(note: str) -> Reading:
    """A reading from the library's note.

    Raises:
        ExtractError: the note cannot be read.
    """
    try:
        return Reading.model_validate_json(note)
    except ValidationError:
        raise ExtractError(
            "the library's note on how a model read it cannot be read; forget the document and "
            "load it again"
        ) from None
