"""Bodies with a parent, bodies without a place of their own, and the Party."""

from __future__ import annotations

import pytest

WPK = "Workers' Party of Korea"


def test_a_body_named_after_its_parent_is_two(find):
    found = find(f"Pak Chol, secretary of the Kangwon Provincial Committee of the {WPK}, spoke.")
    assert found["Organization"] == {f"Kangwon Provincial Committee of the {WPK}", WPK}


def test_a_chain_of_bodies_is_taken_apart(find):
    found = find("He joined the Presidium of the Political Bureau of the WPK Central Committee.")
    assert found["Organization"] == {
        f"Presidium of the Political Bureau of the Central Committee of the {WPK}",
        f"Political Bureau of the Central Committee of the {WPK}",
        f"Central Committee of the {WPK}",
        WPK,
    }


def test_committees_are_dealt_out_over_a_list(find):
    found = find("The trade union committees of the Cabinet and the Ministry of Ports met.")
    assert found["Organization"] == {
        "trade union committee of the Cabinet",
        "trade union committee of the Ministry of Ports",
        "Cabinet",
        "Ministry of Ports",
    }


def test_the_committee_of_a_party_in_a_factory(find):
    found = find(f"He leads the primary committee of the {WPK} of the Haean Lathe Factory.")
    assert f"primary committee of the {WPK} of the Haean Lathe Factory" in found["Organization"]
    assert found["Site"] == {"Haean Lathe Factory"}


def test_a_provincial_body_takes_the_article_s_province(find):
    found = find("Houses rose in Kangwon Province. The provincial people's committee paid.")
    assert found["Organization"] == {"Kangwon Provincial People's Committee"}


def test_a_county_body_takes_the_article_s_county(find):
    found = find("Rain fell in Anak County. The county people's committee paid.")
    assert found["Organization"] == {"Anak County People's Committee"}


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("Nampho Municipality", "Nampho Municipal People's Committee"),
        ("Kaesong Municipality", "Kaesong Municipal People's Committee"),
        ("Hamhung City", "Hamhung City People's Committee"),
    ],
)
def test_a_municipal_body_takes_the_article_s_municipality(find, place, name):
    found = find(f"Rain fell in {place}. The municipal people's committee paid.")
    assert found["Organization"] == {name}


def test_a_body_of_a_site_leaves_the_site_a_site(find):
    found = find("The Haean Mine Party Committee met. The Haean Mine dug more coal.")
    assert found["Organization"] == {"Haean Mine Party Committee"}
    assert found["Site"] == {"Haean Mine"}


def test_a_provincial_body_without_a_province_is_refused(make):
    from loaders.extract.entities.annotate import annotate

    annotated = annotate(make("The provincial people's committee paid for all of it."))
    assert not annotated.mentions
    assert "body without a place" in {r.reason for r in annotated.rejections}


@pytest.mark.parametrize("text", ["They trust the Party and work.", "Our Party is great."])
def test_the_party_with_a_capital(find, text):
    assert find(text)["Organization"] == {WPK}


@pytest.mark.parametrize("text", ["They went to the party and danced.", "The party was loud."])
def test_a_party_without_a_capital(find, text):
    assert not find(text).get("Organization")


def test_an_abbreviation_in_brackets_is_the_same_body(find):
    found = find("The Haean Trade Promotion Bureau (HTPB) grew. Later HTPB paid its debts.")
    assert found["Organization"] == {"Haean Trade Promotion Bureau"}


def test_the_country_of_a_state_body_is_a_place(find):
    found = find("He leads the State Affairs Commission of the DPRK with care.")
    assert found["Organization"] == {"State Affairs Commission"}
    assert found["Place"] == {"Democratic People's Republic of Korea"}


def test_what_a_minister_is_minister_of_is_no_paper(find):
    text = "The minister of Foreign Affairs of the DPRK spoke. She wrote in Foreign Affairs later."
    found = find(text)
    assert found["Outlet"] == {"Foreign Affairs"}
    assert "Outlet" not in find(text.partition(" She")[0])


def test_a_department_for_a_country_keeps_its_whole_name(find):
    found = find("He heads the Department of Nordland Affairs and the Department of U.S. Affairs.")
    assert {"Department of Nordland Affairs", "Department of U.S. Affairs"} <= found["Organization"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It sold boats to the Angolan navy last year.", "Angolan navy"),
        ("They sanctioned a North Korean front company today.", "North Korean front company"),
        ("Men came from the embassy in Luanda at night.", "embassy in Luanda"),
    ],
)
def test_bodies_that_only_a_nation_or_place_names(find, text, name):
    assert name in find(text)["Organization"]


def test_a_body_is_named_again_without_its_parent(find):
    found = find("The Kite Institute of the Academy of Haean met. The Kite Institute paid.")
    assert "Kite Institute" not in found["Organization"]
    assert "Kite Institute of the Academy of Haean" in found["Organization"]
