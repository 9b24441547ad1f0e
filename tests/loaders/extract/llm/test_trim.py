from __future__ import annotations

import pytest

from loaders.extract.llm.trim import lead, trimmed


@pytest.mark.parametrize(
    ("kind", "name", "kept"),
    [
        ("Person", "Comrade Ri Song Il", "Ri Song Il"),
        ("Person", "respected Comrade Ri Song Il", "Ri Song Il"),
        ("Person", "Dr. Ri Song Il", "Ri Song Il"),
        ("Person", "President", "President"),
        ("Site", "the Elm\n Wig Mill", "Elm Wig Mill"),
        ("Work", "The Flower Girl", "The Flower Girl"),
        ("Site", "Marshal Statue", "Marshal Statue"),
    ],
)
def test_articles_and_honorifics_are_no_part_of_a_name(kind: str, name: str, kept: str) -> None:
    assert trimmed(kind, name) == kept


@pytest.mark.parametrize(
    ("kind", "quote", "name", "kept"),
    [
        ("Site", "The Elm Wig Mill", "Elm Wig Mill", "Elm Wig Mill"),
        ("Outlet", "The Example Blog", "The Example Blog", "The Example Blog"),
        ("Person", "Comrade\nRi Song Il", "Ri Song Il", "Ri Song Il"),
        ("Person", "the President", "Ri Song Il", "President"),
    ],
)
def test_a_mention_begins_where_the_name_does(kind: str, quote: str, name: str, kept: str) -> None:
    assert quote[lead(kind, quote, name) :] == kept
