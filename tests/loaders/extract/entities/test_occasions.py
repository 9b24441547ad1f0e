"""Anniversaries by their form, whatever praise stands in them."""

from __future__ import annotations

import pytest

from loaders.extract.entities.occasions import occasions


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "They marked the 40th anniversary of the glorious liberation of Freedonia.",
            "40th anniversary of the liberation of Freedonia",
        ),
        (
            "The 40th anniversary of Freedonia's liberation from its kings came.",
            "40th anniversary of Freedonia's liberation",
        ),
        (
            "The 40th anniversary of the foundation of the union highly praised workers.",
            "40th anniversary of the foundation of the union",
        ),
        (
            "The 40th founding anniversary of the friendly DPRK was marked.",
            "40th founding anniversary of the DPRK",
        ),
    ],
)
def test_an_anniversary_is_named_without_praise_and_what_follows(text: str, name: str) -> None:
    assert [one.name for one in occasions(text)] == [name]
