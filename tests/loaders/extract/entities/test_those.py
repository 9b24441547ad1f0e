from __future__ import annotations


def test_those_are_the_bodies_spoken_of(find) -> None:
    found = find(
        "Trade union organizations at all levels are busy.\n\n"
        "Those of the Moran Cement Complex and the Haju Coal Mine hold talks."
    )
    assert {
        "trade union organization of the Moran Cement Complex",
        "trade union organization of the Haju Coal Mine",
    } <= found["Organization"]


def test_those_of_nothing_spoken_of_are_none(find) -> None:
    found = find("Workers are busy.\n\nThose of the Haju Coal Mine hold talks.")
    assert "Organization" not in found
