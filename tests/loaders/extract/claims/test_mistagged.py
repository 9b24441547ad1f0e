"""What is made and sold where the parser mistakes the verb, and where people work."""

from __future__ import annotations

import pytest

NAMES = {
    "Kestrel Foods": "Organization",
    "Morwen Mill": "Site",
    "Camp 99": "Site",
    "Norland": "Place",
    "North Korea": "Place",
}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The Morwen Mill manufactures biscuits, soy milk and sweets.",
            ("PRODUCES", "Morwen Mill", "soy milk"),
        ),
        ("Inmates at Camp 99 make bicycles.", ("PRODUCES", "Camp 99", "bicycles")),
        (
            "Kestrel Foods, a fish company of sorts, exports clams to Norland.",
            ("EXPORTS_TO", "Kestrel Foods", "Norland"),
        ),
        (
            "He saw the Morwen Mill, where about 2,000 people work.",
            ("EMPLOYS", "Morwen Mill", ""),
        ),
    ],
)
def test_what_sites_make_sell_and_whom_they_employ(told, text: str, claim):
    assert claim in told(text, NAMES)


def test_making_progress_makes_no_product(told):
    claims = told("Inmates at Camp 99 make progress in North Korea.", NAMES)
    assert not {c for c in claims if c[0] == "PRODUCES"}
