"""Make one running text of pages: paragraphs first, then the footnotes they call.

The text that comes out is the one that is stored and that offsets count: lines are joined, page
numbers and running heads are gone, and the numbers that call footnotes are taken out of the words
they were glued to. Each call stays known: the passage names the footnotes it calls, and where a
footnote's text is missing, a line behind all passages keeps its number with the words before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from loaders.read.assemble import Span
from loaders.read.paged.calls import Call, find_calls
from loaders.read.paged.footnotes import part_footnotes
from loaders.read.paged.lines import words_of
from loaders.read.paged.pages import Page, number_pages
from loaders.read.paged.paragraphs import Paragraph, join_paragraphs

_CONTEXT_WORDS = 6


def reflow(pages: list[Page]) -> tuple[str, list[Span]]:
    """Running text of the pages, and its passages with pages, footnotes and calls."""
    words = words_of("\n".join(line for page in pages for line in page.lines))
    pages = part_footnotes(pages, words)
    number_pages(pages)
    paragraphs = join_paragraphs(pages, words)
    notes = [(number, text, page.number) for page in pages for number, text in page.notes]
    calls = find_calls([found.text for found in paragraphs]) if notes else []
    by_paragraph: dict[int, list[Call]] = defaultdict(list)
    for call in calls:
        by_paragraph[call.paragraph].append(call)
    return _Writer().write(paragraphs, by_paragraph, notes)


class _Writer:
    """Writes blocks behind each other and keeps where each starts."""

    def __init__(self) -> None:
        self._blocks: list[str] = []
        self._length = 0

    def write(
        self,
        paragraphs: Sequence[Paragraph],
        calls: Mapping[int, Sequence[Call]],
        notes: Sequence[tuple[int | None, str, int]],
    ) -> tuple[str, list[Span]]:
        body = [
            (self._add(without_calls(found.text, calls.get(index, ()))), found, index)
            for index, found in enumerate(paragraphs)
        ]
        starts, foot = self._footnotes(notes)
        self._missing(paragraphs, calls, starts)
        spans = [
            Span(
                start,
                stop,
                found.kind,
                page=found.page,
                calls=tuple(
                    starts[call.number] for call in calls.get(index, ()) if call.number in starts
                ),
            )
            for (start, stop), found, index in body
        ]
        return "\n\n".join(self._blocks), spans + foot

    def _footnotes(
        self, notes: Sequence[tuple[int | None, str, int]]
    ) -> tuple[dict[int, int], list[Span]]:
        starts: dict[int, int] = {}
        spans = []
        for number, text, page in notes:
            mark = f"[{number}] " if number is not None else ""
            start, stop = self._add(mark + text)
            start += len(mark)
            label = str(number) if number is not None else None
            spans.append(Span(start, stop, "footnote", page=page, label=label))
            if number is not None:
                starts[number] = start
        return starts, spans

    def _missing(
        self,
        paragraphs: Sequence[Paragraph],
        calls: Mapping[int, Sequence[Call]],
        starts: Mapping[int, int],
    ) -> None:
        for index, found in enumerate(paragraphs):
            for call in calls.get(index, ()):
                if call.number not in starts:
                    before = " ".join(found.text[: call.start].split()[-_CONTEXT_WORDS:])
                    self._add(f"[{call.number}] (missing; called after: {before})")

    def _add(self, block: str) -> tuple[int, int]:
        start = self._length
        self._blocks.append(block)
        self._length += len(block) + 2
        return start, start + len(block)


def without_calls(text: str, calls: Sequence[Call]) -> str:
    """The text without the numbers that call footnotes."""
    for call in reversed(calls):
        text = text[: call.start] + text[call.stop :]
    return text
