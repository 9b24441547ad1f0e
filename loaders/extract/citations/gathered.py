"""What the citations of a document give while they are read: entities, mentions, claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.ids import claim_id, entity_id
from graph.model import Claim, Entity, Mention, Passage, Rejection
from graph.names.fold import fold
from loaders.extract.annotated import Annotated
from loaders.extract.citations.citation import Citation, Part
from loaders.extract.entities.gazetteer import gazetteer

VERSION = "citations-2"
RULE = "footnote-citation"
_LONGEST = 120


@dataclass
class Gathered:
    """Records in the making; ``confidence`` is that of the rule, as measured."""

    annotated: Annotated
    confidence: float
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: dict[Mention, None] = field(default_factory=dict)
    claims: dict[tuple[str, str, str | None], Claim] = field(default_factory=dict)
    rejections: list[Rejection] = field(default_factory=list)

    def refuse(self, reason: str, text: str) -> None:
        """Record a citation, or a part of one, that is not taken."""
        self.rejections.append(Rejection(what="claim", reason=reason, text=text[:_LONGEST]))

    def entity(self, passage: Passage, part: Part, kind: str) -> Entity:
        """The entity of a part: the one already found there, or a new one, with its mention."""
        start, stop = passage.start + part.start, passage.start + part.stop
        for mention in self.annotated.mentions:
            inside = start <= mention.start and mention.stop <= stop
            if mention.kind == kind and inside and fold(mention.text) == fold(part.text):
                return self.annotated.entities[mention.entity]
        entry = gazetteer().find(kind, part.text)
        name = entry.name if entry else part.text
        identity = entity_id(kind, name)
        known = self.annotated.entities.get(identity) or self.entities.get(identity)
        attributes = dict(entry.attributes) if entry else {}
        entity = known or Entity(id=identity, kind=kind, name=name, names=(), attributes=attributes)
        self.entities[identity] = entity
        self.mention(passage, part, entity)
        return entity

    def mention(
        self, passage: Passage, part: Part, entity: Entity, *, reference: bool = False
    ) -> None:
        """Record that an entity is spoken of there."""
        start, stop = passage.start + part.start, passage.start + part.stop
        mention = Mention(
            entity=entity.id,
            start=start,
            stop=stop,
            text=self.annotated.document.text[start:stop],
            kind=entity.kind,
            method="citation",
            reference=reference,
        )
        self.mentions.setdefault(mention)

    def claim(
        self,
        passage: Passage,
        citation: Citation,
        relation: str,
        subject: Entity | None,
        target: Entity,
        qualifiers: Mapping[str, str],
        rule: str = RULE,
    ) -> None:
        """Record a claim once; without a subject it is said of the document."""
        document = self.annotated.document
        name = subject.name if subject else document.title or "the document"
        identity = subject.id if subject else document.id
        key = (relation, identity, target.id)
        if key in self.claims:
            return
        self.claims[key] = Claim(
            id=claim_id(document.id, passage.id, relation, name, target.name),
            document=document.id,
            passage=passage.id,
            relation=relation,
            subject=identity,
            subject_text=name,
            object=target.id,
            object_text=target.name,
            start=passage.start + citation.start,
            stop=passage.start + citation.stop,
            qualifiers=dict(qualifiers),
            outlet=self.annotated.outlet,
            date=document.date,
            confidence=self.confidence,
            method=f"pattern:{rule}",
            version=VERSION,
        )
