"""Korean documents of our own, and what is found in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.model import Records
from loaders.extract.extractor import extract_document
from loaders.read.assemble import Origin, Span, assemble

Extract = Callable[..., Records]
Told = Callable[..., set[tuple[str, str, str]]]


@pytest.fixture
def extract() -> Extract:
    """Records of a document of paragraphs that blank lines part."""

    def build(
        body: str, title: str | None = None, date: str | None = None, outlet: str | None = None
    ) -> Records:
        spans, start = [], 0
        for paragraph in body.split("\n\n"):
            spans.append(Span(start, start + len(paragraph)))
            start += len(paragraph) + 2
        origin = Origin("own.txt", "text", title=title, date=date, outlet=outlet)
        return extract_document(assemble(body, spans, origin))

    return build


@pytest.fixture
def names(extract: Extract) -> Callable[..., dict[str, set[str]]]:
    """Names of the entities that a text mentions, by kind."""

    def found(body: str, title: str | None = None) -> dict[str, set[str]]:
        records = extract(body, title)
        kinds: dict[str, set[str]] = {}
        for entity in records.entities:
            kinds.setdefault(entity.kind, set()).add(entity.name)
        return kinds

    return found


@pytest.fixture
def told(extract: Extract) -> Told:
    """Claims of a text as relation, subject and object, by the names of the entities."""

    def found(body: str, title: str | None = None, date: str | None = None) -> set[tuple[str, ...]]:
        records = extract(body, title, date)
        called = {entity.id: entity.name for entity in records.entities}
        called[records.document.id] = "DOC"
        return {
            (c.relation, called[c.subject], called[c.object] if c.object else "")
            for c in records.claims
        }

    return found
