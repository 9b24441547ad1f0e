"""Documents of our own, and what is found in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.model import Document
from loaders.extract.annotated import Annotated
from loaders.extract.entities.annotate import annotate
from loaders.read.assemble import Origin, Span, assemble

Make = Callable[..., Document]
Find = Callable[..., dict[str, set[str]]]


@pytest.fixture
def make() -> Make:
    """Make a document of paragraphs that blank lines part."""

    def build(body: str, title: str | None = None, outlet: str | None = None) -> Document:
        spans, start = [], 0
        for paragraph in body.split("\n\n"):
            spans.append(Span(start, start + len(paragraph)))
            start += len(paragraph) + 2
        return assemble(body, spans, Origin("own.txt", "text", title=title, outlet=outlet))

    return build


@pytest.fixture
def find(make: Make) -> Find:
    """Names of the entities that a text mentions, by kind."""

    def names(body: str, title: str | None = None) -> dict[str, set[str]]:
        annotated: Annotated = annotate(make(body, title))
        found: dict[str, set[str]] = {}
        for mention in annotated.mentions:
            if not mention.reference:
                entity = annotated.entities[mention.entity]
                found.setdefault(entity.kind, set()).add(entity.name)
        return found

    return names
