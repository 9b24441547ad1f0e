"""Plain text, as saved from a web page, a mail or an editor."""

from __future__ import annotations

from graph.model import Document
from loaders.read.assemble import Origin, Span, assemble
from loaders.read.blocks import blocks, is_wrapped
from loaders.read.frontmatter import split_front_matter
from loaders.read.normalise import normalise


def read_text(text: str, origin: Origin) -> Document:
    """A document of a plain text, with or without front matter.

    Raises:
        EmptyInputError: it holds no text.
        DamagedInputError: its front matter is broken.
    """
    origin, body = split_front_matter(normalise(text), origin)
    body = body.strip("\n")
    return assemble(body, plain_spans(body), origin)


def plain_spans(body: str) -> list[Span]:
    """Paragraphs of a text: blocks of lines, or single lines where these are paragraphs."""
    spans = []
    for block in blocks(body):
        if is_wrapped(block):
            spans.append(Span(block[0].start, block[-1].stop))
        else:
            spans.extend(Span(line.start, line.stop) for line in block)
    return spans
