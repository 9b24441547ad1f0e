"""The claims of a model's answer that their quotes bear out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from graph.ids import claim_id
from graph.model import Claim, Entity, Mention, Modality, Passage, Rejection
from loaders.extract.llm.accept import METHOD, Accepted, Asked
from loaders.extract.llm.grounds import is_figure_stated
from loaders.extract.llm.schema import DOCUMENT_REF, Answer, SaidClaim
from loaders.extract.llm.spans import find_quote

_FIGURES = frozenset({"Count", "Quantity", "Percentage", "Hours"})
_LONGEST_VALUE = 200
_SHOWN = 200
_MODALITIES: dict[str, Modality] = {name: name for name in get_args(Modality)}


@dataclass(frozen=True, slots=True)
class Origin:
    """What every claim of a document carries: who says it, and which model read it how surely."""

    outlet: str | None
    version: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Side:
    """One end of a claim: the document itself has no words."""

    id: str
    text: str


class _RefusedError(Exception):
    """A claim cannot be taken, for the reason given."""


def accept_claims(
    answer: Answer, asked: Asked, accepted: Accepted, origin: Origin
) -> tuple[list[Claim], list[Rejection]]:
    """Claims with both ends among the accepted entities and evidence in the text, and the rest.

    Whether the ontology allows them is left to the check that every extractor's claims go through.
    """
    claims: list[Claim] = []
    refused: list[Rejection] = []
    for said in answer.claims:
        try:
            claims.append(_claim(said, asked, accepted, origin))
        except _RefusedError as problem:
            text = f"{said.relation}: {said.evidence.text}"[:_SHOWN]
            refused.append(Rejection(what="claim", reason=str(problem), text=text))
    return claims, refused


def _claim(said: SaidClaim, asked: Asked, accepted: Accepted, origin: Origin) -> Claim:
    document = asked.document
    if said.relation not in asked.ontology.relations:
        raise _RefusedError("unknown relation")
    if said.modality not in _MODALITIES:
        raise _RefusedError("unknown modality")
    found = find_quote(
        document.text, said.evidence.text, asked.window.pieces, said.evidence.passage
    )
    if found is None:
        raise _RefusedError("evidence not in the text")
    passage, (start, stop) = found[0].passage, found[1]
    subject = _side(said.subject, "subject", asked, accepted, passage)
    target = _side(said.object, "object", asked, accepted, passage) if said.object else None
    if target is not None and target.id == subject.id:
        raise _RefusedError("subject and object are one")
    stated = document.text[passage.start : passage.stop]
    qualifiers = _qualifiers(said, asked, stated)
    text = target.text if target else ";".join(f"{k}={v}" for k, v in sorted(qualifiers.items()))
    return Claim(
        id=claim_id(document.id, passage.id, said.relation, subject.text, text),
        document=document.id,
        passage=passage.id,
        relation=said.relation,
        subject=subject.id,
        subject_text=subject.text,
        object=target.id if target else None,
        object_text=target.text if target else "",
        start=start,
        stop=stop,
        qualifiers=qualifiers,
        modality=_MODALITIES[said.modality],
        speaker=_speaker(said, asked),
        outlet=origin.outlet,
        date=document.date,
        confidence=origin.confidence,
        method=METHOD,
        version=origin.version,
    )


def _side(ref: str, role: str, asked: Asked, accepted: Accepted, passage: Passage) -> _Side:
    if ref == DOCUMENT_REF:
        return _Side(asked.document.id, "")
    entity = accepted.entities.get(ref)
    if entity is None:
        raise _RefusedError(f"{role} is no accepted entity")
    return _Side(entity.id, _as_written(entity, accepted.mentions, passage))


def _as_written(entity: Entity, mentions: Sequence[Mention], passage: Passage) -> str:
    """The words for an entity in the passage of a claim, else where it first stands."""
    own = [m for m in mentions if m.entity == entity.id]
    here = [m for m in own if passage.start <= m.start < passage.stop]
    return (here or own)[0].text


def _qualifiers(said: SaidClaim, asked: Asked, stated: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for qualifier in said.qualifiers:
        value = " ".join(qualifier.value.split())
        known = asked.ontology.qualifiers.get(qualifier.name)
        if known is None:
            raise _RefusedError("unknown qualifier")
        if len(value) > _LONGEST_VALUE:
            raise _RefusedError("qualifier too long")
        if known.datatype in _FIGURES and not is_figure_stated(value, stated):
            raise _RefusedError("figure not in the text")
        found.setdefault(qualifier.name, value)
    return found


def _speaker(said: SaidClaim, asked: Asked) -> str | None:
    """The words for who says it, as the text has them; None where it does not."""
    if not said.speaker:
        return None
    found = find_quote(
        asked.document.text, said.speaker, asked.window.pieces, said.evidence.passage
    )
    if found is None:
        raise _RefusedError("speaker not in the text")
    start, stop = found[1]
    return " ".join(asked.document.text[start:stop].split())
