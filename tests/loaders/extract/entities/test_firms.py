"""Bodies introduced by their sort, names meant again, and names that the recogniser cut."""

from __future__ import annotations

import pytest

from loaders.extract.entities.annotate import annotate
from loaders.extract.entities.firms import firms
from loaders.extract.entities.lexicon import lexicon


def found(text: str) -> list[str]:
    return [c.name for c in firms(text, lexicon())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The construction firm Bolte left.", ["Bolte"]),
        ("Norwegian seafood company Morland Foods hired them.", ["Morland Foods"]),
        ("Larkspur, a think tank in Oslo, wrote of it.", ["Larkspur"]),
        ("Bolte Silverline is a technology company that pays well.", ["Bolte Silverline"]),
        ("Jane Roe, a company lawyer, left.", []),
        ("They met in May, a company said.", []),
    ],
)
def test_bodies_are_told_by_their_sort(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_a_body_told_once_is_found_again(make):
    body = (
        "North Korea sent women to the seafood company Dalian Morwen.\n\n"
        "Women at Dalian Morwen are tired."
    )
    mentions = annotate(make(body)).mentions
    assert [m.text for m in mentions if m.kind == "Organization"] == ["Dalian Morwen"] * 2


def test_a_surname_alone_is_the_leader(make):
    body = (
        "North Korean leader Kim Jong Un came with his sister, Kim Yo Jong. "
        "Kim smiled. Kim toured the farm."
    )
    annotated = annotate(make(body))
    alone = {m.entity for m in annotated.mentions if m.text == "Kim"}
    assert {annotated.entities[entity].name for entity in alone} == {"Kim Jong Un"}


def test_the_plant_is_the_brewery_named_before(make):
    body = "In North Korea we saw the Taedonggang Brewery. The plant makes beer."
    again = [m.text for m in annotate(make(body)).mentions if m.reference]
    assert again == ["plant"]
