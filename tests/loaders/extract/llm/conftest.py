"""Documents of our own writing, and an endpoint that answers as it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from graph.llm_settings import LlmSettings, load_llm_settings
from graph.model import Document
from graph.ontology import Ontology, load_ontology
from loaders.read.assemble import Origin, Span, assemble
from tests.llm_endpoint import Endpoint

Make = Callable[..., Document]


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return load_ontology()


@pytest.fixture
def make() -> Make:
    """A document of so many paragraphs."""

    def made(*paragraphs: str, title: str | None = None, **origin: object) -> Document:
        spans, start = [], 0
        for paragraph in paragraphs:
            spans.append(Span(start, start + len(paragraph)))
            start += len(paragraph) + 2
        return assemble("\n\n".join(paragraphs), spans, Origin("own.txt", "text", title, **origin))

    return made


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with Endpoint() as server:
        yield server


@pytest.fixture
def llm(endpoint: Endpoint) -> LlmSettings:
    """Settings of the endpoint that wait for nothing long."""
    found = load_llm_settings(endpoint.environment)
    return found.model_copy(update={"timeout": 5.0, "retries": 2, "first_wait": 0.01})
