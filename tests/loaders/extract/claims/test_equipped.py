"""New equipment, homes that people move into, and committees of the party."""

from __future__ import annotations

NAMES = {
    "Haju Mill": "Site",
    "Moran Farm": "Site",
    "An Bok": "Person",
    "Taegol County Party Committee": "Organization",
    "Workers' Party of Korea": "Organization",
}


def test_a_newly_built_line_is_at_the_site(told) -> None:
    claims = told("Workers of the Haju Mill operate the newly-established yarn drying line.", NAMES)
    assert ("BUILT_AT", "yarn drying line", "Haju Mill") in claims


def test_what_is_no_equipment_is_not(told) -> None:
    claims = told("Workers of the Haju Mill keep the newly established working order.", NAMES)
    assert not [c for c in claims if c[0] == "BUILT_AT"]


def test_homes_stand_where_those_live_who_move_in(told) -> None:
    claims = told("Agricultural workers of the Moran Farm moved into modern houses.", NAMES)
    assert ("BUILT_AT", "dwelling houses", "Moran Farm") in claims


def test_a_party_committee_is_part_of_the_party_the_text_names(told) -> None:
    text = "Under the care of the Workers' Party of Korea she is well. Officials of the Taegol"
    text += " County Party Committee congratulated her."
    claims = told(text, NAMES)
    assert ("PART_OF", "Taegol County Party Committee", "Workers' Party of Korea") in claims
