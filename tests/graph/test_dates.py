from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import bounds, find_dates, juche_year, normalise, parse_value, render

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
FORMATS = (
    "{y}-{m:02d}-{d:02d}",
    "{month} {d}, {y}",
    "{month} {d} {y}",
    "{d} {month} {y}",
    "{d:02d}.{m:02d}.{y}",
    "{month} {d}, Juche {juche} ({y})",
    "{short} {d}, {y}",
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in July Juche 104 (2015)", "2015-07"),
        ("on July 30, Juche 98 (2009), at", "2009-07-30"),
        ("Juche 113", "2024"),
        ("since 1967", "1967"),
        ("in May of last year", "2023-05"),
        ("this year", "2024"),
        ("last month", "2024-08"),
        ("in July", "2024-07"),
        ("by mid-August", "2024-08"),
        ("in late July", "2024-07"),
        ("before the end of August", "2024-08"),
        ("since early May", "2024-05"),
        ("last December", "2023-12"),
        ("on Wednesday", "2024-09-18"),
        ("last Friday", "2024-09-13"),
        ("next Monday", "2024-09-23"),
        ("yesterday", "2024-09-19"),
        ("two years ago", "2022"),
        ("three weeks ago", "2024-08-30"),
        ("in the first half of this year", "2024-H1"),
        ("the second quarter of 2023", "2023-Q2"),
        ("7th March 2021", "2021-03-07"),
    ],
)
def test_a_date_is_read(text: str, value: str) -> None:
    assert normalise(text, "2024-09-20") == value


@pytest.mark.parametrize(
    "text",
    ["10 000 flats", "you may go", "2016.5 tons", "February 30 was fine", "line 1994a", "march on"],
)
def test_what_is_no_date_gives_none(text: str) -> None:
    assert find_dates(text, "2024-09-20") == []


@pytest.mark.parametrize("text", ["yesterday", "in July", "last year", "on Monday", "a year ago"])
def test_a_relative_date_needs_the_documents_date(text: str) -> None:
    assert find_dates(text) == []


def test_a_partial_document_date_resolves_what_it_can() -> None:
    assert normalise("last year", "2020") == "2019"
    assert normalise("yesterday", "2020-05") is None
    assert normalise("last month", "2020-01") == "2019-12"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from 1994 to 1998", "1994", "1998"),
        ("the famine of 1994-98", "1994", "1998"),
        ("between 2014 and 2016", "2014", "2016"),
        ("March 3-5, 2021", "2021-03-03", "2021-03-05"),
    ],
)
def test_a_range_has_a_first_and_a_last_date(text: str, first: str, last: str) -> None:
    (found,) = find_dates(text)
    assert (found.value, found.until) == (first, last)


def test_the_longer_of_two_overlapping_dates_wins_and_offsets_hold() -> None:
    text = "He came on February 15, Juche 63 (1974) and again in 1980."
    found = find_dates(text)
    assert [text[d.start : d.stop] for d in found] == ["February 15, Juche 63 (1974)", "1980"]
    assert not any(d.relative for d in found)


def test_bounds_open_halves_and_quarters() -> None:
    assert bounds("2024-H2") == ("2024-07", "2024-12")
    assert bounds("2024-Q1") == ("2024-01", "2024-03")
    assert bounds("2024-05") == ("2024-05", "2024-05")
    assert bounds("soon") is None


def test_parse_value_refuses_impossible_dates() -> None:
    assert parse_value("2023-02-29") is None
    assert parse_value("2024-02-29") == (2024, 2, 29)
    assert parse_value("2024-13") is None


@given(st.dates(date(1920, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMATS))
def test_every_spelling_of_a_day_gives_the_day_back(day: date, spelling: str) -> None:
    text = spelling.format(
        y=day.year,
        m=day.month,
        d=day.day,
        month=MONTHS[day.month - 1],
        short=MONTHS[day.month - 1][:3] if day.month != 5 else "May",
        juche=day.year - 1911,
    )
    (found,) = find_dates(f"seen {text} there", "2024-09-20")
    assert found.value == day.isoformat()
    assert not found.relative


@given(st.integers(1, 9999), st.none() | st.integers(1, 12))
def test_render_and_parse_are_inverse(year: int, month: int | None) -> None:
    assert parse_value(render(year, month)) == (year, month, None)


@given(st.integers(1, 200))
def test_juche_years_run_with_common_years(number: int) -> None:
    assert normalise(f"Juche {number}") == str(juche_year(number))


@given(
    st.text(alphabet="adfnstyMJhcue 0123456789,.-–()", max_size=60)
    | st.lists(
        st.sampled_from(
            ["last", "next", "May", "year", "Juche", "99", "2024", "31", "ago", "in", "999", "days"]
        )
    ).map(" ".join),
    st.sampled_from([None, "0001-01-01", "9999-12-31", "2024", "2024-02", "nonsense"]),
)
def test_any_text_is_read_without_error_in_order_and_apart(text: str, anchor: str | None) -> None:
    found = find_dates(text, anchor)
    assert all(0 <= d.start < d.stop <= len(text) for d in found)
    assert all(a.stop <= b.start for a, b in itertools.pairwise(found))
    assert all(bounds(d.value) is not None for d in found)
