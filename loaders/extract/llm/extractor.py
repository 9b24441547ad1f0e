"""From a document to its records by a language model, or by what it answered before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol

from graph.errors import ExtractError
from graph.model import Claim, Document, Mention, Records, Rejection
from graph.ontology import Ontology, load_ontology
from loaders.extract.annotated import Annotated, Found
from loaders.extract.entities.annotate import origin
from loaders.extract.extractor import records_of
from loaders.extract.llm.accept import Asked, accept_entities
from loaders.extract.llm.answers import Answers, Kept
from loaders.extract.llm.claims import Origin, accept_claims
from loaders.extract.llm.prompt import prompt
from loaders.extract.llm.reading import Question, Reading, read_note
from loaders.extract.llm.schema import Answer, read_answer
from loaders.extract.publication import published, written

if TYPE_CHECKING:
    from loaders.extract.llm.client import Client


class Notes(Protocol):
    """Where it is kept how each document is read."""

    def note(self, document_id: str) -> str | None:
        """The note on a document, None where there is none."""

    def set_note(self, document_id: str, note: str) -> None:
        """Keep a note on a document."""


@cache
def _ontology() -> Ontology:
    return load_ontology()


@dataclass(slots=True)
class ModelExtractor:
    """Reads documents by a language model; without a client from kept answers alone.

    ``current`` and ``client`` go together: how documents are read that have not been read before.
    A document that was read before keeps its reading while its answers are there.
    """

    answers: Answers
    notes: Notes | None = None
    current: Reading | None = None
    client: Client | None = None

    def __call__(self, document: Document) -> Records:
        """All records of one document.

        Raises:
            ExtractError: an answer is missing and nobody may be asked, or cannot be used.
        """
        reading, questions = self._read_by(document)
        if self.notes and self.notes.note(document.id) not in (None, reading.model_dump_json()):
            self.notes.set_note(document.id, reading.model_dump_json())
        parts = [(q, read_answer(self._answer(document, q, reading))) for q in questions]
        return _records(document, reading, parts)

    def open_questions(self, document: Document) -> tuple[list[Question], int]:
        """What has yet to be asked about a document, and how many questions it has in all."""
        _, questions = self._read_by(document)
        return [q for q in questions if not self.answers.has(document.id, q.key)], len(questions)

    def _read_by(self, document: Document) -> tuple[Reading, tuple[Question, ...]]:
        note = self.notes.note(document.id) if self.notes else None
        noted = read_note(note) if note else None
        if noted is not None:
            questions = noted.questions(document)
            if self.current is None or all(self.answers.has(document.id, q.key) for q in questions):
                return noted, questions
        if self.current is None:
            raise ExtractError("no language model has read it")
        return self.current, self.current.questions(document)

    def _answer(self, document: Document, question: Question, reading: Reading) -> str:
        kept = self.answers.get(document.id, question.key)
        if kept is not None:
            return kept
        if self.client is None:
            raise ExtractError(
                f"{reading.model} read it and not all its answers are kept for the text as it is "
                "now; load with --extractor llm to ask again"
            )
        answer = self.client.ask(prompt(), question.message)
        read_answer(answer)
        fresh = Kept(model=reading.model, prompt=reading.prompt, answer=answer)
        self.answers.put(document.id, question.key, fresh)
        return answer


def _records(
    document: Document, reading: Reading, parts: Iterable[tuple[Question, Answer]]
) -> Records:
    entities, outlet, authors = origin(document)
    source = Origin(outlet, reading.version, reading.confidence)
    mentions: list[Mention] = []
    claims: list[Claim] = []
    refused: list[Rejection] = []
    for question, answer in parts:
        asked = Asked(document, question.window, _ontology())
        accepted = accept_entities(answer, asked)
        stated, unfounded = accept_claims(answer, asked, accepted, source)
        for entity in accepted.entities.values():
            entities.setdefault(entity.id, entity)
        mentions += accepted.mentions
        claims += stated
        refused += [*accepted.rejections, *unfounded]
    given = (
        *published(document, outlet, entities),
        *written(document, outlet, authors, entities),
    )
    unique, repeated = _unique((*given, *claims))
    found = Found(claims=tuple(unique), rejections=(*refused, *repeated))
    annotated = Annotated(
        document, (), entities, tuple(dict.fromkeys(mentions)), outlet=outlet, authors=authors
    )
    return records_of(annotated, found)


def _unique(claims: Iterable[Claim]) -> tuple[list[Claim], list[Rejection]]:
    """Each fact once, as it is said first: windows overlap, and documents repeat themselves."""
    kept: dict[tuple[str, ...], Claim] = {}
    repeated: list[Rejection] = []
    for claim in claims:
        figures = () if claim.object else tuple(f"{k}={v}" for k, v in claim.qualifiers.items())
        key = (claim.relation, claim.subject, claim.object or "", *sorted(figures))
        if key in kept:
            text = f"{claim.relation}: {claim.subject_text}"
            repeated.append(
                Rejection(what="claim", reason="said before in this document", text=text)
            )
        else:
            kept[key] = claim
    return list(kept.values()), repeated
