"""How texts write dates: patterns, and what each means from the document's date."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from graph.date_values import Parts, is_day, juche_year, render

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

Anchor = date | None

Read = tuple[str, str | None, bool] | None


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
    if not is_day(year, month, day):
        return None
    last = groups.get("last_day")
    until = None
    if last:
        if month is None or not is_day(year, month, int(last)):
            return None
        until = render(year, month, int(last))
    return render(year, month, day), until, relative


def _numeric(match: re.Match[str], _anchor: Parts | None) -> Read:
    year, month, day = int(match["year"]), int(match["m"]), int(match["d"] or 0) or None
    return (render(year, month, day), None, False) if is_day(year, month, day) else None


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
    return (render(year, month, day), None, True) if is_day(year, month, day) else None


Handler = Callable[[re.Match[str], Parts | None], Read]
_PART = r"the\s+(?P<nth>first|second|third|fourth|last)\s+(?P<unit>half|quarter)"
RULES: tuple[tuple[re.Pattern[str], Handler], ...] = (
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
    (re.compile(rf"(?<=\b[Mm]id-){_MONTH}(?!,?\s+(?:\d|this|last|next))\b"), _absolute),
    (re.compile(rf"(?<=\bend of\s){_MONTH}(?!,?\s+(?:\d|this|last|next))\b"), _absolute),
    (re.compile(rf"(?<=\b[Ll]ate\s){_MONTH}(?!,?\s+(?:\d|this|last|next))\b"), _absolute),
    (re.compile(rf"(?<=\b[Ee]arly\s){_MONTH}(?!,?\s+(?:\d|this|last|next))\b"), _absolute),
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
