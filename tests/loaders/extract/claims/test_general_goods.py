from __future__ import annotations

import pytest

NAMES = {
    "Haju Camp": "Site",
    "Morwen Camp": "Site",
    "North Korea": "Place",
}


@pytest.mark.parametrize(
    "text",
    [
        "In North Korea we saw the Haju Camp, where brushes are made.",
        "North Korea has a camp where brushes are made. Haju Camp is producing more items.",
    ],
)
def test_goods_of_a_class_are_made_by_its_sites(told, text: str) -> None:
    assert {c for c in told(text, NAMES) if c[0] == "PRODUCES"} == {
        ("PRODUCES", "Haju Camp", "brushes")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Haju Camp in North Korea is producing more items.",
        "North Korea has a camp where brushes are made. Morwen Camp sings of items.",
        "North Korea has a camp where brushes are sold. Morwen Camp is producing items.",
    ],
)
def test_goods_that_no_clause_names_are_not(told, text: str) -> None:
    assert not [c for c in told(text, NAMES) if c[0] == "PRODUCES" and c[2] == "brushes"]
