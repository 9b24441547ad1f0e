from __future__ import annotations


def test_statues_are_a_site_and_keep_their_place(find) -> None:
    found = find("Students laid flowers before the statues of the great leaders on Moran Hill.")
    assert found["Site"] == {"statues of the great leaders on Moran Hill"}
    assert found["Place"] == {"Moran Hill"}


def test_statues_without_a_place_are_no_site(find) -> None:
    assert "Site" not in find("They visited statues of the great leaders across the country.")


def test_a_mountain_is_a_place(find) -> None:
    assert find("They climbed Mt Haru in the rain.")["Place"] == {"Mt Haru"}
