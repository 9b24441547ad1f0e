"""Places by what happens there, and places shared by a list."""

from __future__ import annotations

NAMES = {
    "5th rally": "Event",
    "Hill Seminar": "Event",
    "Haju Mill": "Site",
    "Moran Zoo": "Site",
    "Lake Park": "Site",
    "Moran Hill": "Place",
    "statues of poets on Moran Hill": "Site",
    "Haju Farm": "Site",
    "Moran Farm": "Site",
    "Taegol County": "Place",
    "Sinan County": "Place",
    "East Province": "Place",
    "Norland": "Place",
    "Haju University": "Organization",
    "Union of Koreans in Norland": "Organization",
}
# As papers of the country speak of it.
OWN = "They follow the Juche idea of the DPRK."


def test_an_event_lies_where_it_was_held(told) -> None:
    assert ("LOCATED_IN", "5th rally", "Norland") in told(
        "The 5th rally was held in Norland.", NAMES
    )
    claims = told("A Hill Seminar took place in Norland.", NAMES)
    assert ("LOCATED_IN", "Hill Seminar", "Norland") in claims


def test_a_rally_in_passing_lies_elsewhere(told) -> None:
    text = "Meetings on the decision of the 5th rally took place in Norland."
    assert ("LOCATED_IN", "5th rally", "Norland") not in told(text, NAMES)


def test_a_site_lies_where_it_was_built(told) -> None:
    claims = told("The Haju Mill was built in East Province.", NAMES)
    assert ("LOCATED_IN", "Haju Mill", "East Province") in claims


def test_a_list_with_others_shares_its_place(told) -> None:
    claims = told(
        "Children played at the Moran Zoo, the Lake Park and other grounds in Norland.", NAMES
    )
    assert ("LOCATED_IN", "Moran Zoo", "Norland") in claims
    assert ("LOCATED_IN", "Lake Park", "Norland") in claims


def test_statues_lie_on_their_hill(told) -> None:
    claims = told("They saw the statues of poets on Moran Hill.", NAMES)
    assert ("LOCATED_IN", "statues of poets on Moran Hill", "Moran Hill") in claims


def test_a_university_lies_in_its_country_and_a_union_abroad_is_no_place(told) -> None:
    claims = told("Haju University of Norland met the Union of Koreans in Norland.", NAMES)
    assert ("LOCATED_IN", "Haju University", "Norland") in claims
    assert ("LOCATED_IN", "Union of Koreans in Norland", "Norland") not in claims


def test_the_province_at_the_end_holds_both_counties(told) -> None:
    claims = told(
        "Houses stand at the Haju Farm in Taegol County and the Moran Farm in Sinan County,"
        " East Province.",
        NAMES,
    )
    assert ("PART_OF", "Taegol County", "East Province") in claims
    assert ("PART_OF", "Sinan County", "East Province") in claims


def test_homes_stand_at_both_farms_and_not_in_the_county(told) -> None:
    claims = told(
        "Modern houses have been built at the Haju Farm in Taegol County and the Moran Farm in"
        " Sinan County, East Province.",
        NAMES,
    )
    built = {o for r, s, o in claims if r == "BUILT_AT"}
    assert built == {"Haju Farm", "Moran Farm"}
    claims = told("New houses were built in Taegol County, East Province.", NAMES)
    assert {o for r, s, o in claims if r == "BUILT_AT"} == {"Taegol County"}


def test_examples_lie_where_their_kind_does(told) -> None:
    claims = told(
        "Factories in Taegol County such as the Haju Mill did well. "
        "Farms of Sinan County, including the Haju Farm and the Moran Farm, sowed maize.",
        NAMES,
    )
    assert {
        ("LOCATED_IN", "Haju Mill", "Taegol County"),
        ("LOCATED_IN", "Haju Farm", "Sinan County"),
        ("LOCATED_IN", "Moran Farm", "Sinan County"),
    } <= claims


def test_what_the_people_of_a_place_saw_need_not_be_there(told) -> None:
    text = "Artists of Taegol County, including the Haju Mill band, sang."
    assert not [c for c in told(text, NAMES) if c[0] == "LOCATED_IN"]


def test_a_sentence_that_opens_with_a_place_says_where_its_site_is(told) -> None:
    claims = told(f"In Taegol County, East Province, the Haju Farm sowed maize. {OWN}", NAMES)
    assert ("LOCATED_IN", "Haju Farm", "Taegol County") in claims
    assert ("LOCATED_IN", "Haju Farm", "East Province") not in claims


def test_a_site_that_somebody_else_speaks_of_is_not_where_the_sentence_opens(told) -> None:
    claims = told(f"In Taegol County, officials praised the Haju Farm. {OWN}", NAMES)
    assert not [c for c in claims if c[0] == "LOCATED_IN"]
