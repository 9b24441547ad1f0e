"""Dates as Korean texts write them, to YYYY, YYYY-MM or YYYY-MM-DD."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from graph.dates import FoundDate, bounds, juche_year

_DAY = r"(?P<month>\d{1,2})월(?:\s?(?P<day>\d{1,2})일(?![가-힣]*전투|간))?"
_YEARS = {
    "올해": 0, "금년": 0, "이해": 0, "지난해": -1, "작년": -1, "전해": -1, "재작년": -2,
    "래년": 1, "내년": 1, "다음해": 1,
}  # fmt: skip
_DAYS = {"오늘": 0, "어제": -1, "그제": -2, "래일": 1, "내일": 1}
_ENDS = r"(?=[^가-힣]|$|의|에|까지|부터|을|은|는|도|보다|중|현재|초|말|하루|들어)"

Parts = tuple[int, ...]
Reading = tuple[Parts, bool] | None
Handler = Callable[[re.Match[str], Parts | None], Reading]


def _numbers(match: re.Match[str], *names: str) -> Parts:
    return tuple(int(match[name]) for name in names if match[name])


def _juche(match: re.Match[str], _: Parts | None) -> Reading:
    year = int(match["year"]) if match["year"] else juche_year(int(match["juche"]))
    return (year, *_numbers(match, "month", "day")), False


def _absolute(match: re.Match[str], _: Parts | None) -> Reading:
    return _numbers(match, "year", "month", "day"), False


def _year_word(match: re.Match[str], anchor: Parts | None) -> Reading:
    if anchor is None:
        return None
    return (anchor[0] + _YEARS[match["word"]], *_numbers(match, "month", "day")), True


def _month(match: re.Match[str], anchor: Parts | None) -> Reading:
    """A month without a year: the last one that is not after the document's date."""
    if anchor is None:
        return None
    month = int(match["month"])
    later = len(anchor) > 1 and month > anchor[1]
    year = anchor[0] - (later and match["ahead"] is None)
    return (year, *_numbers(match, "month", "day")), True


def _this_month(match: re.Match[str], anchor: Parts | None) -> Reading:
    if anchor is None or len(anchor) < 2:
        return None
    month = anchor[1] - (match["word"] in ("지난달", "전달"))
    year, month = (anchor[0], month) if month else (anchor[0] - 1, 12)
    return (year, month, *_numbers(match, "day")), True


def _day(match: re.Match[str], anchor: Parts | None) -> Reading:
    if anchor is None or len(anchor) < 3:
        return None
    day, (year, month) = int(match["day"]), anchor[:2]
    if day > anchor[2]:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return (year, month, day), True


def _day_word(match: re.Match[str], anchor: Parts | None) -> Reading:
    if anchor is None or len(anchor) < 3:
        return None
    then = date(*anchor[:3]) + timedelta(days=_DAYS[match["word"]])
    return (then.year, then.month, then.day), True


_RULES: tuple[tuple[re.Pattern[str], Handler], ...] = tuple(
    (re.compile(pattern), handler)
    for pattern, handler in (
        (rf"주체\s?(?P<juche>\d{{1,3}})(?:\((?P<year>\d{{4}})\))?년(?:\s?{_DAY})?", _juche),
        (rf"(?P<year>(?:18|19|20)\d{{2}})년(?!도|간|대)(?:\s?{_DAY})?", _absolute),
        (rf"(?<![가-힣])(?P<word>{'|'.join(_YEARS)})(?:\s?{_DAY}|{_ENDS})", _year_word),
        (r"(?P<word>이달|이번달|지난달|전달)\s?(?:(?P<day>\d{1,2})일|(?=[^\d]))", _this_month),
        (rf"(?P<ahead>오는\s)?(?<![\d가-힣]){_DAY}(?!전투|\d)", _month),
        (rf"(?<![\d월가-힣.])(?<!월\s)(?P<day>\d{{1,2}})일{_ENDS}", _day),
        (rf"(?<![가-힣])(?P<word>{'|'.join(_DAYS)}){_ENDS}", _day_word),
    )
)


def _found(text: str, anchor: Parts | None) -> Iterator[FoundDate]:
    for pattern, handle in _RULES:
        for match in pattern.finditer(text):
            read = handle(match, anchor)
            if read is not None:
                value = "-".join(
                    f"{n:04d}" if i == 0 else f"{n:02d}" for i, n in enumerate(read[0])
                )
                if bounds(value) is not None:
                    yield FoundDate(match.start(), match.end(), value, None, read[1])


def find_dates(text: str, anchor: str | None = None) -> list[FoundDate]:
    """All dates of a Korean text in order; of two that overlap the longer one.

    Args:
        text: any text.
        anchor: the document's date, YYYY, YYYY-MM or YYYY-MM-DD; without it relative dates are
            not found.
    """
    parts = tuple(int(n) for n in anchor.split("-")) if anchor else None
    kept: list[FoundDate] = []
    for item in sorted(_found(text, parts), key=lambda d: (d.start - d.stop, d.start)):
        if all(item.stop <= other.start or other.stop <= item.start for other in kept):
            kept.append(item)
    return sorted(kept, key=lambda d: d.start)
