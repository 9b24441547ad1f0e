"""Figures and dates as documents give them, and whether two of them exclude each other."""

from __future__ import annotations

import math
import re
from datetime import date

from graph.sources.rules import Rules

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR_APART = 300
_NEWS = 60

Interval = tuple[float, float]


def interval(text: str, rules: Rules, *, approximate: bool = False) -> Interval | None:
    """Least and most that a figure such as "about 70" or "hundreds" can mean; None if unclear."""
    plain = " ".join(text.lower().split())
    if plain in rules.orders:
        return rules.orders[plain]
    found = _NUMBER.findall(plain)
    if len(found) != 1:
        return None
    number = float(found[0].replace(",", ""))
    if plain.startswith(rules.more) or "-odd" in plain or plain.endswith("and more"):
        return number, math.inf
    if plain.startswith(rules.less):
        return 0.0, number
    if approximate or plain.startswith(rules.about):
        return number * (1 - rules.slack), number * (1 + rules.slack)
    return number, number


def apart(one: Interval, other: Interval, ratio: float) -> bool:
    """Whether no number is in both, also when the one may be greater by the ratio."""
    return one[1] * ratio < other[0] or other[1] * ratio < one[0]


def dates_apart(one: str, other: str, tolerance: int) -> bool:
    """Whether two dates differ by more than so many days; a month agrees with a day in it."""
    if one.startswith(other) or other.startswith(one):
        return False
    days = days_between(one, other)
    return days is None or days > tolerance


def days_between(one: str | None, other: str | None) -> int | None:
    """Days between two dates at their nearest; None where one is missing or no date."""
    left, right = _span(one), _span(other)
    if left is None or right is None:
        return None
    if left[0] > right[0]:
        left, right = right, left
    return max(0, (right[0] - left[1]).days)


def other_occasions(one: tuple[str, str | None], other: tuple[str, str | None]) -> bool:
    """Whether each of two dates is the news of its own year: what happens every year.

    Args:
        one: the date that is stated, and that of the document.
        other: likewise.
    """
    distance = days_between(one[0], other[0])
    if distance is None or distance < _YEAR_APART:
        return False
    news = [days_between(*one), days_between(*other)]
    return all(days is not None and days <= _NEWS for days in news)


def _span(text: str | None) -> tuple[date, date] | None:
    """First and last day of a date."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text or "")
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    first = date(year, month, day)
    if match[3]:
        return first, first
    if match[2]:
        following = date(year + month // 12, month % 12 + 1, 1)
        return first, date.fromordinal(following.toordinal() - 1)
    return first, date(year, 12, 31)
