from __future__ import annotations

import pytest

from loaders.extract.citations.inline import inline


def test_an_article_named_in_full() -> None:
    text = (
        "Figure 1: A mill. Photo from Ann Doe, “Big Looms,” Harbour Post, May 2014, 3. It is big."
    )
    (found,) = inline(text)
    assert (found.title.text, found.container.text) == ("Big Looms", "Harbour Post")
    assert (found.date, found.pages, found.kind) == ("2014-05", "3", "article")


@pytest.mark.parametrize(
    "text",
    [
        "An article titled “Mother Loom” tells of it.",
        "Image from Ann Doe, “Big Looms,” and others.",
        "He heard from Ann Doe, “Come in May 2014,” and came.",
        "Photo from the mill.",
    ],
)
def test_what_names_less_is_no_citation(text: str) -> None:
    assert list(inline(text)) == []
