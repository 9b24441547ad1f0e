from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.read.paged.calls import find_calls
from loaders.read.paged.reflow import without_calls


def numbers(*paragraphs: str) -> list[int]:
    return [call.number for call in find_calls(paragraphs)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("he said.”1 Then", [1]),
        ("workers1 and farmers2, who3", [1, 2, 3]),
        ("productivity:1 the", [1]),
        ("(DPRK).1  Even", [1]),
        ("family leadership. 1 C.H. Kim", [1]),
        ("in 1991.1 The", [1]),
        ("no call in 1991 or 2.5 of 12 things", []),
        ("a 7.1 percent rise", []),
    ],
)
def test_forms_of_calls(text, found):
    if text.startswith(("no", "a 7")):
        text = f"first1 {text} second2 then third3"
        found = [1, 2, 3]
    assert numbers(text) == found


def test_calls_rise_through_the_paragraphs():
    assert numbers("One.1 Two.2", "Unit 38 and B52 fly.3", "Three.4", "Back to G7 and four.5") == [
        1,
        2,
        3,
        4,
        5,
    ]


def test_calls_may_start_late_and_leave_gaps():
    assert numbers("Late.41 Later.42", "Then much later.143") == [41, 42, 143]


@given(st.lists(st.sampled_from(["work", "plan", "mill", "(DPRK)", "“cloth”"]), min_size=1))
def test_taking_the_calls_out_gives_the_text_before_they_were_put_in(words):
    plain = " ".join(words)
    called = " ".join(f"{word}{number}" for number, word in enumerate(words, 1))
    calls = find_calls([called])
    assert [call.number for call in calls] == list(range(1, len(words) + 1))
    assert without_calls(called, calls) == plain
