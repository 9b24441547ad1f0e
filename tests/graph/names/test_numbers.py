from __future__ import annotations

import pytest

from graph.names.numbers import conflict, take_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("february 8 vinalon complex", ("2.8",)),
        ("8 february vinalon complex", ("2.8",)),
        ("2.8비날론련합기업소", ("2.8",)),
        ("2월8일제품", ("2.8",)),
        ("factory no. 9", ("9",)),
        ("39호실", ("39",)),
        ("eighty-day battle", ("80",)),
        ("one hundred fifty day battle", ("150",)),
        ("80일전투", ("80",)),
        ("제8차대회", ("8",)),
        ("8th congress", ("8",)),
        ("eighth congress", ("8",)),
        ("3대혁명", ("3",)),
        ("20×10 policy", ("20x10",)),
        ("kim chaek", ()),
    ],
)
def test_numbers_are_found(text: str, numbers: tuple[str, ...]) -> None:
    assert take_numbers(text)[1] == numbers


def test_a_date_written_as_one_figure_is_the_same_number() -> None:
    assert not conflict(("3.26",), ("326",))
    assert conflict(("3.26",), ("325",))
    assert not conflict((), ("9",))
