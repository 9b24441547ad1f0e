"""Markdown: headings, paragraphs, lists and block quotes, each a passage."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.model import Document
from loaders.read.assemble import Origin, Span, assemble
from loaders.read.blocks import Line, blocks
from loaders.read.boilerplate import line_kind
from loaders.read.frontmatter import split_front_matter
from loaders.read.inline import plain_inline
from loaders.read.normalise import normalise

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*)$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+[\s:|-]*$")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
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
    origin, body = _take_title(origin, plain_inline(body).strip("\n"))
    return assemble(body, [span for block in blocks(body) for span in _block(block)], origin)


def _take_title(origin: Origin, body: str) -> tuple[Origin, str]:
    first, _, rest = body.partition("\n")
    match = _HEADING.match(first)
    if match is None or len(match[1]) > 1:
        return origin, body
    heading = _without_closing(match[2])
    if origin.title is None or origin.title.strip() == heading:
        return replace(origin, title=heading or None), rest.strip("\n")
    return origin, body


def _without_closing(heading: str) -> str:
    return heading.rstrip().rstrip("#").rstrip()


def _block(block: list[Line]) -> list[Span]:
    if len(block) > 1 and _UNDERLINE.match(block[1].text) and not _QUOTE.match(block[0].text):
        heading = Span(block[0].start, block[0].stop, "heading")
        return [heading, *_block(block[2:])]
    spans: list[Span] = []
    is_open = False
    for line in block:
        if any(mark.match(line.text) for mark in (_RULE, _ELISION, _TABLE_RULE, _FENCE)):
            is_open = False
            continue
        span = _line(line)
        goes_on = is_open and span.kind in ("paragraph", spans[-1].kind)
        if goes_on and not _ITEM.match(line.text):
            spans[-1] = replace(spans[-1], stop=line.stop)
        else:
            spans.append(span)
        is_open = span.kind in ("paragraph", "quote") and not line.text.startswith("|")
    return _noted(block, spans)


def _noted(block: list[Line], spans: list[Span]) -> list[Span]:
    """The spans of a block, or what it is as a whole where it is one line about the text."""
    kind = line_kind(block[0].text) if len(block) == 1 else None
    if kind == "navigation":
        return []
    return [replace(span, kind=kind) for span in spans] if kind else spans


def _line(line: Line) -> Span:
    if match := _HEADING.match(line.text):
        start = line.start + match.start(2)
        return Span(start, start + len(_without_closing(match[2])), "heading")
    if match := _IMAGE.match(line.text):
        return Span(line.start + match.start(1), line.start + match.end(1), "caption")
    if match := _QUOTE.match(line.text):
        return Span(line.start + match.end(), line.stop, "quote")
    if match := _ITEM.match(line.text):
        return Span(line.start + match.end(), line.stop)
    return Span(line.start, line.stop)
