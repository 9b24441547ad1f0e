from __future__ import annotations

import pytest

from loaders.extract.citations.imprint import IMPRINT, IMPRINT_CUT, read_imprint


@pytest.mark.parametrize(
    ("text", "place", "places", "publishers", "year"),
    [
        ("(London: Kite Press, 2018)", "London", ["London"], ["Kite Press"], "2018"),
        ("(Lund, UK: Kite Press, 2018)", "Lund, UK", ["Lund", "UK"], ["Kite Press"], "2018"),
        (
            "(Lund; New York: Kite University Press, 1988)",
            "New York",
            ["Lund", "New York"],
            ["Kite University Press"],
            "1988",
        ),
        ("(1964; repr., Lund: Kite, 2007)", "Lund", ["Lund"], ["Kite"], "2007"),
        ("(Kite Films; Loom Union, 2012)", None, [], ["Kite Films", "Loom Union"], "2012"),
        ("(1998; Loom Tapes, 2012)", None, [], ["Loom Tapes"], "2012"),
    ],
)
def test_places_publishers_and_year(text, place, places, publishers, year) -> None:
    found = read_imprint(text, IMPRINT.search(text))
    assert (found.place, found.year) == (place, year)
    assert [p.text for p in found.places] == places
    assert [p.text for p in found.publishers] == publishers
    assert all(text[p.start : p.stop] == p.text for p in (*found.places, *found.publishers))


def test_an_imprint_cut_short_has_a_place_alone() -> None:
    text = "3rd ed. (Lund,"
    found = read_imprint(text, IMPRINT_CUT.search(text))
    assert (found.place, found.publishers, found.year) == ("Lund", (), None)
