"""Numbers in Korean texts."""

from __future__ import annotations

import pytest

from loaders.extract.korean.numbers import count, plain


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("300", "300"),
        ("1 200", "1200"),
        ("1,200", "1200"),
        ("3천", "3000"),
        ("2.5만", "25000"),
        ("500여", "500-odd"),
        ("수백", "hundreds"),
        ("수천여", "thousands"),
        ("몇", None),
    ],
)
def test_counts(text, value):
    assert count(text) == value


def test_amounts_have_no_word_behind():
    assert plain("500여") == "500"
    assert plain("몇") == "몇"
