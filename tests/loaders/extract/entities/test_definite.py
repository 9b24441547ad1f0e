"""Sites that a modifier and a place make definite."""

from __future__ import annotations


def test_a_trade_and_a_place_make_a_site(find):
    found = find("They work at a clothing factory in Jilin Province now.")
    assert found["Site"] == {"clothing factory in Jilin Province"}
    assert found["Place"] == {"Jilin Province"}


def test_a_plural_is_dealt_out_over_places(find):
    found = find("It held men in forced labor camps in Anak and Unryul counties.")
    assert found["Site"] == {
        "forced labor camp in Anak County",
        "forced labor camp in Unryul County",
    }


def test_a_body_makes_a_factory_definite(find):
    found = find("One factory affiliated with the leading North Korean garment company in Irkutsk.")
    assert found["Organization"] == {"leading North Korean garment company in Irkutsk"}
    assert found["Site"] == {
        "factory affiliated with the leading North Korean garment company in Irkutsk"
    }


def test_neither_trade_nor_a_narrow_place(find):
    assert not find("They work at a factory in Jilin Province now.").get("Site")
    assert not find("They work at a clothing factory in China now.").get("Site")


def test_the_largest_of_a_place(find):
    found = find("We saw Mongolia's largest textile factory there.")
    assert found["Site"] == {"Mongolia's largest textile factory"}
