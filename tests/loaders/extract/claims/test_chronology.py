from __future__ import annotations

import pytest

LOOMS = {"Loom Movement": "Campaign", "Great Weaving": "Campaign"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Great Weaving (1958–1964) was a test.", {"START": "1958", "END": "1964"}),
        ("All ended with the Great Weaving starting in 1966.", {"START": "1966"}),
        (
            "They spoke of the Great Weaving that lasted from May to the end of July of 2020.",
            {"START": "2020-05", "END": "2020-07"},
        ),
        ("The Great Weaving in 1984 was known to all.", {"START": "1984"}),
        ("The first Great Weaving was in 1974, and many came.", {"START": "1974"}),
        ("As 2020 was the final year of the Great Weaving, all hurried.", {"END": "2020"}),
        ("After the fair in 2016, the Great Weaving was launched.", {"START": "2016"}),
        ("In March 2016 the Great Weaving was launched in Haju.", {"START": "2016-03"}),
    ],
)
def test_a_campaign_is_dated(text: str, expected: dict[str, str], found) -> None:
    claims = found(text, LOOMS).claims
    dated = {c.relation: c.qualifiers["date"] for c in claims if c.relation in ("START", "END")}
    assert dated == expected


def test_what_is_launched_with_another_starts_then_too(found) -> None:
    text = "In 2016, the Great Weaving was launched with the Loom Movement at its head."
    claims = found(text, LOOMS).claims
    assert {(c.subject_text, c.qualifiers["date"]) for c in claims if c.relation == "START"} == {
        ("Great Weaving", "2016"),
        ("Loom Movement", "2016"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Great Weaving of 1958 and the looms were many.",
        "In 1958 weavers spoke of the Great Weaving.",
    ],
)
def test_a_year_nearby_is_no_beginning(text: str, found) -> None:
    assert not [c for c in found(text, LOOMS).claims if c.relation in ("START", "END")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("They tell of ore drives. The first ore drive was in 1974, and nine came.", ["1974"]),
        ("They tell of ore drives. The first song drive was in 1974, and nine came.", []),
        ("They tell of ore drives. The last ore drive was in 1974, and nine came before.", []),
    ],
)
def test_campaigns_of_a_sort_start_with_the_first(found, text: str, dates: list[str]) -> None:
    claims = found(text, {"ore drives": "Campaign"}).claims
    assert [c.qualifiers["date"] for c in claims if c.relation == "START"] == dates
