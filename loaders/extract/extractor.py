"""From a document to its records: entities, mentions, claims, and what was turned down."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Literal

from graph.model import Claim, Document, Entity, Records, Rejection
from graph.ontology import Ontology, load_ontology
from loaders.extract.annotated import Annotated, Found
from loaders.extract.claims import find_claims
from loaders.extract.entities.annotate import annotate, origin
from loaders.extract.korean.annotate import read_korean
from loaders.extract.korean.claims import find_claims as find_korean_claims
from loaders.extract.names import with_names
from loaders.extract.publication import published
from loaders.extract.tabled import tabled


@lru_cache(maxsize=1)
def _ontology() -> Ontology:
    return load_ontology()


def _kind(identity: str, document: Document, entities: dict[str, Entity]) -> str | None:
    if identity == document.id:
        return "Document"
    found = entities.get(identity)
    return found.kind if found else None


def _problem(claim: Claim, document: Document, entities: dict[str, Entity]) -> str | None:
    """Why a claim cannot stand, or None."""
    subject = _kind(claim.subject, document, entities)
    target = _kind(claim.object, document, entities) if claim.object else None
    if subject is None or (claim.object and target is None):
        return "claim about an unknown entity"
    found = _ontology().problems(claim.relation, subject, target, claim.qualifiers)
    return found[0] if found else None


def _checked(
    found: Found, document: Document, entities: dict[str, Entity]
) -> tuple[list[Claim], list[Rejection]]:
    claims: dict[str, Claim] = {}
    refused: list[Rejection] = []
    for claim in found.claims:
        problem = _problem(claim, document, entities)
        if problem is None and claim.id in claims:
            problem = "said before in this document"
        if problem is None:
            claims[claim.id] = claim
        else:
            text = document.text[claim.start : claim.stop][:200]
            what: Literal["fact", "claim"] = "fact" if document.facts else "claim"
            refused.append(Rejection(what=what, reason=problem, text=text))
    return list(claims.values()), refused


def _annotated(document: Document) -> tuple[Annotated, Found]:
    """The entities and claims of a document, by the way that fits it."""
    if document.facts:
        origins, outlet, authors = origin(document)
        found = tabled(document, outlet)
        claims = (*found.claims, *published(document, outlet, origins))
        annotated = Annotated(document, (), origins, (), outlet=outlet, authors=authors)
        return annotated, replace(found, claims=claims)
    if document.language == "ko":
        reading = read_korean(document)
        found = find_korean_claims(reading)
        claims = (
            *found.claims,
            *published(document, reading.annotated.outlet, reading.annotated.entities),
        )
        return reading.annotated, replace(found, claims=claims)
    annotated = annotate(document)
    return annotated, find_claims(annotated)


def extract_document(document: Document) -> Records:
    """All records of one document.

    Pure: the same document gives equal records, whatever was extracted before; the models are
    loaded once a process.
    """
    return records_of(*_annotated(document))


def records_of(annotated: Annotated, found: Found) -> Records:
    """The records of what an extractor found: claims that cannot stand are refused and counted."""
    document = annotated.document
    entities = {**annotated.entities}
    for entity in found.entities:
        entities.setdefault(entity.id, entity)
    claims, refused = _checked(found, document, entities)
    mentions = sorted(
        dict.fromkeys((*annotated.mentions, *found.mentions)),
        key=lambda m: (m.start, -m.stop, m.entity),
    )
    used = {m.entity for m in mentions if not m.reference}
    used.update(side for claim in claims for side in (claim.subject, claim.object) if side)
    kept = with_names((e for e in entities.values() if e.id in used), mentions)
    known = {entity.id for entity in kept}
    return Records(
        document=document,
        entities=tuple(sorted(kept, key=lambda e: e.id)),
        mentions=tuple(m for m in mentions if m.entity in known),
        claims=tuple(claims),
        rejections=(*annotated.rejections, *found.rejections, *refused),
    )
