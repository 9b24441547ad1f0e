"""What a language model may answer: models for reading an answer, and the schema sent with it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

from graph.errors import ModelAnswerError
from graph.model import Modality
from graph.ontology import Ontology

DOCUMENT_REF = "DOC"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SaidQuote(_Part):
    """Words copied from a passage; ``passage`` is its number in the window, from 1."""

    passage: int
    text: str


class SaidMention(SaidQuote):
    """A place where an entity is mentioned; ``reference`` marks what is no name of it."""

    reference: bool


class SaidEntity(_Part):
    """An entity as the model gives it; nothing in it has been checked."""

    ref: str
    kind: str
    name: str
    named: bool
    mentions: list[SaidMention]


class SaidQualifier(_Part):
    """A qualifier with its value."""

    name: str
    value: str


class SaidClaim(_Part):
    """A claim as the model gives it; nothing in it has been checked."""

    relation: str
    subject: str
    object: str | None
    evidence: SaidQuote
    qualifiers: list[SaidQualifier]
    modality: str
    speaker: str | None


class Answer(_Part):
    """A whole answer. Kinds and relations are plain text, so that one unknown costs one item."""

    entities: list[SaidEntity]
    claims: list[SaidClaim]


def answer_schema(ontology: Ontology) -> dict[str, Any]:
    """JSON schema of an answer, its kinds, relations and qualifiers as the ontology has them.

    Every property is required and no other allowed, as strict structured output wants it.
    """
    entity = create_model(
        "Entity", __base__=SaidEntity, kind=(_one_of(ontology.entity_kinds()), ...)
    )
    qualifier = create_model(
        "Qualifier", __base__=SaidQualifier, name=(_one_of(ontology.qualifiers), ...)
    )
    claim = create_model(
        "Claim",
        __base__=SaidClaim,
        relation=(_one_of(ontology.relations), ...),
        qualifiers=(list[qualifier], ...),
        modality=(Modality, ...),
    )
    answer = create_model(
        "Answer",
        __base__=Answer,
        entities=(list[entity], ...),
        claims=(list[claim], ...),
    )
    schema = answer.model_json_schema()
    _drop_prose(schema)
    return schema


def _one_of(names: Any) -> Any:
    return Literal[tuple(names)]


def _drop_prose(node: Any) -> None:
    """Take out titles and docstrings: they speak of this program, not to the model."""
    if isinstance(node, dict):
        for word in ("title", "description"):
            if isinstance(node.get(word), str):
                del node[word]
        for value in node.values():
            _drop_prose(value)
    elif isinstance(node, list):
        for value in node:
            _drop_prose(value)


def read_answer(text: str) -> Answer:
    """An answer from its JSON.

    Raises:
        ModelAnswerError: it is no JSON of the schema's shape.
    """
    try:
        return Answer.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise ModelAnswerError(
            f"the model's answer does not fit the schema: {first['msg']}"
            + (f" at {place}" if place else "")
        ) from None
