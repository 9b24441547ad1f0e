"""Camps spoken of as a whole."""

from __future__ import annotations


def test_camps_of_the_country_are_a_site(find):
    found = find("Thousands live in political prison camps, critics of North Korea say.")
    assert found["Site"] == {"political prison camps"}


def test_a_camp_somewhere_is_another(find):
    found = find("North Korea has prison camps in Haean, they say.")
    assert "prison camps" not in found.get("Site", set())


def test_camps_are_known_by_number(find):
    found = find("He was held at Camp 99 and in Kyo-hwa-so No. 98 of North Korea.")
    assert found["Site"] == {"Camp 99", "Kyo-hwa-so No. 98"}
