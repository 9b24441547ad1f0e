from __future__ import annotations

import pytest

from loaders.extract.entities.gazetteer import gazetteer
from loaders.extract.entities.lexicon import lexicon
from loaders.extract.entities.scholars import scholars


def names(text: str) -> list[str]:
    return [c.name for c in scholars(text, lexicon(), gazetteer())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("As Varga et al. point out: “Looms are few.”", "Varga"),
        ("Szabo likens the era to a loom.", "Szabo"),
        ("such as Bodor's look at weavers", "Bodor"),
        ("of North Korea” according to Kocsis.", "Kocsis"),
        ("A. B. Varga argues against it.", "A. B. Varga"),
    ],
)
def test_who_says_or_owns_a_thought(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    ["This shows it.", "Beijing claims it.", "Ann Varga argues it.", "KCNA notes it."],
)
def test_words_full_names_and_known_names_are_none(text: str) -> None:
    assert names(text) == []
