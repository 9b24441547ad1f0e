from __future__ import annotations

import pytest

from graph.ids import document_id, passage_id
from graph.model import Passage
from loaders.extract.entities.quoted import quoted
from loaders.extract.entities.titles import is_numbered
from loaders.extract.nlp import Part
from loaders.extract.text import repair


def part(text: str) -> Part:
    identity = document_id(text)
    passage = Passage(
        id=passage_id(identity, 0), document=identity, index=0, start=0, stop=len(text),
        kind="paragraph",
    )  # fmt: skip
    return Part(passage, repair(text), 0)


@pytest.mark.parametrize(
    "text", ["6. Freedom to Weave", "12. “Let Us Weave Well”", "35. And More …"]
)
def test_a_short_numbered_line_is_a_headline(text: str) -> None:
    assert is_numbered(part(text))


@pytest.mark.parametrize(
    "text",
    ["6. Freedom to weave is not known to all of the people there.", "Freedom", "1,200 looms"],
)
def test_sentences_and_figures_are_none(text: str) -> None:
    assert not is_numbered(part(text))


def test_what_a_character_exclaims_is_no_slogan() -> None:
    said = "They exclaim that “Everything can be woven with a good loom!” and go on."
    assert list(quoted(said)) == []
