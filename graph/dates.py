"""Dates as texts write them, to YYYY, YYYY-MM or YYYY-MM-DD.

Halves and quarters of a year are YYYY-H1 and YYYY-Q1 to YYYY-Q4. Relative dates ("last Friday",
"in July") are counted from the document's date. Juche years count from the birth of Kim Il Sung:
Juche 1 is 1912.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.date_rules import RULES
from graph.date_values import bounds, juche_year, parse_value, render

__all__ = ["FoundDate", "bounds", "find_dates", "juche_year", "normalise", "parse_value", "render"]

# What every date has; sentences without it are passed over at once.
_HINT = re.compile(
    r"\d|day|year|month|ago|tomorrow|quarter|half|Janu|Febr|March|April|May|June|July|Augu|Sept"
    r"|Octo|Nove|Dece|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class FoundDate:
    """A date at ``text[start:stop]``; ``until`` is the last one of a range.

    ``relative`` is true where the document's date was needed to resolve it.
    """

    start: int
    stop: int
    value: str
    until: str | None = None
    relative: bool = False


def find_dates(text: str, anchor: str | None = None) -> list[FoundDate]:
    """All dates of a text in order; of two that overlap the longer one.

    Args:
        text: any text.
        anchor: the document's date, YYYY, YYYY-MM or YYYY-MM-DD; without it relative dates are
            not found, with a partial one only those that it can resolve.
    """
    if not _HINT.search(text):
        return []
    parts = parse_value(anchor) if anchor else None
    found: list[FoundDate] = []
    for pattern, handle in RULES:
        for match in pattern.finditer(text):
            read = handle(match, parts)
            if read is not None and bounds(read[0]) is not None:
                value, until, relative = read
                found.append(FoundDate(match.start(), match.end(), value, until, relative))
    found.sort(key=lambda d: (d.start - d.stop, d.start))
    kept: list[FoundDate] = []
    for item in found:
        if all(item.stop <= other.start or other.stop <= item.start for other in kept):
            kept.append(item)
    return sorted(kept, key=lambda d: d.start)


def normalise(text: str, anchor: str | None = None) -> str | None:
    """The first date of a short text such as ``Juche 113`` or ``last Friday``, or None."""
    found = find_dates(text, anchor)
    return found[0].value if found else None
