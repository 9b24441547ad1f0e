"""What the press outside says of places, people, sanctions and sources."""

from __future__ import annotations

import pytest

NAMES = {
    "Kestrel Foods": "Organization",
    "Morwen Shipyard": "Site",
    "Haju Cement Factory": "Site",
    "Sanctions Office": "Organization",
    "Council of Nations": "Organization",
    "Harbour Post": "Outlet",
    "Iron Harvest": "Work",
    "Ann Doe": "Person",
    "Executive Order 11111": "Policy",
    "Tarnow": "Place",
    "Poland": "Place",
    "North Korea": "Place",
}


@pytest.mark.parametrize(
    ("text", "thing", "place"),
    [
        ("The Morwen Shipyard lies just outside the town of Tarnow.", "Morwen Shipyard", "Tarnow"),
        ("Kestrel Foods is a Polish fish company. Poland knows.", "Kestrel Foods", "Poland"),
        ("The Polish processor Kestrel Foods left Poland.", "Kestrel Foods", "Poland"),
        ("They blame Tarnow-based Kestrel Foods.", "Kestrel Foods", "Tarnow"),
        ("In Tarnow we were shown round the Morwen Shipyard.", "Morwen Shipyard", "Tarnow"),
        ("We ate at a canteen in Tarnow called Morwen Shipyard.", "Morwen Shipyard", "Tarnow"),
    ],
)
def test_where_things_are(told, text: str, thing: str, place: str):
    assert ("LOCATED_IN", thing, place) in told(text, NAMES)


def test_a_body_that_speaks_of_a_place_is_not_there(told):
    claims = told("The Sanctions Office was worried about trade in Tarnow.", NAMES)
    assert not {c for c in claims if c[0] == "LOCATED_IN"}


@pytest.mark.parametrize(
    "text",
    [
        "They crossed the Polish border city of Tarnow. Poland was cold.",
        "Tarnow, a Polish port, was cold, like all of Poland.",
    ],
)
def test_a_city_of_a_nation_is_part_of_its_country(told, text: str):
    assert ("PART_OF", "Tarnow", "Poland") in told(text, NAMES)


def test_a_unit_is_part_of_the_body_it_is_of(told):
    claims = told("Kestrel Foods, a subsidiary of the Council of Nations, grew.", NAMES)
    assert ("PART_OF", "Kestrel Foods", "Council of Nations") in claims


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Post has a story about it.",
        "A driver told the Harbour Post that he left.",
        "(Harbour Post)",
        "An investigation by the Harbour Post says otherwise.",
    ],
)
def test_outlets_leant_on_are_cited(told, text: str):
    assert ("CITES", "DOC", "Harbour Post") in told(text, NAMES)


def test_an_outlet_only_mentioned_is_not_cited(told):
    assert not {c for c in told("He sells the Harbour Post at a kiosk.", NAMES) if c[0] == "CITES"}


def test_a_report_read_is_cited_and_a_film_is_not(told):
    assert ("CITES", "DOC", "Iron Harvest") in told("The report Iron Harvest says so.", NAMES)
    assert not {c for c in told("We saw the film Iron Harvest.", NAMES) if c[0] == "CITES"}


@pytest.mark.parametrize(
    "text",
    [
        "Seamstresses at the Morwen Shipyard sleep there.",
        "The Morwen Shipyard has cut the pay of its staff.",
        "The Morwen Shipyard's workers went home.",
    ],
)
def test_people_of_an_employer(told, text: str):
    assert ("EMPLOYS", "Morwen Shipyard", "") in told(text, NAMES)


def test_state_media_speak_of_workers_without_employing_them(told):
    text = "Workers of the Morwen Shipyard, true to the WPK, overfulfilled the plan."
    assert not {c for c in told(text, NAMES) if c[0] == "EMPLOYS"}


def test_where_a_person_worked(told):
    claims = told("Ann Doe worked for years at the Morwen Shipyard.", NAMES)
    assert ("WORKS_AT", "Ann Doe", "Morwen Shipyard") in claims


def test_sanctions_reach_the_names_that_follow(told):
    claims = told(
        "The Council of Nations added two names to its sanctions list. "
        "Kestrel Foods is one of the two. The legal basis is Executive Order 11111.",
        NAMES,
    )
    assert ("SANCTIONED_BY", "Kestrel Foods", "Council of Nations") in claims
    assert ("SANCTIONED_BY", "Kestrel Foods", "Executive Order 11111") in claims


def test_the_product_in_a_name_is_produced_where_it_is_spoken_of(told):
    text = "We saw the Haju Cement Factory. Tonnes of cement lay in the yard."
    assert ("PRODUCES", "Haju Cement Factory", "cement") in told(text, NAMES)
    assert not {c for c in told("We saw the Haju Cement Factory.", NAMES) if c[0] == "PRODUCES"}


def test_a_post_behind_its_owner(told):
    claims = told("Ann Doe, the Council of Nations's deputy director, spoke.", NAMES)
    assert ("HEADS", "Ann Doe", "Council of Nations") in claims
