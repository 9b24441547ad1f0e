from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import SettingsError
from graph.resolve.thresholds import load_thresholds


def test_persons_are_joined_with_more_care_than_campaigns() -> None:
    found = load_thresholds()
    assert found.of("Person").join > found.of("Campaign").join
    assert found.of("Work") == found.kinds["default"]
    assert found.group("ForeignClient") == found.group("Organization")


def test_a_file_changes_only_what_it_names(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("kinds:\n  Person: {join: 0.99, ask: 0.5}\n", encoding="utf-8")
    found = load_thresholds(own)
    assert found.of("Person").join == 0.99
    assert found.of("Place") == load_thresholds().of("Place")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("kinds: {Person: {join: 0.5, ask: 0.6}}", "ask lies above join"),
        ("kinds: {Person: {join: 2, ask: 0.6}}", "kinds.Person.join"),
        ("kindz: {}", "kindz"),
        ("[1]", "holds no thresholds"),
        ("{", "cannot be read"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong(tmp_path: Path, content: str, says: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=says):
        load_thresholds(own)
    with pytest.raises(SettingsError, match="cannot be read"):
        load_thresholds(tmp_path / "none.yaml")
