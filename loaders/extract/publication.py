"""Who published a document, from what is known of it beside its text."""

from __future__ import annotations

from collections.abc import Mapping

from graph.ids import claim_id
from graph.model import Claim, Document, Entity

VERSION = "1"
_METHOD = "metadata:outlet"


def published(
    document: Document, outlet: str | None, entities: Mapping[str, Entity]
) -> tuple[Claim, ...]:
    """PUBLISHED_BY the outlet that the document came with; it stands for its first passage."""
    if outlet is None or outlet not in entities or not document.passages:
        return ()
    first, name = document.passages[0], entities[outlet].name
    claim = Claim(
        id=claim_id(document.id, first.id, "PUBLISHED_BY", document.id, name),
        document=document.id,
        passage=first.id,
        relation="PUBLISHED_BY",
        subject=document.id,
        subject_text="",
        object=outlet,
        object_text=name,
        start=first.start,
        stop=first.stop,
        outlet=outlet,
        date=document.date,
        confidence=1.0,
        method=_METHOD,
        version=VERSION,
    )
    return (claim,)
