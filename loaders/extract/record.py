"""Records of a document as the object that ``labourgraph extract`` prints."""

from __future__ import annotations

from typing import Any

from graph.model import Claim, Entity, Records


def _entity(entity: Entity, records: Records) -> dict[str, Any]:
    mentions = [m for m in records.mentions if m.entity == entity.id and not m.reference]
    return {
        "id": entity.id,
        "type": entity.kind,
        "name": entity.name,
        "aliases": sorted({name.text for name in entity.names} - {entity.name}),
        "mentions": [{"start": m.start, "end": m.stop, "text": m.text} for m in mentions],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "relation": claim.relation,
        "subject": claim.subject,
        "object": claim.object,
        "qualifiers": dict(claim.qualifiers),
        "modality": claim.modality,
        "confidence": claim.confidence,
        "start": claim.start,
        "end": claim.stop,
        "method": claim.method,
        "version": claim.version,
    }


def as_record(records: Records) -> dict[str, Any]:
    """One JSON-ready object a document: its entities with mentions, and its claims.

    The denied, planned or alleged modality of a claim also stands in its own field.
    """
    document = records.document
    return {
        "id": document.id,
        "source": document.source,
        "title": document.title,
        "date": document.date,
        "outlet": document.outlet,
        "entities": [_entity(entity, records) for entity in records.entities],
        "claims": [_claim(claim) for claim in records.claims],
    }
