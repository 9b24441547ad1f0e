"""Documents over time."""

from __future__ import annotations

from hypothesis import given
from hypothesis.strategies import dates as days
from hypothesis.strategies import integers, lists, none, one_of, tuples

from views.over_time import Bars, bars, bars_html, caption, in_words, period_words

_GIVEN = [("2023-11-02", 2), ("2023-11-30", 1), ("2024-02", 5), ("2024", 3), (None, 1)]


def test_months_without_a_gap_and_what_has_no_month() -> None:
    assert bars(_GIVEN) == Bars(
        (("2023-11", 3), ("2023-12", 0), ("2024-01", 0), ("2024-02", 5)), undated=4
    )


def test_many_months_are_shown_as_years() -> None:
    found = bars([("1955-01-01", 1), ("2024-05-01", 2), ("2024", 1), (None, 6)])
    assert len(found.periods) == 70
    assert found.periods[-1] == ("2024", 3)
    assert found.undated == 6
    assert "by year" in caption(found)


@given(lists(tuples(one_of(none(), days().map(str)), integers(1, 50)), max_size=30))
def test_no_document_is_lost(given_dates: list[tuple[str | None, int]]) -> None:
    found = bars(given_dates)
    drawn = sum(n for _, n in found.periods)
    assert drawn + found.undated + found.early == sum(n for _, n in given_dates)
    assert len(found.periods) <= 120
    assert [period for period, _ in found.periods] == sorted({p for p, _ in found.periods})


def test_the_chart_says_what_it_shows() -> None:
    html = bars_html(bars(_GIVEN))
    assert 'aria-label="Bar chart of documents from November 2023 to February 2024' in html
    assert "the most in February 2024: 5." in in_words(bars(_GIVEN))
    assert 'title="November 2023: 3 documents"' in html
    assert html.count("<i ") == 4
    assert "4 documents of no known month" in html
    assert period_words("1987") == "1987"


def test_a_date_of_long_ago_does_not_stretch_the_chart() -> None:
    found = bars([("0022-02-01", 14), ("2000-01-29", 1)])
    assert (len(found.periods), found.early) == (120, 14)
    assert "14 documents from before" in caption(found)


def test_without_dates_there_is_no_chart() -> None:
    assert bars_html(bars([(None, 3)])) == ""
    assert bars_html(bars([])) == ""


def test_years_are_named_where_they_fit() -> None:
    html = bars_html(bars([("2020-12-01", 1), ("2021-01-01", 1), ("2022-12-01", 1)]))
    assert ">2020<" not in html
    assert ">2021<" in html
    assert ">2022<" in html
    many = bars_html(bars([("1950", 1), ("1950-05-01", 1), ("2019-05-01", 1)]))
    assert 1 < many.count("</span>") - many.count("></span>") <= 10
