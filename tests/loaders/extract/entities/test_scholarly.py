"""Listed places by McCune-Reischauer."""

from __future__ import annotations

import pytest

from loaders.extract.entities.scholarly import scholarly_forms
from loaders.extract.extractor import extract_document
from tests.records import document


@pytest.mark.parametrize(
    ("listed", "hangul", "expected"),
    [
        (("Hamhung City", "Hamhung"), ("함흥시", "함흥"), ("Hamhŭng City", "Hamhŭng")),
        (("South Phyongan Province",), ("평안남도",), ("South P'yŏngan Province",)),
        (("Unchon County",), ("은천군",), ("Ŭnch'ŏn County",)),
        (("Hyesan City",), ("혜산시",), ()),
        (("Central District",), ("중구역",), ()),
        (("Kim Chaek City",), ("김책시",), ()),
        (("Wonsan City",), (), ()),
    ],
)
def test_forms_have_the_marks_and_the_shape_of_those_listed(
    listed: tuple[str, ...], hangul: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert scholarly_forms(listed, hangul) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In North Korea he met workers in Rasŏn on Monday.", "place/rason-city"),
        ("In North Korea she lived in P'yŏngyang for a year.", "place/pyongyang"),
        ("In North Korea she lived in P’yŏngyang for a year.", "place/pyongyang"),
        ("They moved to Hamhŭng in 1961.", "place/hamhung-city"),
        ("The mines of South P'yŏngan Province grew.", "place/south-phyongan-province"),
    ],
)
def test_a_text_that_spells_so_speaks_of_the_listed_place(text: str, place: str) -> None:
    assert place in {entity.id for entity in extract_document(document("News", text)).entities}
