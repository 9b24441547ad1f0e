"""Dates as metadata give them: text, numbers, or what YAML and spreadsheets make of them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_PARTS = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?")


def iso_date(value: object) -> str:
    """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` of a date, of its ISO form or of a year.

    Raises:
        ValueError: it is no such date.
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError(f"{value!r} is no date: write YYYY-MM-DD, YYYY-MM or YYYY")  # noqa: TRY004
    match = _PARTS.fullmatch(str(value).strip())
    if match is None:
        raise ValueError(f"{value!r} is no date: write YYYY-MM-DD, YYYY-MM or YYYY")
    parts = [part for part in match.groups() if part]
    numbers = [int(part) for part in parts] + [1, 1]
    try:
        date(*numbers[:3])
    except ValueError as error:
        raise ValueError(f"{value!r} is no date of the calendar") from error
    return "-".join(parts)


def epoch_date(milliseconds: object) -> str:
    """Day, in UTC, of a time in milliseconds since 1970.

    Raises:
        ValueError: it is no number, or lies outside the calendar.
    """
    try:
        if isinstance(milliseconds, bool) or not isinstance(milliseconds, int | float):
            raise ValueError("no number")  # noqa: TRY004
        return datetime.fromtimestamp(milliseconds / 1000, UTC).date().isoformat()
    except (OverflowError, OSError, ValueError) as error:
        raise ValueError(f"{milliseconds!r} is no time in milliseconds since 1970") from error
