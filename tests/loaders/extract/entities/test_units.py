from __future__ import annotations


def test_a_numbered_regiment_and_its_army_are_two(find) -> None:
    found = find("Soldiers of the 88th Regiment of the Korean People's Army worked there.")
    assert found["Organization"] == {
        "88th Regiment of the Korean People's Army",
        "Korean People's Army",
    }


def test_a_battalion_of_a_place_is_one_body(find) -> None:
    found = find("Builders of the Hamhung municipal Party-member battalion came.")
    assert found["Organization"] == {"Hamhung municipal Party-member battalion"}


def test_the_government_is_a_body_and_the_country_a_place(find) -> None:
    found = find("It was a measure taken by the government of the DPRK.")
    assert found["Organization"] == {"government of the DPRK"}
    assert found["Place"] == {"Democratic People's Republic of Korea"}
