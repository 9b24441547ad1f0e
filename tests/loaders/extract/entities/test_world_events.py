"""Events of the world by year and kind."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They sang at the 2014 Asian Games.", "2014 Asian Games"),
        ("Trade grew after the summit of 2007.", "summit of 2007"),
        ("The 2018 inter-Korean summit changed little.", "2018 inter-Korean summit"),
        ("The border shut when COVID-19 broke out.", "COVID-19 pandemic"),
    ],
)
def test_an_event_is_found(find, text: str, name: str):
    assert find(text)["Event"] == {name}


def test_an_illness_before_a_noun_is_no_event(find):
    assert not find("They gave Covid-19 tests to all.").get("Event")
