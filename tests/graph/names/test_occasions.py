"""Names of anniversaries held against each other."""

from __future__ import annotations

import pytest

from graph.names.compare import compare


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("76th birthday of the DPRK", "76th founding anniversary of the DPRK", True),
        ("76th anniversary of the founding of the DPRK", "76th birthday of the DPRK", True),
        ("75th birthday of the DPRK", "76th founding anniversary of the DPRK", False),
        ("76th birthday of the DPRK", "76th birthday of Freedonia", False),
    ],
)
def test_the_birthday_of_a_state_is_its_founding_anniversary(
    left: str, right: str, same: bool
) -> None:
    assert (compare(left, right, "Event").score >= 0.5) is same
