"""Former names that a text tells."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract.extractor import extract_document


def names(document: Document) -> dict[str, dict[str, tuple[int, bool]]]:
    """Uses of each site's names, and whether the document calls them former."""
    return {
        entity.id: {name.text: (name.count, name.told_former) for name in entity.names}
        for entity in extract_document(document).entities
        if entity.kind in ("Site", "Place", "Organization")
    }


@pytest.mark.parametrize(
    "text",
    [
        "The Haean Lathe Factory, formerly the Sobaek Machine Plant, grew.",
        "The Haean Lathe Factory (formerly the Sobaek Machine Plant) grew.",
        "The Haean Lathe Factory, the former Sobaek Machine Plant, grew.",
        "The Haean Lathe Factory, formerly known as the Sobaek Machine Plant, grew.",
        "The Haean Lathe Factory, known until 1987 as the Sobaek Machine Plant, grew.",
        "The Haean Lathe Factory, renamed from the Sobaek Machine Plant, grew.",
        "The Sobaek Machine Plant was renamed the Haean Lathe Factory in 1987.",
        "The Sobaek Machine Plant, since renamed the Haean Lathe Factory, grew.",
        "The Sobaek Machine Plant changed its name to the Haean Lathe Factory.",
        "The Sobaek Machine Plant (now called the Haean Lathe Factory) grew.",
    ],
)
def test_a_former_name_is_a_name_of_the_same_thing(make, text: str) -> None:
    assert names(make(text)) == {
        "site/haean-lathe-factory": {
            "Haean Lathe Factory": (1, False),
            "Sobaek Machine Plant": (1, True),
        }
    }


def test_later_uses_are_of_the_same_thing(make) -> None:
    text = (
        "The Haean Lathe Factory, formerly the Sobaek Machine Plant, grew. "
        "The Sobaek Machine Plant had made ploughs."
    )
    assert names(make(text))["site/haean-lathe-factory"]["Sobaek Machine Plant"] == (2, True)


@pytest.mark.parametrize(
    "text",
    [
        "The Haean Lathe Factory and the Sobaek Machine Plant grew.",
        "The Haean Lathe Factory, formerly the Sobaek Machine Plant's supplier, grew.",
        "The Haean Lathe Factory, formerly under the Sobaek Machine Plant, grew.",
        "The Haean Lathe Factory, the former supplier of the Sobaek Machine Plant, grew.",
        "The Haean Lathe Factory, the Sobaek Machine Plant and others grew.",
    ],
)
def test_other_wordings_leave_two_things(make, text: str) -> None:
    found = names(make(text))
    assert "site/sobaek-machine-plant" in found
    assert not any(told for spelled in found.values() for _, told in spelled.values())


def test_what_gazetteers_list_as_two_stays_two(make) -> None:
    found = names(make("Wonsan City, formerly Hamhung City, grew."))
    assert {"place/wonsan-city", "place/hamhung-city"} <= set(found)


def test_a_listed_former_name_finds_what_it_became(make) -> None:
    records = extract_document(make("Young people of the Kim Il Sung Socialist Youth League sang."))
    [league] = [one for one in records.entities if one.kind == "Organization"]
    assert league.id == "organization/socialist-patriotic-youth-league"
    spelled = {name.text: name for name in league.names}
    former = spelled["Kim Il Sung Socialist Youth League"]
    assert (former.former, former.valid_from, former.valid_to) == (True, "1996-01", "2016-08-28")
    assert not former.told_former
    assert not spelled["Socialist Patriotic Youth League"].former
