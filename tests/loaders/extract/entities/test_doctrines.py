from __future__ import annotations

import pytest

from loaders.extract.entities.doctrines import doctrines


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a policy of self-reliance called Juche.", "Juche"),
        ("the limping loom lending system (LLS) of old", "loom lending system"),
        ("a policy of dual growth of looms and songs in 2013.", "dual growth of looms and songs"),
    ],
)
def test_doctrines(text: str, name: str) -> None:
    (found,) = doctrines(text)
    assert (found.kind, found.name, text[found.start : found.stop]) == ("Policy", name, name)


@pytest.mark.parametrize(
    "text",
    [
        "on May 3, Juche 113 (2024)",
        "Juche-oriented looms",
        "the Juche Tower",
        "the loom works (LLS)",
        "a policy of weaving cloth in 2013",
    ],
)
def test_years_and_attributes_are_none(text: str) -> None:
    assert list(doctrines(text)) == []
