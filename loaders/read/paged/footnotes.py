"""Find the footnotes at the feet of pages and part them from the text above."""

from __future__ import annotations

import re

from loaders.read.paged.lines import is_finished, join_lines
from loaders.read.paged.pages import Page

_NOTE = re.compile(r"(\d{1,3})\s+(\S.*)")
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
    first = _first_note(page.lines, last, above)
    if first is None:
        return last
    text = " ".join([above, *page.lines[:first]])
    notes: list[tuple[int, list[str]]] = []
    for line in page.lines[first:]:
        match = _NOTE.fullmatch(line)
        if match and _follows(int(match[1]), last, text):
            last = int(match[1])
            notes.append((last, [match[2]]))
        elif line:
            notes[-1][1].append(line)
    page.notes = [(number, join_lines(lines, words)) for number, lines in notes]
    page.lines = page.lines[:first]
    while page.lines and not page.lines[-1]:
        page.lines.pop()
    return last


def _first_note(lines: list[str], last: int, above: str) -> int | None:
    for index, line in enumerate(lines):
        match = _NOTE.fullmatch(line)
        if match is None or int(match[1]) <= last:
            continue
        after_gap = index > 0 and not lines[index - 1]
        before_gap = index + 1 < len(lines) and not lines[index + 1]
        text = " ".join([above, *lines[:index]])
        if is_called(int(match[1]), text) or (after_gap and not before_gap and last):
            return index
    return None


def _follows(number: int, last: int, text: str) -> bool:
    return number > last and (number == last + 1 or is_called(number, text))


def is_called(number: int, text: str) -> bool:
    """Whether the number is glued to a word, or follows the end of a sentence, in the text."""
    pattern = rf"(?:[^\W\d]|[.,;:!?”’\"')\]…]) ?{number}(?![\d\w])"
    return re.search(pattern, text) is not None


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
