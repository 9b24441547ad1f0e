"""Hold one answer of a model against the window it was asked about: what is true to the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.ids import entity_id
from graph.model import Document, Entity, Mention, Rejection
from graph.ontology import Ontology
from loaders.extract.llm.grounds import entry_of, is_name_stated, is_part
from loaders.extract.llm.schema import Answer, SaidEntity
from loaders.extract.llm.spans import find_quote
from loaders.extract.llm.trim import lead, trimmed
from loaders.extract.llm.windows import Window

METHOD = "llm"
PART = "llm-part"
_LONGEST_NAME = 300
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Asked:
    """The window that an answer is about, with what it is held against."""

    document: Document
    window: Window
    ontology: Ontology


@dataclass(slots=True)
class Accepted:
    """Entities of one answer by the model's own label, their mentions, and what was refused."""

    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)

    def refuse(self, reason: str, text: str) -> None:
        """Note a mention that is not taken."""
        self.rejections.append(Rejection(what="mention", reason=reason, text=text[:_SHOWN]))


def accept_entities(answer: Answer, asked: Asked) -> Accepted:
    """The entities of an answer that the text bears out, with their mentions."""
    accepted = Accepted()
    for said in answer.entities:
        _accept(said, asked, accepted)
    return accepted


def _accept(said: SaidEntity, asked: Asked, accepted: Accepted) -> None:
    name = trimmed(said.kind, said.name)
    problem = _problem(said, name, asked.ontology.entity_kinds(), accepted.entities)
    if problem:
        accepted.refuse(problem, name or said.ref)
        return
    found = list(_mentions(said, name, asked, accepted))
    names = [text for _, _, text, reference in found if not reference]
    if not names:
        if found or not said.mentions:
            accepted.refuse("never named", name)
        return
    if not is_name_stated(said.kind, name, names, asked.document.text):
        accepted.refuse("name not in the text", name)
        return
    entity = _entity(said, name, asked.document)
    accepted.entities[said.ref] = entity
    for start, stop, text, reference in found:
        is_short = not reference and is_part(text, said.kind, entity.name)
        accepted.mentions.append(
            Mention(
                entity=entity.id,
                start=start,
                stop=stop,
                text=text,
                kind=said.kind,
                method=PART if is_short else METHOD,
                reference=reference,
            )
        )


def _problem(
    said: SaidEntity, name: str, kinds: tuple[str, ...], known: Mapping[str, Entity]
) -> str | None:
    if said.kind not in kinds:
        return "unknown kind"
    if not any(c.isalnum() for c in name) or len(name) > _LONGEST_NAME:
        return "no name, or one too long"
    return "label used twice" if said.ref in known else None


def _mentions(
    said: SaidEntity, name: str, asked: Asked, accepted: Accepted
) -> Iterator[tuple[int, int, str, bool]]:
    """Start, stop, words and whether a reference, of each mention that is in the text."""
    text = asked.document.text
    for mention in said.mentions:
        found = find_quote(text, mention.text, asked.window.pieces, mention.passage)
        if found is None:
            accepted.refuse("not in the text", mention.text)
            continue
        start, stop = found[1]
        start += lead(said.kind, text[start:stop], name)
        yield start, stop, text[start:stop], mention.reference


def _entity(said: SaidEntity, name: str, document: Document) -> Entity:
    entry = entry_of(said.kind, name)
    scope = None if said.named or entry else document.id
    name = entry.name if entry else name
    return Entity(
        id=entity_id(said.kind, name, scope),
        kind=said.kind,
        name=name,
        names=(),
        attributes=dict(entry.attributes) if entry else {},
    )
