"""Who published and wrote a document, from what is known of it beside its text."""

from __future__ import annotations

from collections.abc import Mapping

from graph.ids import claim_id
from graph.model import Claim, Document, Entity

VERSION = "1"
_OUTLET = "metadata:outlet"
_AUTHOR = "metadata:authors"


def published(
    document: Document, outlet: str | None, entities: Mapping[str, Entity]
) -> tuple[Claim, ...]:
    """PUBLISHED_BY the outlet that the document came with; it stands for its first passage."""
    if outlet is None or outlet not in entities or not document.passages:
        return ()
    name = entities[outlet].name
    claim = _claim(document, outlet, ("PUBLISHED_BY", document.id, "", outlet, name), _OUTLET)
    return (claim,)


def written(
    document: Document,
    outlet: str | None,
    authors: tuple[str, ...],
    entities: Mapping[str, Entity],
) -> tuple[Claim, ...]:
    """WROTE by each author that the document came with; it stands for its first passage."""
    if not document.passages:
        return ()
    return tuple(
        _claim(document, outlet, ("WROTE", author, entities[author].name, document.id, ""), _AUTHOR)
        for author in authors
        if author in entities
    )


def _claim(
    document: Document, outlet: str | None, fact: tuple[str, str, str, str, str], method: str
) -> Claim:
    relation, subject, subject_text, object_, object_text = fact
    first = document.passages[0]
    named_subject = subject_text or subject
    return Claim(
        id=claim_id(document.id, first.id, relation, named_subject, object_text),
        document=document.id,
        passage=first.id,
        relation=relation,
        subject=subject,
        subject_text=subject_text,
        object=object_,
        object_text=object_text,
        start=first.start,
        stop=first.stop,
        outlet=outlet,
        date=document.date,
        confidence=1.0,
        method=method,
        version=VERSION,
    )
