"""Entities, mentions and sentences of a Korean document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.model import Document, Entity, Mention, Passage
from loaders.extract.annotated import Annotated
from loaders.extract.entities.annotate import origin
from loaders.extract.korean.endings import by_endings
from loaders.extract.korean.identity import Identities
from loaders.extract.korean.known import index, known_names
from loaders.extract.korean.people import people
from loaders.extract.korean.piece import Piece, choose
from loaders.extract.korean.places import by_place_endings
from loaders.extract.korean.quoted import quoted
from loaders.extract.korean.sentence import Sentence, build
from loaders.extract.korean.words import sentences, words


@dataclass(frozen=True, slots=True)
class Reading:
    """A Korean document as the rules for claims see it."""

    annotated: Annotated
    sentences: tuple[Sentence, ...]


def find(text: str) -> list[Piece]:
    """Names of one passage."""
    found = words(text)
    return choose(
        (
            *quoted(text),
            *known_names(text, found),
            *by_endings(found),
            *by_place_endings(found),
            *people(found),
        )
    )


def _mention(document: Document, start: int, piece: Piece, entity: Entity) -> Mention:
    first, last = start + piece.start, start + piece.stop
    return Mention(
        entity=entity.id, start=first, stop=last, text=document.text[first:last],
        kind=entity.kind, method=piece.method, reference=piece.reference,
    )  # fmt: skip


def _mentions(
    document: Document, passage: Passage, pieces: list[Piece], known: Identities
) -> Iterator[Mention]:
    for piece in pieces:
        entity = known.resolve(piece)
        if entity is not None:
            yield _mention(document, passage.start, piece, entity)


def _laid_out(document: Document, passage: Passage, found: list[Mention]) -> Iterator[Sentence]:
    text = document.text[passage.start : passage.stop]
    for start, stop in sentences(text):
        start += len(text[start:stop]) - len(text[start:stop].lstrip())
        first, last = passage.start + start, passage.start + stop
        inside = [m for m in found if first <= m.start and m.stop <= last]
        yield build(0, passage, first, text[start:stop], inside, document.date)


def _in_english(document: Document) -> Document:
    """The document with its outlet and authors as the gazetteers call them."""
    outlet = index().kind(document.outlet, "Outlet") if document.outlet else None
    persons = [index().kind(name, "Person") for name in document.authors]
    authors = tuple(
        person.name if person else name
        for name, person in zip(document.authors, persons, strict=True)
    )
    name = outlet.name if outlet else document.outlet
    return document.model_copy(update={"outlet": name, "authors": authors})


def read_korean(document: Document) -> Reading:
    """Find the names of a Korean document and lay out its sentences."""
    entities, outlet, authors = origin(_in_english(document))
    known = Identities(entities)
    pieces = [(p, find(document.text[p.start : p.stop])) for p in document.passages]
    known.survey(piece for _, found in pieces for piece in found)
    mentions: list[Mention] = []
    laid: list[Sentence] = []
    for passage, found in pieces:
        here = list(_mentions(document, passage, found, known))
        mentions.extend(here)
        laid.extend(_laid_out(document, passage, here))
    annotated = Annotated(
        document, (), known.entities, tuple(mentions), tuple(known.rejections),
        outlet=outlet, authors=authors,
    )  # fmt: skip
    return Reading(annotated, tuple(replace(s, index=i) for i, s in enumerate(laid)))
