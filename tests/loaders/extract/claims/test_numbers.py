from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extract.claims.lexicon import inflect, lexicon
from loaders.extract.claims.money import read_money
from loaders.extract.claims.numbers import Count, read_count, read_percent


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("about 70", Count("70", approximate=True)),
        ("a dozen", Count("12", approximate=True)),
        ("10 000", Count("10000")),
        ("1,200", Count("1200")),
        ("10-odd", Count("10", approximate=True)),
        ("hundreds of", Count("hundreds")),
        ("several hundred", Count("several hundred")),
        ("more than 3 million", Count("3000000", approximate=True)),
        ("twenty-one", Count("21")),
        ("two hundred", Count("200")),
        ("some workers", None),
    ],
)
def test_counts(text: str, count: Count | None) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("at 101.3 percent", "101.3"),
        ("by 105 per cent", "105"),
        ("130%", "130"),
        ("1.3 times", "130"),
        ("twice", None),
    ],
)
def test_percentages(text: str, percent: str | None) -> None:
    assert read_percent(text) == percent


@pytest.mark.parametrize(
    ("text", "amount", "currency", "per"),
    [
        ("earned $134 per month", "134", "USD", "month"),
        ("over $17 million in revenue", "17000000", "USD", None),
        ("paid 300 yuan a day", "300", "CNY", "day"),
        ("3,000 won", "3000", "KPW", None),
    ],
)
def test_money(text: str, amount: str, currency: str, per: str | None) -> None:
    found = read_money(text)
    assert found is not None
    assert (found.amount, found.currency, found.per) == (amount, currency, per)
    assert amount.lstrip("0")[0] in text[found.start : found.stop]


def test_no_money() -> None:
    assert read_money("seven won the race") is None


@given(st.integers(0, 999_999))
def test_counts_in_digits_keep_their_value(number: int) -> None:
    assert read_count(f"{number:,}") == Count(str(number))


@given(st.text(max_size=40))
def test_any_text_is_read_without_error(text: str) -> None:
    read_count(text)
    read_percent(text)
    read_money(text)


def test_verbs_are_inflected() -> None:
    assert inflect("produce", {}) == {"produce", "produces", "produced", "producing"}
    assert inflect("carry_out", {}) == {
        "carry_out",
        "carries_out",
        "carried_out",
        "carrying_out",
    }
    assert "overbuilt" not in inflect("build", {"build": ["builds", "built", "building"]})
    assert "finishes" in inflect("finish", {})


def test_every_confidence_is_a_probability_and_names_a_rule() -> None:
    confidence = lexicon().confidence
    assert confidence
    assert all(0.0 < value < 1.0 for value in confidence.values())
