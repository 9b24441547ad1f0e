"""Cities and regions abroad."""

from __future__ import annotations


def test_cities_abroad_are_places(find):
    found = find("He flew from Vladivostok to Nairobi, then to the Russian Far East.")
    assert found["Place"] == {"Vladivostok", "Nairobi", "Russian Far East"}


def test_a_city_inside_the_name_of_a_person_is_none(find):
    found = find("Milan Horvat said so. Dr. Milan Horvat, a historian, lives by the sea.")
    assert "Milan" not in found.get("Place", set())


def test_a_sum_in_dollars_names_no_country(find):
    assert not find("A shirt costs 40 US cents here.").get("Place")
