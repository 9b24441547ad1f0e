"""Floods, rain and typhoons that a text speaks of as events."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Heavy rain and flood hit the valley.", {"heavy rain and flood"}),
        ("They lost homes in the flood and torrential rains.", {"flood and torrential rains"}),
        ("Typhoon Harun came ashore.", {"Typhoon Harun"}),
        ("They stood up to typhoon No. 6.", {"Typhoon No. 6"}),
    ],
)
def test_disasters_are_events(find, text: str, names: set[str]) -> None:
    assert find(text).get("Event") == names


@pytest.mark.parametrize(
    "text",
    ["Builders came to the flood-hit areas.", "They fear heavy rain and flood-borne disease."],
)
def test_an_area_is_no_event(find, text: str) -> None:
    assert "Event" not in find(text)
