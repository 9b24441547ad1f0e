from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph import ids


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("Site", "Sangwon Cement Complex", "site/sangwon-cement-complex"),
        ("Site", "the Sangwŏn Cement Complex", "site/sangwon-cement-complex"),
        ("ForeignClient", "Russian clients", "foreign-client/russian-clients"),
        ("Campaign", "80일 전투", "campaign/80일-전투"),
        ("Organization", "Workers’ Party of Korea", "organization/workers-party-of-korea"),
    ],
)
def test_an_entity_id_is_its_kind_and_the_slug_of_its_name(
    kind: str, name: str, expected: str
) -> None:
    assert ids.entity_id(kind, name) == expected


def test_a_scoped_id_differs_by_document() -> None:
    one = ids.entity_id("Person", "Mr. Kim", "document/0123456789abcdef")
    two = ids.entity_id("Person", "Mr. Kim", "document/fedcba9876543210")
    assert one == "person/mr-kim~01234567"
    assert one != two


def test_a_name_without_letters_still_has_an_id() -> None:
    assert ids.entity_id("Slogan", "!!!") != ids.entity_id("Slogan", "???")


@given(st.lists(st.text(), max_size=3), st.lists(st.text(), max_size=3))
def test_different_parts_have_different_hashes(one: list[str], two: list[str]) -> None:
    assume(one != two)
    assert ids.content_hash(*one) != ids.content_hash(*two)


def test_a_claim_id_rests_on_what_was_written() -> None:
    first = ids.claim_id("document/a", "passage/a-0", "PART_OF", "Rason", "DPRK")
    assert first == ids.claim_id("document/a", "passage/a-0", "PART_OF", "Rason", "DPRK")
    assert first != ids.claim_id("document/a", "passage/a-9", "PART_OF", "Rason", "DPRK")


def test_passage_ids_sort_as_the_passages_stand() -> None:
    starts = [0, 9, 10, 4321, 100_000]
    made = [ids.passage_id("document/a", start) for start in starts]
    assert made == sorted(made)
