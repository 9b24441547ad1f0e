"""Documents over time, as a small bar chart in HTML that needs no script."""

from __future__ import annotations

from calendar import month_name
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from views.text import count

_MONTH, _YEAR = 7, 4
_MOST_BARS = 120
_MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Bars:
    """Documents by month (``2024-05``), or by year where months would be too many.

    ``periods`` has no gap: a period without documents counts 0; ``undated`` are documents whose
    date does not say the period, ``early`` those from before the first that is drawn.
    """

    periods: tuple[tuple[str, int], ...]
    undated: int
    early: int = 0


def bars(dates: Iterable[tuple[str | None, int]]) -> Bars:
    """Documents by period, from the number of documents of each date (``2024-05-01``, ``2024``)."""
    given = [(date or "", number) for date, number in dates]
    months = _counted(given, _MONTH)
    if not months or _number(max(months)) - _number(min(months)) < _MOST_BARS:
        return _periods(months, _undated(given, _MONTH))
    return _periods(_counted(given, _YEAR), _undated(given, _YEAR))


def _counted(given: Sequence[tuple[str, int]], length: int) -> Counter[str]:
    found: Counter[str] = Counter()
    for date, number in given:
        if len(date) >= length:
            found[date[:length]] += number
    return found


def _undated(given: Sequence[tuple[str, int]], length: int) -> int:
    return sum(number for date, number in given if len(date) < length)


def _periods(found: Counter[str], undated: int) -> Bars:
    if not found:
        return Bars((), undated)
    last = _number(max(found))
    first = max(_number(min(found)), last - _MOST_BARS + 1)
    name = _month if len(max(found)) == _MONTH else "{:04}".format
    periods = tuple((name(one), found[name(one)]) for one in range(first, last + 1))
    return Bars(periods, undated, found.total() - sum(number for _, number in periods))


def _number(period: str) -> int:
    """Years, or months, since the year 0."""
    year, _, month = period.partition("-")
    return int(year) * 12 + int(month) - 1 if month else int(year)


def _month(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"


def period_words(period: str) -> str:
    """``2024-05`` -> ``May 2024``; a year stays as it is."""
    year, _, month = period.partition("-")
    return f"{month_name[int(month)]} {year}" if month else year


def bars_html(shown: Bars) -> str:
    """The chart, with what it shows in words for those who do not see it."""
    if not shown.periods:
        return ""
    most = max(number for _, number in shown.periods)
    drawn = "".join(
        f'<i style="height:{_height(number, most)}%" '
        f'title="{period_words(period)}: {count(number, "document")}"></i>'
        for period, number in shown.periods
    )
    return (
        f'<figure class="lg-time"><div class="lg-bars" role="img" '
        f'aria-label="{in_words(shown)}">{drawn}</div>'
        f'<div class="lg-years" aria-hidden="true">{_years(shown)}</div>'
        f"<figcaption>{caption(shown)}</figcaption></figure>"
    )


def in_words(shown: Bars) -> str:
    """What the chart shows, in one sentence."""
    (first, _), (last, _) = shown.periods[0], shown.periods[-1]
    when, most = max(shown.periods, key=lambda one: one[1])
    return (
        f"Bar chart of documents from {period_words(first)} to {period_words(last)}, "
        f"the most in {period_words(when)}: {most:,}."
    )


def caption(shown: Bars) -> str:
    """What a bar stands for, and which documents have none."""
    period = "month" if len(shown.periods[0][0]) == _MONTH else "year"
    most = max(number for _, number in shown.periods)
    without = f"; {count(shown.undated, 'document')} of no known {period}" if shown.undated else ""
    before = f"; {count(shown.early, 'document')} from before" if shown.early else ""
    return f"Documents by {period} of their date, at most {most:,}{without}{before}"


def _height(number: int, most: int) -> int:
    """Per cent of the chart's height; what is not nothing can be seen."""
    return max(3, round(100 * number / most)) if number else 0


def _years(shown: Bars) -> str:
    """The years under the bars, each as wide as its bars, named where there is room for it."""
    years = [(year, len(list(ones))) for year, ones in groupby(p[:4] for p, _ in shown.periods)]
    step = -(-len(years) // _MOST_NAMED)
    return "".join(
        f'<span style="flex:{width}">{year if place % step == 0 and fits else ""}</span>'
        for place, (year, width) in enumerate(years)
        for fits in [width * step >= len(shown.periods) / _MOST_NAMED]
    )
