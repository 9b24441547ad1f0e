from __future__ import annotations

import pytest

from loaders.extract.entities.released import released


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "a film on weavers, The Loom of My Village (pet'ŭl) released in 2012, and",
            "The Loom of My Village",
        ),
        ("The Tall Weaver was released in May 2016 and won.", "The Tall Weaver"),
        ("Two films were seen: The Tall Weaver (2016) and another.", "The Tall Weaver"),
        ("as written in 1963's The Weavers Handbook.", "The Weavers Handbook"),
    ],
)
def test_a_title_is_told_by_its_release(text: str, title: str) -> None:
    assert [(c.kind, c.name) for c in released(text)] == [("Work", title)]


@pytest.mark.parametrize(
    "text",
    [
        "The prisoners were released in 2012.",
        "Pak was released in 2012.",
        "the goals of 2021's Eighth Party Congress.",
    ],
)
def test_what_is_no_title_is_left(text: str) -> None:
    assert list(released(text)) == []
