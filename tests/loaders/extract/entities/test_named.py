"""Persons by their posts, outlets by their sort, bodies by initials, companies by legal form."""

from __future__ import annotations

FOREIGN = " North Korea is far."


def test_a_post_shows_a_person(find):
    found = find("Bremko Tarwick, professor of history at a university, led it." + FOREIGN)
    assert "Bremko Tarwick" in found["Person"]


def test_a_nationality_before_a_post_is_no_person(find):
    found = find("The North Korean official said no." + FOREIGN)
    assert not found.get("Person")


def test_a_sort_shows_an_outlet(find):
    found = find("Ask the daily Morwen Courier about it." + FOREIGN)
    assert found["Outlet"] == {"Morwen Courier"}


def test_initials_show_how_long_a_name_is(find):
    found = find(
        "The Committee for Human Dignity in North Korea (CHDNK) met. CHDNK left." + FOREIGN
    )
    assert "Committee for Human Dignity in North Korea" in found["Organization"]
    assert "CHDNK" not in found["Organization"]


def test_a_company_keeps_its_legal_form(find):
    found = find("They sued Beiyuan Trading Company Limited and Haolin Foods Co., Ltd." + FOREIGN)
    assert any(name.endswith("Ltd") for name in found["Organization"])


def test_a_seat_is_no_part_of_a_name(find):
    found = find("The Seoul-based Morwen Group closed." + FOREIGN)
    assert "Morwen Group" in found["Organization"]
    assert "Seoul" in found["Place"]


def test_a_body_for_a_cause_keeps_the_country_it_cares_for(find):
    found = find("The Morwen Alliance for Human Rights in North Korea met.")
    assert found["Organization"] == {"Morwen Alliance for Human Rights in North Korea"}
