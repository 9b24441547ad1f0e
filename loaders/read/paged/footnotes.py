"""Find the footnotes at the feet of pages and part them from the text above."""

from __future__ import annotations

import re
from collections.abc import Mapping

from loaders.read.paged.lines import is_finished, join_lines
from loaders.read.paged.pages import Page

_NOTE = re.compile(r"(\d{1,3})\s+(\S.*)")
_CALL = re.compile(r"(?:[^\W\d]|[.,;:!?”’\"')\]…]) ?(\d{1,3})(?!\w)")
_FRAGMENT_LINES = 2


def part_footnotes(pages: list[Page], words: frozenset[str]) -> list[Page]:
    """Move footnotes from the lines of the pages into ``notes``; give the pages of running text.

    A footnote starts with a number higher than all before it, after a gap in the page or where
    the text above calls it. Stray remains of notes, which break a sentence that runs over pages,
    become notes without a number.
    """
    last = 0
    above = ""
    for page in pages:
        last = _part(page, last, above, words)
        above = " ".join(page.lines)
    return _without_fragments(pages, words)


def _part(page: Page, last: int, above: str, words: frozenset[str]) -> int:
    called = _called_on(page.lines, above)
    first = _first_note(page.lines, last, called)
    if first is None:
        return last
    notes: list[tuple[int, list[str]]] = []
    for line in page.lines[first:]:
        match = _NOTE.fullmatch(line)
        number = int(match[1]) if match else 0
        if match and number > last and (number == last + 1 or called.get(number, first) < first):
            last = number
            notes.append((last, [match[2]]))
        elif line:
            notes[-1][1].append(line)
    page.notes = [(number, join_lines(lines, words)) for number, lines in notes]
    page.lines = page.lines[:first]
    while page.lines and not page.lines[-1]:
        page.lines.pop()
    return last


def _called_on(lines: list[str], above: str) -> dict[int, int]:
    """Numbers that look like calls, each with the line where it does first; above all lines -1."""
    called: dict[int, int] = {}
    for index, line in enumerate([above, *lines], -1):
        for match in _CALL.finditer(line):
            called.setdefault(int(match[1]), index)
    return called


def _first_note(lines: list[str], last: int, called: Mapping[int, int]) -> int | None:
    for index, line in enumerate(lines):
        match = _NOTE.fullmatch(line)
        if match is None or int(match[1]) <= last:
            continue
        after_gap = index > 0 and not lines[index - 1]
        before_gap = index + 1 < len(lines) and not lines[index + 1]
        is_called = called.get(int(match[1]), index) < index
        if is_called or (after_gap and not before_gap and last):
            return index
    return None


def _without_fragments(pages: list[Page], words: frozenset[str]) -> list[Page]:
    kept: list[Page] = []
    for index, page in enumerate(pages):
        if kept and _is_fragment(page) and _breaks_sentence(kept[-1], pages[index + 1 :]):
            stray = [(None, join_lines(page.lines, words))] if page.lines else []
            kept[-1].notes += [*stray, *page.notes]
        else:
            kept.append(page)
    return kept


def _is_fragment(page: Page) -> bool:
    return len(page.lines) <= _FRAGMENT_LINES


def _breaks_sentence(before: Page, after: list[Page]) -> bool:
    following = next((page for page in after if not _is_fragment(page)), None)
    if following is None or not before.lines:
        return False
    return not is_finished(before.lines[-1]) and following.lines[0][:1].islower()
