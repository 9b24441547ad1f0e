"""Journeys, books of one's own, and firms by their sort in the press abroad."""

from __future__ import annotations

import pytest

NAMES = {
    "Kestrel Foods": "Organization",
    "Bolte": "Organization",
    "Morwen Shipyard": "Site",
    "Ann Doe": "Person",
    "Night Shift": "Work",
    "Tarnow": "Place",
    "Norland": "Place",
    "North Korea": "Place",
}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Ann Doe flew to Tarnow from North Korea.", ("VISITED", "Ann Doe", "Tarnow")),
        (
            "Ann Doe arrived by train at the Morwen Shipyard.",
            ("VISITED", "Ann Doe", "Morwen Shipyard"),
        ),
        ("Ann Doe wrote a book called Night Shift.", ("WROTE", "Ann Doe", "Night Shift")),
        (
            "Ann Doe fled. In her memoir Night Shift she told of it.",
            ("WROTE", "Ann Doe", "Night Shift"),
        ),
        ("Kestrel Foods does its business in Norland.", ("LOCATED_IN", "Kestrel Foods", "Norland")),
        ("The construction firm Bolte built a stadium in Tarnow.", ("BUILT", "Bolte", "stadium")),
    ],
)
def test_wordings_of_the_press(told, text: str, claim: tuple[str, str, str]):
    assert claim in told(text, NAMES)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Kestrel Foods (KF), which is part of the Bolte, left North Korea.",
            ("PART_OF", "Kestrel Foods", "Bolte"),
        ),
        (
            "Kestrel Foods (KF), a charity in Tarnow, left North Korea.",
            ("LOCATED_IN", "Kestrel Foods", "Tarnow"),
        ),
    ],
)
def test_an_abbreviation_in_brackets_is_passed_over(told, text: str, claim: tuple[str, str, str]):
    assert claim in told(text, NAMES)


def test_a_group_that_travels_is_no_visitor(told):
    claims = told("Ann Doe waited in North Korea. We flew to Tarnow.", NAMES)
    assert not {c for c in claims if c[0] == "VISITED"}


def test_the_owner_of_a_place_is_not_visited(told):
    claims = told("Ann Doe went to Tarnow's bad side in North Korea.", NAMES)
    assert ("VISITED", "Ann Doe", "Tarnow") not in claims


def test_who_returns_to_a_subject_goes_nowhere(told):
    claims = told("Ann Doe returned to the subject in Tarnow in North Korea.", NAMES)
    assert not {c for c in claims if c[0] == "VISITED"}
