"""A document of a text that comes in pages."""

from __future__ import annotations

from graph.model import Document
from loaders.read.assemble import Origin, assemble
from loaders.read.paged.pages import Page, split_pages
from loaders.read.paged.reflow import reflow


def read_paged_text(text: str, origin: Origin) -> Document:
    """A document of text with page breaks, as PDF readers save it.

    Raises:
        EmptyInputError: it holds no text.
    """
    return read_pages(split_pages(text), origin)


def read_pages(pages: list[Page], origin: Origin) -> Document:
    """A document of pages whose text is the running text of their lines.

    Raises:
        EmptyInputError: they hold no text.
    """
    text, spans = reflow(pages)
    return assemble(text, spans, origin)
