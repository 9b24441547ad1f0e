"""Cut a text that was printed in pages into its pages, without page numbers and running heads."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

_PAGE_START = re.compile(r" (?=\S)")
_PAGE_NUMBER = re.compile(r"\s*(?:[-–] ?)?(\d{1,4}|[ivxl]{1,7})(?: ?[-–])?\s*")
_DIGITS = re.compile(r"\d+")
_FEWEST_PAGES = 3
_FEWEST_LINES = 20
_DOUBLE_SPACED = 0.8
_RUNNING_SHARE = 0.5
_LONGEST_RUNNING_HEAD = 100


@dataclass(slots=True)
class Page:
    """One page: its lines, empty where the page has a gap, and the number printed on it."""

    lines: list[str]
    printed: int | None = None
    number: int = 0
    notes: list[tuple[int | None, str]] = field(default_factory=list)


def is_paged(text: str) -> bool:
    """Whether a text has page breaks: form feeds, or double-spaced lines with page starts.

    A page start is a line that begins with exactly one space.
    """
    if "\f" in text.strip("\f\n "):
        return True
    lines = text.split("\n")
    starts = sum(1 for line in lines if _PAGE_START.match(line))
    return starts >= _FEWEST_PAGES and _is_double_spaced(lines)


def split_pages(text: str) -> list[Page]:
    """Pages of a text that has page breaks."""
    if "\f" in text:
        gapped = not _is_double_spaced(text.split("\n"))
        parts = (part.split("\n") for part in text.split("\f"))
        return cleaned([Page(lines if gapped else _closed_up(lines)) for lines in parts])
    lines = _closed_up(text.split("\n"))
    pages: list[Page] = [Page([])]
    for index, line in enumerate(lines):
        if pages[-1].lines and (_PAGE_START.match(line) or _is_lone_number(lines, index)):
            pages.append(Page([]))
        pages[-1].lines.append(line.strip())
    return cleaned(pages)


def cleaned(pages: list[Page]) -> list[Page]:
    """The pages without empty ones, each without page numbers and running heads."""
    for page in pages:
        page.lines = [line.strip() for line in page.lines]
        _take_page_number(page)
    _drop_running_heads(pages)
    for page in pages:
        page.lines = _stripped(page.lines)
    return [page for page in pages if page.lines]


def number_pages(pages: list[Page]) -> None:
    """Give each page its number: the printed one, else counted on from the printed one before.

    Pages before the first printed number are counted back from it.
    """
    printed = ((page.printed, count) for count, page in enumerate(pages, 1))
    shift = next((number - count for number, count in printed if number is not None), 0)
    for count, page in enumerate(pages, 1):
        if page.printed is not None:
            shift = page.printed - count
        page.number = max(1, count + shift)


def _is_double_spaced(lines: list[str]) -> bool:
    filled = [index for index, line in enumerate(lines[:-1]) if line.strip()]
    gaps = sum(1 for index in filled if not lines[index + 1].strip())
    return len(filled) >= _FEWEST_LINES and gaps >= _DOUBLE_SPACED * len(filled)


def _closed_up(lines: list[str]) -> list[str]:
    """Single-spaced lines; in double-spaced text a gap is a line of spaces, not an empty one."""
    return [line if line.strip() else "" for line in lines if line]


def _is_lone_number(lines: list[str], index: int) -> bool:
    around = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
    return _PAGE_NUMBER.fullmatch(lines[index]) is not None and not any(map(str.strip, around))


def _take_page_number(page: Page) -> None:
    filled = [index for index, line in enumerate(page.lines) if line]
    for index in {*filled[:1], *filled[-1:]}:
        match = _PAGE_NUMBER.fullmatch(page.lines[index])
        if match:
            page.printed = int(match[1]) if match[1].isdigit() else page.printed
            page.lines[index] = ""


def _drop_running_heads(pages: list[Page]) -> None:
    if len(pages) <= _FEWEST_PAGES:
        return
    for edge in (0, -1):
        heads = Counter(_head(page, edge) for page in pages)
        running = {
            head
            for head, count in heads.items()
            if head and count >= max(_FEWEST_PAGES, _RUNNING_SHARE * len(pages))
        }
        for page in pages:
            if _head(page, edge) in running:
                filled = [index for index, line in enumerate(page.lines) if line]
                page.lines[filled[edge]] = ""


def _head(page: Page, edge: int) -> str:
    filled = [line for line in page.lines if line]
    if not filled or len(filled[edge]) > _LONGEST_RUNNING_HEAD:
        return ""
    return _DIGITS.sub("0", filled[edge])


def _stripped(lines: list[str]) -> list[str]:
    filled = [index for index, line in enumerate(lines) if line]
    return lines[filled[0] : filled[-1] + 1] if filled else []
