"""Join the lines of pages into paragraphs that run over page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.model import PassageKind
from loaders.read.paged.heads import is_head
from loaders.read.paged.lines import is_finished, join_lines
from loaders.read.paged.pages import Page

_CONTENTS = re.compile(r".*(?:\.\s?){4,}\s*\d{1,4}$")
_BIBLIOGRAPHY = re.compile(
    r"(?:[\d.]+\s+)?(?:bibliography|references|works cited|(?:list of )?(?:sources|literature)|"
    r"참고 ?문헌)",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"[“\"‘]|[—–-]{2,}|[가-힣]{2,4}[.,]|[^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+)?, [A-Z]"
)
_CAPTION = re.compile(r"(?:Figure|Fig\.|Table|Image|Map|Chart|Photo)\s?\d{1,3}\s?[:.]\s*\S")
_OPENING_QUOTE = ("“", '"', "‘")
_CLOSED_QUOTE = re.compile(r"[”’\"]\d{0,3}$")
_SLACK = 10
_NARROWEST = 50
_WIDE_SHARE = 0.9


@dataclass(slots=True)
class Paragraph:
    """A paragraph, heading, caption or block quote with the page on which it starts."""

    text: str
    kind: PassageKind
    page: int


@dataclass(slots=True)
class _Open:
    """Lines of a paragraph that is not at its end yet."""

    page: int = 0
    lines: list[str] = field(default_factory=list)
    is_quote: bool = False


def join_paragraphs(pages: Sequence[Page], words: frozenset[str]) -> list[Paragraph]:
    """Paragraphs of the pages in order; a caption within a paragraph comes after it."""
    flow = _Flow(_width(pages), words)
    for page, lines in ((page, page.lines) for page in pages):
        for index, line in enumerate(lines):
            flow.add(line, page.number, heading=is_head(lines, index))
        flow.close_caption()
    flow.close()
    return flow.paragraphs


class _Flow:
    """Takes lines one by one and closes a paragraph where the text says that it ends."""

    def __init__(self, width: int, words: frozenset[str]) -> None:
        self.paragraphs: list[Paragraph] = []
        self._width = width
        self._words = words
        self._open = _Open()
        self._caption = _Open()
        self._captions: list[Paragraph] = []
        self._after_gap = False
        self._in_bibliography = False

    def add(self, line: str, page: int, *, heading: bool) -> None:
        if not line:
            self.close_caption()
            self._close_finished()
            self._after_gap = True
            return
        if heading or _BIBLIOGRAPHY.fullmatch(line):
            self.close()
            self._in_bibliography = _BIBLIOGRAPHY.fullmatch(line) is not None
            self.paragraphs.append(Paragraph(line, "heading", page))
        elif self._caption.lines or _CAPTION.match(line):
            self._caption.page = page
            self._caption.lines.append(line)
        else:
            self._add_to_paragraph(line, page)
        self._after_gap = False

    def close_caption(self) -> None:
        """End the caption, if one is open; it waits for the end of the paragraph around it."""
        if self._caption.lines:
            text = join_lines(self._caption.lines, self._words)
            self._captions.append(Paragraph(text, "caption", self._caption.page))
            self._caption = _Open()
        if not self._open.lines:
            self._place_captions()

    def close(self) -> None:
        """End the paragraph, finished or not."""
        self.close_caption()
        if self._open.lines:
            text = join_lines(self._open.lines, self._words)
            whole = self._open.is_quote and _CLOSED_QUOTE.search(text)
            kind: PassageKind = "quote" if whole else "paragraph"
            self.paragraphs.append(Paragraph(text, kind, self._open.page))
            self._open = _Open()
        self._place_captions()

    def _add_to_paragraph(self, line: str, page: int) -> None:
        if self._open.lines and self._ends_before(line):
            announced = self._open.lines[-1].endswith(":") and line.startswith(_OPENING_QUOTE)
            self.close()
            self._open.is_quote = announced
        if not self._open.lines:
            self._open.page = page
        self._open.lines.append(line)

    def _ends_before(self, line: str) -> bool:
        last = self._open.lines[-1]
        if _CONTENTS.match(last) or self._ends_at_gap(line):
            return True
        if not is_finished(last):
            return False
        if self._in_bibliography and _ENTRY.match(line):
            return True
        if last.endswith(":") and line.startswith(_OPENING_QUOTE):
            return True
        if self._open.is_quote and _CLOSED_QUOTE.search(last):
            return True
        first_word = line.split(" ", 1)[0]
        return len(last) + 1 + len(first_word) <= self._width - _SLACK

    def _ends_at_gap(self, line: str) -> bool:
        """A gap ends a paragraph, unless the sentence goes on or the gap is that of a picture."""
        return self._after_gap and not self._captions and not line[0].islower()

    def _close_finished(self) -> None:
        if self._open.lines and is_finished(self._open.lines[-1]):
            self.close()

    def _place_captions(self) -> None:
        self.paragraphs.extend(self._captions)
        self._captions = []


def _width(pages: Sequence[Page]) -> int:
    widths = sorted(_lengths(pages))
    return max(_NARROWEST, widths[int(_WIDE_SHARE * len(widths))]) if widths else _NARROWEST


def _lengths(pages: Sequence[Page]) -> Iterator[int]:
    return (len(line) for page in pages for line in page.lines if line)
