"""How several claims of one fact are said, in one word."""

from __future__ import annotations

import pytest

from views.modality import badge, modality_of


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ({"stated"}, "stated"),
        ({"stated", "alleged"}, "stated"),
        ({"planned", "alleged"}, "planned"),
        ({"alleged"}, "alleged"),
        ({"denied"}, "denied"),
        ({"denied", "stated"}, "disputed"),
        ({"denied", "alleged"}, "disputed"),
    ],
)
def test_one_word_for_several_claims(said: set[str], word: str) -> None:
    assert modality_of(said) == word


def test_only_what_is_not_plainly_stated_has_a_badge() -> None:
    assert badge("stated") == ""
    assert all(word in badge(word) for word in ("denied", "alleged", "planned", "disputed"))
