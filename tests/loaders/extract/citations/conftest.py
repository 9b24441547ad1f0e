"""Footnotes of our own as documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.ids import document_id, passage_id
from graph.model import Document, Passage
from loaders.extract.annotated import Annotated, Found
from loaders.extract.citations import find_citations

Cited = Callable[..., Found]


def _document(notes: tuple[str, ...], labels: tuple[str, ...], kind: str) -> Document:
    text = "\n".join(notes)
    identity = document_id(text)
    passages, position = [], 0
    for index, note in enumerate(notes):
        passages.append(
            Passage(
                id=passage_id(identity, position),
                document=identity,
                index=index,
                start=position,
                stop=position + len(note),
                kind=kind,
                label=labels[index] if labels else str(index + 1),
            )
        )
        position += len(note) + 1
    return Document(
        id=identity, text=text, title="", source="test", passages=tuple(passages), date="2021"
    )


@pytest.fixture(scope="session")
def cited() -> Cited:
    """What the citations of some footnotes, or passages of another kind, give."""

    def find(*notes: str, labels: tuple[str, ...] = (), kind: str = "footnote") -> Found:
        return find_citations(Annotated(_document(notes, labels, kind), (), {}, ()))

    return find


@pytest.fixture(scope="session")
def names() -> Callable[[Found], set[tuple[str, str, str]]]:
    """The claims as relation, subject and object, by name; DOC is the document."""

    def triples(result: Found) -> set[tuple[str, str, str]]:
        known = {e.id: e.name for e in result.entities}
        return {
            (c.relation, known.get(c.subject, "DOC"), known.get(c.object or "", "DOC"))
            for c in result.claims
        }

    return triples
