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
_EVERY = 8


@dataclass(frozen=True, slots=True)
class Bars:
    """Documents by month (``2024-05``), or by year where months would be too many.

    ``periods`` has no gap: a period without documents counts 0; ``undated`` are documents whose
    date does not say the period.
    """

    periods: tuple[tuple[str, int], ...]
    undated: int


def bars(dates: Iterable[tuple[str | None, int]]) -> Bars:
    """Documents by period, from the number of documents of each date (``2024-05-01``, ``2024``)."""
    given = [(date or "", number) for date, number in dates]
    months = _periods(given, _MONTH)
    return months if len(months.periods) <= _MOST_BARS else _periods(given, _YEAR)


def _periods(given: Sequence[tuple[str, int]], length: int) -> Bars:
    found: Counter[str] = Counter()
    for date, number in given:
        found[date[:length] if len(date) >= length else ""] += number
    undated = found.pop("", 0)
    if not found:
        return Bars((), undated)
    return Bars(tuple((one, found[one]) for one in _between(min(found), max(found))), undated)


def _between(first: str, last: str) -> list[str]:
    """All months, or years, from the first to the last."""
    if len(first) == _YEAR:
        return [f"{year:04}" for year in range(int(first), int(last) + 1)]
    start, stop = (int(one[:4]) * 12 + int(one[5:7]) - 1 for one in (first, last))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(start, stop + 1)]


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
    """What a bar stands for, and how many documents have none."""
    period = "month" if len(shown.periods[0][0]) == _MONTH else "year"
    most = max(number for _, number in shown.periods)
    without = f"; {count(shown.undated, 'document')} of no known {period}" if shown.undated else ""
    return f"Documents by {period} of their date, at most {most:,}{without}"


def _height(number: int, most: int) -> int:
    """Per cent of the chart's height; what is not nothing can be seen."""
    return max(3, round(100 * number / most)) if number else 0


def _years(shown: Bars) -> str:
    """The years under the bars, each as wide as its bars; of many years every eighth is named."""
    years = [(year, len(list(ones))) for year, ones in groupby(p[:4] for p, _ in shown.periods)]
    step = 1 if len(years) <= _EVERY + 2 else -(-len(years) // _EVERY)
    return "".join(
        f'<span style="flex:{width}">{year if place % step == 0 else ""}</span>'
        for place, (year, width) in enumerate(years)
    )
