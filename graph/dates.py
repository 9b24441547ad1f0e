"""Dates as texts write them, to YYYY, YYYY-MM or YYYY-MM-DD.

Halves and quarters of a year are YYYY-H1 and YYYY-Q1 to YYYY-Q4. Relative dates ("last Friday",
"in July") are counted from the document's date. Juche years count from the birth of Kim Il Sung:
Juche 1 is 1912.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

JUCHE_OFFSET = 1911
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WORDS = [
    "a",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:])"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)(?![\d%])(?![.,]\d)"
_JUCHE = r"(?P<juche>\d{1,3})(?!\d)(?:\s*\(\s*(?P<year>(?:19|20)\d\d)\s*\))?"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_COUNT = r"(?P<count>\d{1,4}|[Aa]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_WHICH = r"(?P<which>this|last|next|the same|the current|the previous|the)"
_WHICH_NAMED = r"(?P<which>this|last|next|the same|the current|the previous)"
_PAST_REASONABLE = 400

# What every date has; sentences without it are passed over at once.
_HINT = re.compile(
    r"\d|day|year|month|ago|tomorrow|quarter|half|Janu|Febr|March|April|May|June|July|Augu|Sept"
    r"|Octo|Nove|Dece|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec",
    re.IGNORECASE,
)
Anchor = date | None
Parts = tuple[int, int | None, int | None]


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
    if year is None or not _is_day(year, month, day):
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
    for pattern, handle in _RULES:
        for match in pattern.finditer(text):
            read = handle(match, parts)
            if read is not None:
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


Read = tuple[str, str | None, bool] | None


def _is_day(year: int | None, month: int | None, day: int | None) -> bool:
    if year is None or not 1 <= year <= 9999:
        return False
    if month is None:
        return day is None
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= calendar.monthrange(year, month)[1]


def _month_number(word: str) -> int:
    short = word.lower().rstrip(".")[:3]
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(short))


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return max(1, _WORDS.index(word.lower()))


def _year_of(groups: dict[str, str | None]) -> int | None:
    if groups.get("juche"):
        counted = juche_year(int(groups["juche"] or 0))
        written = groups.get("year")
        return int(written) if written else counted
    return int(groups["year"] or 0) if groups.get("year") else None


def _nearest_year(month: int, day: int | None, anchor: Parts) -> int:
    year, at_month, at_day = anchor
    if at_month is None:
        return year
    later = (month, day or 1) > (at_month, at_day or 31)
    # A dateline may name a day shortly ahead; half a year ahead means the year before.
    return year - 1 if later and month - at_month > 3 else year


def _absolute(match: re.Match[str], anchor: Parts | None) -> Read:
    groups = match.groupdict()
    month = _month_number(groups["month"] or "") if groups.get("month") else None
    day = int(groups["day"] or 0) if groups.get("day") else None
    year = _year_of(groups)
    relative = year is None
    if year is None:
        if anchor is None or month is None:
            return None
        year = _nearest_year(month, day, anchor)
    if not _is_day(year, month, day):
        return None
    last = groups.get("last_day")
    until = None
    if last:
        if month is None or not _is_day(year, month, int(last)):
            return None
        until = render(year, month, int(last))
    return render(year, month, day), until, relative


def _numeric(match: re.Match[str], _anchor: Parts | None) -> Read:
    year, month, day = int(match["year"]), int(match["m"]), int(match["d"] or 0) or None
    return (render(year, month, day), None, False) if _is_day(year, month, day) else None


def _year_range(match: re.Match[str], _anchor: Parts | None) -> Read:
    first, last = match["first"], match["last"]
    last = first[: 4 - len(last)] + last
    return (first, last, False) if int(first) < int(last) else None


def _part_of_year(match: re.Match[str], anchor: Parts | None) -> Read:
    year = int(match["year"]) if match["year"] else _shifted_year(match["which"] or "this", anchor)
    if year is None:
        return None
    ordinal = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}[match["nth"].lower()]
    letter = "H" if match["unit"] == "half" else "Q"
    if letter == "H" and ordinal > 2:
        ordinal = 2
    return f"{year:04d}-{letter}{ordinal}", None, not match["year"]


def _shifted_year(which: str, anchor: Parts | None) -> int | None:
    if anchor is None:
        return None
    shift = {"last": -1, "the previous": -1, "next": 1}.get(which.lower(), 0)
    return min(max(1, anchor[0] + shift), 9999)


def _full(anchor: Parts | None) -> Anchor:
    if anchor is None or anchor[1] is None or anchor[2] is None:
        return None
    return date(anchor[0], anchor[1], anchor[2])


def _unit(match: re.Match[str], anchor: Parts | None) -> Read:
    which = match["which"].lower()
    if match["unit"] == "year":
        year = _shifted_year(which, anchor)
        return (render(year), None, True) if year else None
    if anchor is None or anchor[1] is None:
        return None
    shift = {"last": -1, "the previous": -1, "next": 1}.get(which, 0)
    return render(*_add_months(anchor[0], anchor[1], shift)), None, True


def _add_months(year: int, month: int, shift: int) -> tuple[int, int]:
    total = year * 12 + month - 1 + shift
    return min(max(1, total // 12), 9999), total % 12 + 1


def _near_day(match: re.Match[str], anchor: Parts | None) -> Read:
    today = _full(anchor)
    if today is None:
        return None
    shift = {"yesterday": -1, "tomorrow": 1}.get(match["word"].lower(), 0)
    return _moved(today, shift)


def _moved(day: date, days: int) -> Read:
    if not 1 <= day.toordinal() + days <= date.max.toordinal():
        return None
    return (day + timedelta(days=days)).isoformat(), None, True


def _weekday(match: re.Match[str], anchor: Parts | None) -> Read:
    today = _full(anchor)
    if today is None:
        return None
    wanted = _DAYS.index(match["weekday"].lower())
    which = (match["which"] or "").lower()
    back = (today.weekday() - wanted) % 7
    if which == "next":
        return _moved(today, 7 - back if back else 7)
    if which == "last" and back == 0:
        back = 7
    return _moved(today, -back)


def _month_of(match: re.Match[str], anchor: Parts | None) -> Read:
    if anchor is None:
        return None
    month, which = _month_number(match["month"]), match["which"].lower()
    year = anchor[0]
    now = anchor[1] or 12
    if which == "last" and month >= now:
        year -= 1
    if which == "next" and month <= now:
        year += 1
    return render(year, month), None, True


def _ago(match: re.Match[str], anchor: Parts | None) -> Read:
    count, unit = _number(match["count"]), match["unit"].lower()
    if anchor is None or count > _PAST_REASONABLE:
        return None
    if unit == "year":
        return render(max(1, anchor[0] - count)), None, True
    if unit == "month":
        if anchor[1] is None:
            return None
        return render(*_add_months(anchor[0], anchor[1], -count)), None, True
    today = _full(anchor)
    if today is None:
        return None
    return _moved(today, -count * (7 if unit == "week" else 1))


def _of_the_year(match: re.Match[str], anchor: Parts | None) -> Read:
    year = _shifted_year(match["which"], anchor)
    if year is None:
        return None
    month, day = _month_number(match["month"]), int(match["day"] or 0) or None
    return (render(year, month, day), None, True) if _is_day(year, month, day) else None


Handler = Callable[[re.Match[str], Parts | None], Read]
_PART = r"the\s+(?P<nth>first|second|third|fourth|last)\s+(?P<unit>half|quarter)"
_RULES: tuple[tuple[re.Pattern[str], Handler], ...] = (
    (re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<m>\d\d)(?:-(?P<d>\d\d))?(?![\d-])"), _numeric),
    (re.compile(r"(?<![\d.])(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<year>\d{4})(?!\d)"), _numeric),
    (re.compile(rf"\b{_MONTH}\s+{_DAY}(?:,?\s+Juche\s+{_JUCHE})"), _absolute),
    (re.compile(rf"\b{_MONTH},?\s+Juche\s+{_JUCHE}"), _absolute),
    (re.compile(rf"\bJuche\s+{_JUCHE}"), _absolute),
    (
        re.compile(rf"\b{_MONTH}\s+{_DAY}(?:\s*[-–]\s*(?P<last_day>\d\d?)(?!\d))?,?\s+{_YEAR}"),
        _absolute,
    ),
    (re.compile(rf"\b(?<![\d,.]){_DAY}(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}"), _absolute),
    (re.compile(rf"\b{_MONTH},?\s+(?:of\s+)?{_YEAR}"), _absolute),
    (re.compile(rf"\b{_MONTH}\s+{_DAY}(?!,?\s+\d{{4}})(?![\d,]*\d)"), _absolute),
    (re.compile(rf"\b(?<![\d,.]){_DAY}\s+{_MONTH}(?!,?\s+\d)"), _absolute),
    (re.compile(rf"(?<=\b[Ii]n\s){_MONTH}(?!,?\s+(?:\d|this|last|next))\b"), _absolute),
    (re.compile(rf"(?<=\b[Bb]y\s){_MONTH}(?!,?\s+(?:\d|this|last|next))\b"), _absolute),
    (re.compile(rf"(?<=\b[Ff]or\s){_MONTH}(?!,?\s+(?:\d|this|last|next))\b"), _absolute),
    (re.compile(rf"(?<=\b[Ss]ince\s){_MONTH}(?!,?\s+(?:\d|this|last|next))\b"), _absolute),
    (re.compile(rf"(?<![\w.,/-]){_YEAR}(?![\w/])(?!-\w)"), _absolute),
    (
        re.compile(
            r"(?<![\w.,/-])(?:[Ff]rom\s+|[Bb]etween\s+)?(?P<first>(?:1[6-9]|20)\d\d)"
            r"(?:\s*[-–—]\s*|\s+(?:to|and|until)\s+)(?P<last>\d{4}|\d\d)(?![\w-])"
        ),
        _year_range,
    ),
    (
        re.compile(rf"\b{_PART}(?:\s+of\s+(?:{_WHICH}\s+year|{_YEAR}))?\b", re.IGNORECASE),
        _part_of_year,
    ),
    (re.compile(rf"\b{_WHICH_NAMED}\s+(?P<unit>year|month)\b(?!-)", re.IGNORECASE), _unit),
    (re.compile(r"\b(?P<word>today|yesterday|tomorrow)\b", re.IGNORECASE), _near_day),
    (re.compile(rf"\b(?:(?P<which>last|next|this|on)\s+)?{_WEEKDAY}\b"), _weekday),
    (re.compile(rf"\b(?P<which>this|last|next)\s+{_MONTH}\b"), _month_of),
    (
        re.compile(rf"\b{_MONTH}(?:\s+{_DAY})?,?\s+(?:of\s+)?(?P<which>this|last|next)\s+year\b"),
        _of_the_year,
    ),
    (
        re.compile(rf"\b{_COUNT}\s+(?P<unit>year|month|week|day)s?\s+ago\b", re.IGNORECASE),
        _ago,
    ),
)
