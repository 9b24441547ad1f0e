"""A chart of an answer: bars over time, or bars of categories."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import altair as alt

from graph.rows import cell
from graph.subgraph import Result
from views.text import count, words

ROWS = "rows"
MOST_BARS = 30
# Contrast of at least 3 with the backgrounds of both themes (WCAG 2.2, 1.4.11).
BAR_COLOUR = "#c2604d"
_MOST_PERIODS = 240
_SPAN_IN_YEARS = 6
_LEAST_BARS = 2
_SHORT = 80
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_LEFT_OUT = ("claims", "document_ids", "words", "passage", "urls", "id", "start", "stop")


@dataclass(frozen=True, slots=True)
class Axes:
    """What a chart can show: columns to place bars by, columns to size them by."""

    times: tuple[str, ...]
    categories: tuple[str, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars in their order; ``left_out`` counts categories that are not drawn."""

    labels: tuple[str, ...]
    sizes: tuple[float, ...]
    left_out: int = 0


def axes_of(result: Result) -> Axes:
    """Which columns of an answer are dates, categories and numbers."""
    times, categories, numbers = [], [], []
    for place, column in enumerate(result.columns):
        if column in _LEFT_OUT or column.endswith(("_id", "_ids")):
            continue
        values = [row[place] for row in result.rows if row[place] not in (None, "")]
        if len(values) == 0:
            continue
        if all(_is_number(value) for value in values):
            numbers.append(column)
        elif all(isinstance(value, str) and _DATE.fullmatch(value) for value in values):
            times.append(column)
        elif len({cell(value) for value in values}) >= _LEAST_BARS and _are_short(values):
            categories.append(column)
    return Axes(tuple(times), tuple(categories), tuple(numbers))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _are_short(values: Sequence[object]) -> bool:
    return all(isinstance(value, str) and len(value) <= _SHORT for value in values)


def bars_of(result: Result, by: str, size: str, *, time: bool) -> Bars:
    """Bars by a column: the number of rows, or a number column summed over them."""
    place = result.columns.index(by)
    sized = None if size == ROWS else result.columns.index(size)
    totals: Counter[str] = Counter()
    for row in result.rows:
        if row[place] not in (None, ""):
            totals[cell(row[place])] += 1 if sized is None else row[sized] or 0
    return _over_time(totals) if time else _largest(totals)


def _largest(totals: Counter[str]) -> Bars:
    ordered = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    shown = ordered[:MOST_BARS]
    return Bars(
        tuple(label for label, _ in shown),
        tuple(float(size) for _, size in shown),
        len(ordered) - len(shown),
    )


def _over_time(totals: Counter[str]) -> Bars:
    """Months where all dates have one and the span is short, else years; none is left out."""
    first, last = min(totals), max(totals)
    by_year = (
        any(len(date) == len("2020") for date in totals)
        or int(last[:4]) - int(first[:4]) >= _SPAN_IN_YEARS
    )
    length = len("2020") if by_year else len("2020-10")
    summed: Counter[str] = Counter()
    for date, size in totals.items():
        summed[date[:length]] += size
    labels = list(_periods(first[:length], last[:length]))
    labels = labels if len(labels) <= _MOST_PERIODS else sorted(summed)
    return Bars(tuple(labels), tuple(float(summed[label]) for label in labels))


def _periods(first: str, last: str) -> Iterator[str]:
    if len(first) == len("2020"):
        yield from (f"{year:04d}" for year in range(int(first), int(last) + 1))
        return
    start, stop = (int(text[:4]) * 12 + int(text[5:7]) - 1 for text in (first, last))
    yield from (f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(start, stop + 1))


def size_words(size: str) -> str:
    """What the length of a bar says."""
    return "number of rows" if size == ROWS else f"{words(size)}, summed over rows"


def description(bars: Bars, by: str, size: str) -> str:
    """What a chart shows, for who does not see it."""
    if not bars.labels:
        return "An empty chart."
    most = max(range(len(bars.labels)), key=lambda at: bars.sizes[at])
    return (
        f"Bars of {size_words(size)} by {words(by)}: {count(len(bars.labels), 'bar')}, "
        f"from {bars.labels[0]} to {bars.labels[-1]}; the largest is {bars.labels[most]} "
        f"with {bars.sizes[most]:g}."
    )


def draw_bars(bars: Bars, by: str, size: str, *, time: bool) -> alt.Chart:
    """The chart: upright bars over time, lying bars of categories with their names beside."""
    data = alt.Data(  # type: ignore[no-untyped-call]
        values=[
            {"label": label, "size": value}
            for label, value in zip(bars.labels, bars.sizes, strict=True)
        ]
    )
    order, title = list(bars.labels), words(by)
    length = alt.Axis(format="~s", tickMinStep=1)
    tips = [
        alt.Tooltip("label:N", title=words(by)),
        alt.Tooltip("size:Q", title=size_words(size)),
    ]
    chart = alt.Chart(data).mark_bar(color=BAR_COLOUR)
    if time:
        turned = alt.Axis(labelOverlap=True, labelAngle=0)
        drawn = chart.encode(
            x=alt.X("label:O", axis=turned, sort=order, title=title),
            y=alt.Y("size:Q", title=size_words(size), axis=length),
            tooltip=tips,
        ).properties(height=320)
    else:
        drawn = chart.encode(
            y=alt.Y("label:N", axis=alt.Axis(labelLimit=220), sort=order, title=title),
            x=alt.X("size:Q", title=size_words(size), axis=length),
            tooltip=tips,
        ).properties(height=alt.Step(22))
    done: alt.Chart = drawn
    return done
