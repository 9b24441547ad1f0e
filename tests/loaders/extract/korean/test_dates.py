"""Dates in Korean texts."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extract.korean.dates import find_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020년 10월 12일에 시작되였다", "2020-10-12"),
        ("주체109(2020)년 10월 12일", "2020-10-12"),
        ("주체109년의 봄", "2020"),
        ("1998년 5월", "1998-05"),
        ("올해 계획", "2021"),
        ("지난해에 끝냈다", "2020"),
        ("지난해 12월", "2020-12"),
        ("내년까지", "2022"),
        ("이달 5일에", "2021-03-05"),
        ("지난달부터", "2021-02"),
        ("11월의 성과", "2020-11"),
        ("2월 8일", "2021-02-08"),
        ("9일 진행되였다", "2021-03-09"),
        ("9일에 진행되였다", "2021-03-09"),
        ("28일에 진행되였다", "2021-02-28"),
        ("어제 보도했다", "2021-03-14"),
        ("어제의 일", "2021-03-14"),
        ("80일전투에서", None),
        ("13월 1일", None),
    ],
)
def test_dates(text, value):
    found = find_dates(text, "2021-03-15")
    assert [date.value for date in found] == ([value] if value else [])


def test_relative_dates_need_the_date_of_the_document():
    assert find_dates("올해 11월 이달 5일에 어제의") == []
    assert find_dates("지난달에", "2021-01")[0].value == "2020-12"


@given(st.dates(datetime.date(1912, 1, 1), datetime.date(2099, 12, 31)))
def test_a_date_that_is_written_out_is_read_back(day):
    text = f"주체{day.year - 1911}({day.year})년 {day.month}월 {day.day}일"
    assert [d.value for d in find_dates(text)] == [day.isoformat()]
