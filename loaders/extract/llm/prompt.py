"""What a language model is told: instructions made from the ontology, and one window as data."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from string import Template
from typing import Any

from graph.ids import content_hash
from graph.model import Document
from graph.ontology import Ontology, Relation, load_ontology
from loaders.extract.llm.schema import DOCUMENT_REF, answer_schema
from loaders.extract.llm.tokens import FOLDER, estimates, tokens
from loaders.extract.llm.windows import Window


@dataclass(frozen=True, slots=True)
class Prompt:
    """Instructions with the schema of the answer; ``hash`` changes when either does."""

    instructions: str
    schema: dict[str, Any]
    hash: str


@cache
def prompt() -> Prompt:
    """The prompt of this version of the program, made once from its ontology."""
    return make_prompt(load_ontology(), (FOLDER / "instructions.txt").read_text(encoding="utf-8"))


def make_prompt(ontology: Ontology, template: str) -> Prompt:
    """Fill a template's kinds, relations and qualifiers in from an ontology."""
    common = _common(ontology.relations.values())
    text = Template(template).substitute(
        kinds="\n".join(
            f"- {name}: {ontology.kinds[name].description}" for name in ontology.entity_kinds()
        ),
        relations="\n".join(_relation(r, common) for r in ontology.relations.values()),
        common=", ".join(common),
        qualifiers="\n".join(f"- {q.name}: {q.description}" for q in ontology.qualifiers.values()),
    )
    schema = answer_schema(ontology)
    return Prompt(text, schema, content_hash(text, json.dumps(schema, sort_keys=True)))


def _common(relations: Iterable[Relation]) -> tuple[str, ...]:
    """Qualifiers that every relation has, in the order of the first."""
    every = list(relations)
    return tuple(name for name in every[0].qualifiers if all(name in r.qualifiers for r in every))


def _relation(relation: Relation, common: tuple[str, ...]) -> str:
    own = [name for name in relation.qualifiers if name not in common]
    sides = f"{_list(relation.domain)} -> {_list(relation.range) or '(none)'}"
    more = f" Qualifiers: {', '.join(own)}." if own else ""
    return f"- {relation.name}: {sides}. {relation.description}{more}"


def _list(kinds: Iterable[str]) -> str:
    return ", ".join(DOCUMENT_REF if kind == "Document" else kind for kind in kinds)


def window_message(document: Document, window: Window) -> str:
    """A window as one JSON object, in which no text can end its own quotation."""
    known = {"title": document.title, "date": document.date}
    content: dict[str, Any] = {name: value for name, value in known.items() if value}
    content["passages"] = [
        {
            "n": number,
            "kind": piece.passage.kind,
            "text": document.text[piece.start : piece.stop].strip(),
        }
        for number, piece in enumerate(window.pieces, start=1)
    ]
    return json.dumps(content, ensure_ascii=False)


def request_tokens(prompt: Prompt, message: str) -> int:
    """Tokens of a whole request, estimated on the high side."""
    schema = json.dumps(prompt.schema)
    return (
        tokens(prompt.instructions)
        + tokens(schema)
        + tokens(message)
        + estimates().request_overhead
    )
