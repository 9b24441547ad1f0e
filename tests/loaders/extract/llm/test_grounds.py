from __future__ import annotations

import pytest

from loaders.extract.llm.grounds import is_figure_stated, is_name_stated, is_part

TEXT = (
    "The Alder, Birch and Cedar coal mines in Unhung County of South Phyongan Province did well, "
    "the provincial people's committee said. The WPK hailed it. 해안선반공장도 나섰다."
)


@pytest.mark.parametrize(
    ("kind", "name", "quotes"),
    [
        ("Site", "Alder Coal Mine", ["Alder"]),
        ("Site", "Cedar coal mine", ["Cedar coal mines"]),
        ("Place", "Unhung County", ["Unhung County"]),
        ("Organization", "South Phyongan Provincial People's Committee", ["provincial people's"]),
        ("Organization", "Workers' Party of Korea", ["WPK"]),
        ("Site", "해안선반공장", ["해안선반공장"]),
    ],
)
def test_names_made_of_the_texts_words_stand(kind: str, name: str, quotes: list[str]) -> None:
    assert is_name_stated(kind, name, quotes, TEXT)


@pytest.mark.parametrize(
    ("kind", "name", "quotes"),
    [
        ("Site", "Larch Coal Mine", ["Alder"]),
        ("Site", "Alder Gold Mine", ["Alder"]),
        ("Organization", "Ministry of Coal Industry", ["committee"]),
        ("Site", "북산탄광", ["해안선반공장"]),
        ("Site", "of the", ["of the"]),
    ],
)
def test_names_with_other_words_do_not(kind: str, name: str, quotes: list[str]) -> None:
    assert not is_name_stated(kind, name, quotes, "x" if name == "of the" else TEXT)


def test_a_short_form_is_part_of_the_name_a_variant_is_none() -> None:
    assert is_part("Alder", "Site", "Alder Coal Mine")
    assert is_part("people's committee", "Organization", "South Phyongan People's Committee")
    assert not is_part("Alder Coal Mine", "Site", "Alder Coal Mine")
    assert not is_part("WPK", "Organization", "Workers' Party of Korea")
    assert not is_part("해안선반공장", "Site", "Haean Lathe Factory")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("70", "about 70 women"),
        ("1300", "1,300 tons"),
        ("1.3", "1.3 times"),
        ("70", "seventy women"),
        ("hundreds", "hundreds of people"),
    ],
)
def test_figures_of_the_text_stand(value: str, text: str) -> None:
    assert is_figure_stated(value, text)


@pytest.mark.parametrize(("value", "text"), [("70", "many women"), ("170", "about 70 women")])
def test_figures_from_elsewhere_do_not(value: str, text: str) -> None:
    assert not is_figure_stated(value, text)
