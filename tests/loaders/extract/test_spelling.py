"""What gazetteers say of the names of a thing, whichever document names it."""

from __future__ import annotations

import pytest

from graph.model import Entity, Records
from loaders.extract.extractor import extract_document
from loaders.extract.spelling import all_described, listed_facts
from tests.records import document

LEAGUE = "organization/socialist-patriotic-youth-league"


def brought(text: str) -> dict[str, Entity]:
    """Entities of a document as they reach the graph, by id."""
    records = all_described(extract_document(document("News", text)))
    return {entity.id: entity for entity in records.entities}


def test_names_that_no_document_uses_are_there_without_uses() -> None:
    names = {
        name.text: name
        for name in brought("The youth of Rason City sang.")["place/rason-city"].names
    }
    assert {text: name.count for text, name in names.items()} == {
        "Rason City": 1,
        "Rajin-Sonbong": 0,
        "라선시": 0,
    }
    former = names["Rajin-Sonbong"]
    assert (former.former, former.valid_from, former.valid_to) == (True, None, "2000")
    assert (names["라선시"].script, names["라선시"].system, names["라선시"].former) == (
        "hangul",
        "",
        False,
    )


@pytest.mark.parametrize(
    ("text", "spelling", "system"),
    [
        ("They met in Rason on Monday.", "Rason", "press"),
        ("They met in Rasŏn on Monday.", "Rasŏn", "mr"),
        ("They met in P'yŏngyang on Monday.", "P'yŏngyang", "mr"),
        ("Kim Chŏng-ŭn spoke in North Korea.", "Kim Chŏng-ŭn", "mr"),
    ],
)
def test_the_system_of_a_spelling_is_told(text: str, spelling: str, system: str) -> None:
    found = {n.text: n.system for entity in brought(text).values() for n in entity.names}
    assert found[spelling] == system


@pytest.mark.parametrize("country", ["India", "Iran", "China"])
def test_a_country_abroad_follows_no_system(country: str) -> None:
    names = brought(f"Its goods go to {country} by ship.")[f"place/{country.lower()}"].names
    assert {name.system for name in names} == {""}
    assert {name.script for name in names} == {"latin", "hangul"}


def test_describing_again_changes_nothing() -> None:
    once = all_described(extract_document(document("News", "The youth of Rason City sang.")))
    assert all_described(once) == once


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("the Kim Il Sung Socialist Youth League", "the Socialist Patriotic Youth League"),
        ("the Democratic Women's Union of Korea", "the Socialist Women's Union of Korea"),
        ("Songjin", "Kim Chaek City"),
        ("the Kangson Steel Plant", "the Chollima Steel Complex"),
    ],
)
def test_a_former_name_and_the_present_one_are_one_entity(then: str, now: str) -> None:
    found = [set(brought(f"Officials of {name} met in Wonsan.")) for name in (then, now)]
    assert found[0] == found[1]
    assert len(found[0]) == 2


def test_only_what_is_listed_has_facts_that_may_change() -> None:
    assert listed_facts(["site/nowhere"]) == ""
    assert listed_facts([LEAGUE]) == listed_facts([LEAGUE, "site/nowhere"]) != ""


def test_records_of_things_not_listed_stay_as_they_are() -> None:
    records: Records = extract_document(document("News", "The Haean Lathe Factory grew."))
    assert all_described(records) == records
