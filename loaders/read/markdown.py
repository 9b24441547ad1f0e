"""Markdown: headings, paragraphs, lists and block quotes, each a passage."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.model import Document
from loaders.read.assemble import Origin, Span, assemble
from loaders.read.blocks import Line, blocks
from loaders.read.frontmatter import split_front_matter
from loaders.read.normalise import normalise

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_RULE = re.compile(r"\s*(?:[-*_][ \t]*){3,}$")
_IMAGE = re.compile(r"\s*!\[([^\]]*)\]\([^)]*\)\s*$")
_ELISION = re.compile(r"\s*\[(?:\.\.\.|…)\]\s*$")


_ATX_HEADING = re.compile(r"(?:\A|\n\n)#{1,6} \S[^\n]*(?:\n\n|\Z)")
_SUFFIXES = (".md", ".markdown", ".mdown")


def is_markdown(text: str, suffix: str) -> bool:
    """Whether a text is Markdown: by its suffix, or a heading with number signs on its own."""
    return suffix in _SUFFIXES or _ATX_HEADING.search(text) is not None


def read_markdown(text: str, origin: Origin) -> Document:
    """A document of a Markdown text, with or without front matter.

    Raises:
        EmptyInputError: it holds no text.
        DamagedInputError: its front matter is broken.
    """
    origin, body = split_front_matter(normalise(text), origin)
    origin, body = _take_title(origin, body.strip("\n"))
    return assemble(body, [span for block in blocks(body) for span in _block(block)], origin)


def _take_title(origin: Origin, body: str) -> tuple[Origin, str]:
    first, _, rest = body.partition("\n")
    match = _HEADING.match(first)
    if match is None or len(match[1]) > 1:
        return origin, body
    if origin.title is None or origin.title.strip() == match[2].strip():
        return replace(origin, title=match[2].strip() or None), rest.strip("\n")
    return origin, body


def _block(block: list[Line]) -> list[Span]:
    spans: list[Span] = []
    is_open = False
    for line in block:
        if _RULE.match(line.text) or _ELISION.match(line.text):
            is_open = False
            continue
        span = _line(line)
        if is_open and span.kind == spans[-1].kind and not _ITEM.match(line.text):
            spans[-1] = replace(spans[-1], stop=line.stop)
        else:
            spans.append(span)
        is_open = span.kind in ("paragraph", "quote")
    return spans


def _line(line: Line) -> Span:
    if match := _HEADING.match(line.text):
        return Span(line.start + match.start(2), line.start + match.end(2), "heading")
    if match := _IMAGE.match(line.text):
        return Span(line.start + match.start(1), line.start + match.end(1), "caption")
    if match := _QUOTE.match(line.text):
        return Span(line.start + match.end(), line.stop, "quote")
    if match := _ITEM.match(line.text):
        return Span(line.start + match.end(), line.stop)
    return Span(line.start, line.stop)
