"""Dates as values: YYYY, YYYY-MM, YYYY-MM-DD, and YYYY-H1 or YYYY-Q1 for parts of a year."""

from __future__ import annotations

import calendar
import re

JUCHE_OFFSET = 1911

Parts = tuple[int, int | None, int | None]


def juche_year(number: int) -> int:
    """Common-era year of a Juche year: 113 -> 2024."""
    return number + JUCHE_OFFSET


def render(year: int, month: int | None = None, day: int | None = None) -> str:
    """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""
    parts = [f"{year:04d}"]
    if month is not None:
        parts.append(f"{month:02d}")
        if day is not None:
            parts.append(f"{day:02d}")
    return "-".join(parts)


def parse_value(value: str) -> Parts | None:
    """Year, month and day of a rendered date, or None where it is none."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", value)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not is_day(year, month, day):
        return None
    return year, month, day


def bounds(value: str) -> tuple[str, str] | None:
    """First and last moment of a rendered date, at its own grain: 2024-H1 -> 2024-01, 2024-06."""
    if parse_value(value):
        return value, value
    match = re.fullmatch(r"(\d{4})-(?:H([12])|Q([1-4]))", value)
    if not match:
        return None
    size, number = (6, int(match[2])) if match[2] else (3, int(match[3]))
    year = int(match[1])
    return render(year, (number - 1) * size + 1), render(year, number * size)


def is_day(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether there is such a year, month or day."""
    if year is None or not 1 <= year <= 9999:
        return False
    if month is None:
        return day is None
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= calendar.monthrange(year, month)[1]
