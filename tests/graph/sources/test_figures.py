from __future__ import annotations

import math

import pytest

from graph.sources.figures import (
    apart,
    dates_apart,
    days_between,
    interval,
    other_occasions,
)
from graph.sources.rules import load_rules

RULES = load_rules()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("70", (70, 70)),
        ("1,200", (1200, 1200)),
        ("about 100", (80, 120)),
        ("over 500", (500, math.inf)),
        ("110 and more", (110, math.inf)),
        ("60-odd", (60, math.inf)),
        ("up to 14", (0, 14)),
        ("Hundreds", (200, 1999)),
        ("many", None),
        ("3 to 5", None),
    ],
)
def test_a_figure_is_all_that_it_can_mean(text: str, expected: tuple[float, float] | None) -> None:
    assert interval(text, RULES) == expected


def test_an_approximate_figure_has_room_on_both_sides() -> None:
    assert interval("100", RULES, approximate=True) == (80, 120)


def test_figures_are_apart_when_no_number_is_in_both() -> None:
    assert apart((70, 70), (500, math.inf), 1.5)
    assert not apart((500, math.inf), (800, 800), 1.5)
    assert not apart((100, 100), (140, 140), 1.5)
    assert apart((100, 100), (140, 140), 1.0)


def test_dates_are_apart_beyond_the_tolerance_unless_one_holds_the_other() -> None:
    assert dates_apart("2020-10-06", "2020-10-12", 0)
    assert not dates_apart("2020-10-06", "2020-10-07", 3)
    assert not dates_apart("2020-10", "2020-10-12", 0)
    assert dates_apart("2020-10", "2020-12", 31) is False
    assert dates_apart("2016", "2018", 31)


def test_days_are_counted_between_the_nearest_ends() -> None:
    assert days_between("2024-02", "2024-03-02") == 2
    assert days_between("2023", "2023-05-01") == 0
    assert days_between("2024-12", "2025-01-01") == 1
    assert days_between(None, "2024") is None
    assert days_between("2024-H1", "2024") is None


def test_what_is_news_every_year_is_another_occasion() -> None:
    yearly = (("2023-03-02", "2023-03-03"), ("2024-03-02", "2024-03-02"))
    assert other_occasions(*yearly)
    assert not other_occasions(("2016", "2020-01-05"), ("2018-01-01", "2018-01-05"))
    assert not other_occasions(("2020-10-06", "2020-10-06"), ("2020-10-12", "2020-10-12"))
