from __future__ import annotations

import pytest

from graph.environment import number
from graph.errors import SettingsError


@pytest.mark.parametrize(("text", "value"), [("3", 3), ("0.5", 0.5), ("", None), ("1e3", 1000)])
def test_numbers_are_read(text: str, value: float | None) -> None:
    assert number({"N": text}, "N") == value
    assert number({}, "N") is None


@pytest.mark.parametrize("text", ["soon", "0", "-1", "nan", "inf", "-inf"])
def test_what_is_no_number_above_zero_is_named(text: str) -> None:
    with pytest.raises(SettingsError, match="WAIT"):
        number({"WAIT": text}, "WAIT")


def test_nought_may_be_allowed() -> None:
    assert number({"N": "0"}, "N", zero=True) == 0
    with pytest.raises(SettingsError, match="zero or above"):
        number({"N": "-1"}, "N", zero=True)
