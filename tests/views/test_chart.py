"""Bars of an answer."""

from __future__ import annotations

import json

from graph.subgraph import Result
from views.chart import MOST_BARS, ROWS, Bars, axes_of, bars_of, description, draw_bars

RESULT = Result(
    ("site", "site_id", "first", "documents", "denied", "claims"),
    (
        ("Alder Mill", "site/a", "2020-10-12", 3, True, ["claim/1"]),
        ("Birch Mine", "site/b", "2020-12", 1, False, ["claim/2"]),
        ("Alder Mill", "site/a", None, 2, False, []),
    ),
)


def test_columns_are_dates_categories_or_numbers() -> None:
    axes = axes_of(RESULT)
    assert (axes.times, axes.categories, axes.numbers) == (("first",), ("site",), ("documents",))


def test_bars_of_categories_begin_with_the_largest() -> None:
    assert bars_of(RESULT, "site", ROWS, time=False) == Bars(("Alder Mill", "Birch Mine"), (2, 1))
    assert bars_of(RESULT, "site", "documents", time=False).sizes == (5, 1)


def test_a_month_without_a_row_is_an_empty_bar() -> None:
    bars = bars_of(RESULT, "first", "documents", time=True)
    assert bars == Bars(("2020-10", "2020-11", "2020-12"), (3, 0, 1))


def test_a_year_alone_makes_all_bars_years() -> None:
    result = Result(("when",), (("2019",), ("2021-05",), ("2021-06-01",)))
    assert bars_of(result, "when", ROWS, time=True) == Bars(("2019", "2020", "2021"), (1, 0, 2))
    long = Result(("when",), (("1998-02",), ("2021-05",)))
    assert len(bars_of(long, "when", ROWS, time=True).labels) == 24


def test_what_is_left_out_is_counted() -> None:
    result = Result(("name",), tuple((f"n{number}",) for number in range(MOST_BARS + 7)))
    bars = bars_of(result, "name", ROWS, time=False)
    assert (len(bars.labels), bars.left_out) == (MOST_BARS, 7)


def test_a_chart_says_what_it_shows_and_loads_nothing() -> None:
    for time, by in ((True, "first"), (False, "site")):
        bars = bars_of(RESULT, by, ROWS, time=time)
        drawn = draw_bars(bars, by, ROWS, time=time).to_dict()
        assert "the largest is" in description(bars, by, ROWS)
        assert [one["label"] for one in drawn["data"]["values"]] == list(bars.labels)
        del drawn["$schema"]
        assert "http" not in json.dumps(drawn)
    assert description(Bars((), ()), "first", ROWS) == "An empty chart."
