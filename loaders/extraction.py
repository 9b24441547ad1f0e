"""Which extractor reads which document: rules, or a language model where the user asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from graph.model import Document, Records
from loaders.executors import Pool, SerialExecutor
from loaders.extract import extract_document
from loaders.extract.llm.answers import Answers
from loaders.library import Library
from loaders.parallel import Extract, OnFailure, extract_all


@dataclass(frozen=True, slots=True)
class ByModel:
    """The documents that a language model reads, and how.

    ``takes`` says whether a document is one of them; ``note`` is kept with each new document, None
    where new documents are read by rules. ``pool`` holds threads of this process: requests wait
    for an endpoint, not for a core.
    """

    extract: Extract
    pool: Pool
    takes: Callable[[Document], bool]
    note: str | None = None


def from_answers(library: Library) -> ByModel:
    """Documents that a model read are read again from its answers, the others by rules."""

    def extract(document: Document) -> Records:
        return _replay(library, library.answers, document)

    return ByModel(extract, Pool(SerialExecutor, window=1), noted_in(library))


def noted_in(library: Library) -> Callable[[Document], bool]:
    """Whether the library has it noted that a model reads a document."""
    return lambda document: not document.facts and library.note(document.id) is not None


def extract_each(
    documents: Iterable[Document], pool: Pool, model: ByModel, on_failure: OnFailure
) -> Iterator[Records]:
    """Records of each document by the extractor that reads it; those of the model come last."""
    aside: list[Document] = []
    yield from extract_all(_others(documents, model, aside), extract_document, pool, on_failure)
    yield from extract_all(aside, model.extract, model.pool, on_failure)


def _others(
    documents: Iterable[Document], model: ByModel, aside: list[Document]
) -> Iterator[Document]:
    for document in documents:
        if model.takes(document):
            aside.append(document)
        else:
            yield document


def _replay(library: Library, answers: Answers, document: Document) -> Records:
    """Read from kept answers; the extractor is loaded by the first document that needs it."""
    from loaders.extract.llm.extractor import ModelExtractor

    return ModelExtractor(answers, library)(document)
