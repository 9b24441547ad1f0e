"""Plain text, as saved from a web page, a mail or an editor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Document
from loaders.read.assemble import Origin, Span, assemble
from loaders.read.blocks import Line, blocks, is_wrapped, lines
from loaders.read.boilerplate import (
    is_label,
    line_kind,
    numbered_label,
    repeated_lines,
    without_glued_navigation,
)
from loaders.read.frontmatter import split_front_matter
from loaders.read.normalise import normalise

_LONGEST_TITLE = 200
_LONGEST_HEADING = 80
_NUMBERED = re.compile(r"\d{1,3}[.)] \S")
_FEWEST_BLOCKS = 2
_TITLE_START = re.compile(r"[A-Z0-9가-힣“\"'‘(\[]")
_TITLE_END = re.compile(r"[^.,;:][\"”’)\]]*$")


def read_text(text: str, origin: Origin) -> Document:
    """A document of a plain text, with or without front matter.

    Without a title in the front matter, the first line that is no navigation becomes the title
    where it looks like one. Navigation and repeats of a label stay in the text, outside of its
    passages.

    Raises:
        EmptyInputError: it holds no text.
        DamagedInputError: its front matter is broken.
    """
    origin, body = split_front_matter(normalise(text), origin)
    body = body.strip("\n")
    if origin.title is None:
        origin, body = _take_title(origin, body)
    return assemble(body, plain_spans(body), origin)


def plain_spans(body: str) -> list[Span]:
    """Passages of a text: paragraphs, headings, captions and credits.

    Of a label or credit that stands there several times only the first is a passage.
    """
    every_line = [line.text for line in lines(body)]
    repeated = repeated_lines(every_line)
    label = numbered_label(every_line)
    all_blocks = list(blocks(body))
    spans: list[Span] = []
    seen: set[str] = set()
    for index, block in enumerate(all_blocks):
        for span in _block(block, label, all_blocks[index + 1 : index + 2]):
            text = body[span.start : span.stop].strip()
            if text in seen:
                continue
            if text in repeated or span.kind == "credit":
                seen.add(text)
            spans.append(replace(span, kind="caption") if text in repeated else span)
    return spans


def _block(
    block: list[Line], label: re.Pattern[str] | None, after: Sequence[list[Line]]
) -> Iterator[Span]:
    if is_wrapped(block):
        yield Span(block[0].start, block[-1].stop)
        return
    kinds = [line_kind(line.text) for line in block]
    last_caption = max((i for i, kind in enumerate(kinds) if kind == "caption"), default=-1)
    for index, line in enumerate(block):
        kind = kinds[index]
        if kind == "navigation":
            continue
        if kind is not None:
            yield Span(line.start, line.stop, kind)
        elif index < last_caption and is_label(line.text.strip()):
            yield Span(line.start, line.stop, "caption")
        else:
            yield from _labels(line, label)
            rest = _rest(line, label)
            is_heading = len(block) == 1 and _is_heading(rest.text.strip(), after)
            yield Span(rest.start, rest.stop, "heading" if is_heading else "paragraph")


def _labels(line: Line, label: re.Pattern[str] | None) -> Iterator[Span]:
    """Picture labels at the start of a line, which may be glued to each other and to prose."""
    offset = 0
    while label is not None and (match := label.match(line.text, offset)):
        yield Span(line.start + offset, line.start + match.end(), "caption")
        offset = match.end()


def _rest(line: Line, label: re.Pattern[str] | None) -> Line:
    """The line behind picture labels and before navigation that is glued to its end."""
    offset = max((span.stop - line.start for span in _labels(line, label)), default=0)
    return Line(line.start + offset, without_glued_navigation(line.text)[offset:])


def _is_heading(line: str, after: Sequence[list[Line]]) -> bool:
    if not after or len(after[0][0].text) <= _LONGEST_HEADING or len(line) > _LONGEST_HEADING:
        return False
    is_numbered = _NUMBERED.match(line) is not None
    return is_numbered or (is_label(line) and " " in line and _TITLE_END.search(line) is not None)


def _take_title(origin: Origin, body: str) -> tuple[Origin, str]:
    """The title from the first lines, put before what stood above it."""
    found = list(blocks(body))
    while found and all(line_kind(line.text) == "navigation" for line in found[0]):
        found = found[1:]
    if len(found) < _FEWEST_BLOCKS or len(found[0]) > 1 or not _is_title(found[0][0].text.strip()):
        return origin, body
    line = found[0][0]
    rest = body[: line.start] + body[line.stop :].lstrip("\n")
    return replace(origin, title=line.text.strip()), rest


def _is_title(line: str) -> bool:
    return (
        len(line) <= _LONGEST_TITLE
        and " " in line
        and _TITLE_START.match(line) is not None
        and _TITLE_END.search(line) is not None
        and line_kind(line) in (None, "caption")
    )
