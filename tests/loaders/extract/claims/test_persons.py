from __future__ import annotations

import pytest

NAMES = {
    "Han Ok Su": "Person",
    "Ro Min Chol": "Person",
    "Pak Il": "Person",
    "Haju County Committee": "Organization",
    "Reform Party": "Organization",
    "Cabinet": "Organization",
    "Presidium of the Reform Party": "Organization",
    "Moran Textile Mill": "Site",
    "Haju Farm": "Site",
    "Moran Farm": "Site",
    "Haju County": "Place",
    "Labour Hero": "Title",
    "heroines=Heroine": "Title",
    "North Korea": "Place",
}


def test_a_post_in_apposition_heads_the_body(found) -> None:
    result = found("Han Ok Su, secretary of the Haju County Committee, spoke.", NAMES)
    (claim,) = [c for c in result.claims if c.relation == "HEADS"]
    assert claim.subject_text == "Han Ok Su"
    assert claim.object_text == "Haju County Committee"
    assert claim.qualifiers == {"role": "secretary"}


def test_a_plural_post_is_shared_and_said_in_the_singular(found) -> None:
    result = found("Han Ok Su and Ro Min Chol, vice-chairmen of the Cabinet, came.", NAMES)
    heads = [c for c in result.claims if c.relation == "HEADS"]
    assert {c.subject_text for c in heads} == {"Han Ok Su", "Ro Min Chol"}
    assert {c.qualifiers["role"] for c in heads} == {"vice-chairman"}


def test_membership_is_passed_over_for_the_posts_after_it(told) -> None:
    claims = told(
        "Han Ok Su, member of the Presidium of the Reform Party and premier of the Cabinet, "
        "inspected the Haju Farm.",
        NAMES,
    )
    assert ("HEADS", "Han Ok Su", "Cabinet") in claims
    assert ("HEADS", "Han Ok Su", "Presidium of the Reform Party") not in claims
    assert ("VISITED", "Han Ok Su", "Haju Farm") in claims


def test_a_plural_role_after_one_person_is_of_others(told) -> None:
    claims = told(
        "Present were Han Ok Su, secretary of the Haju County Committee, officials of the Cabinet.",
        NAMES,
    )
    assert ("WORKS_AT", "Han Ok Su", "Cabinet") not in claims


def test_a_spokesman_works_at_the_body(found) -> None:
    result = found("Han Ok Su, a former spokesman for the Cabinet, said so.", NAMES)
    (claim,) = [c for c in result.claims if c.relation == "WORKS_AT"]
    assert claim.qualifiers == {"role": "spokesman", "former": "yes"}


def test_an_adjective_names_the_country_of_a_leader(told) -> None:
    claims = told(
        "North Korea is closed. North Korean leader Han Ok Su said so.",
        NAMES,
    )
    assert ("HEADS", "Han Ok Su", "North Korea") in claims


@pytest.mark.parametrize(
    "text",
    [
        "Han Ok Su visited the Haju Farm in July Juche 104 (2015).",
        "Han Ok Su gave field guidance to the Haju Farm in July 2015.",
        "In July 2015 Han Ok Su inspected the Haju Farm.",
        "The Haju Farm was visited by Han Ok Su in July 2015.",
    ],
)
def test_visits_carry_their_date(found, text: str) -> None:
    (claim,) = [c for c in found(text, NAMES).claims if c.relation == "VISITED"]
    assert claim.qualifiers["date"] == "2015-07"
    assert claim.valid_from == "2015-07"


def test_a_visit_goes_on_at_the_next_places(told) -> None:
    claims = told(
        "Han Ok Su inspected the Haju Farm. "
        "At the Moran Farm, he praised the farmers for their work.",
        NAMES,
    )
    assert ("VISITED", "Han Ok Su", "Moran Farm") in claims


def test_encouraging_others_to_visit_is_no_visit(told) -> None:
    claims = told("Han Ok Su said he would encourage the citizens to visit the Haju Farm.", NAMES)
    assert ("VISITED", "Han Ok Su", "Haju Farm") not in claims


def test_visiting_what_a_place_owns_is_no_visit_to_it(told) -> None:
    claims = told("Han Ok Su visited Haju County's famous springs.", NAMES)
    assert ("VISITED", "Han Ok Su", "Haju County") not in claims


@pytest.mark.parametrize(
    "text",
    [
        "Labour Hero Han Ok Su spoke.",
        "Han Ok Su was awarded the title of Labour Hero.",
        "The title of Labour Hero was awarded to Han Ok Su.",
        "Han Ok Su, honoured with the title of Labour Hero, spoke.",
    ],
)
def test_honours_go_to_their_holders(told, text: str) -> None:
    assert ("AWARDED", "Han Ok Su", "Labour Hero") in told(text, NAMES)


def test_who_confers_an_honour_does_not_hold_it(told) -> None:
    claims = told("Han Ok Su awarded the title of Labour Hero to Pak Il.", NAMES)
    assert ("AWARDED", "Pak Il", "Labour Hero") in claims
    assert ("AWARDED", "Han Ok Su", "Labour Hero") not in claims


def test_a_mill_that_produced_heroines_is_where_they_work(told) -> None:
    claims = told(
        "The Moran Textile Mill is famous. "
        "It produced many heroines, including Han Ok Su and Pak Il.",
        NAMES,
    )
    for person in ("Han Ok Su", "Pak Il"):
        assert ("AWARDED", person, "Heroine") in claims
        assert ("WORKS_AT", person, "Moran Textile Mill") in claims


def test_an_honour_conferred_on_many_goes_to_those_included(told) -> None:
    claims = told(
        "The title of Labour Hero was conferred on dozens of units, including the Haju Farm.", NAMES
    )
    assert ("AWARDED", "Haju Farm", "Labour Hero") in claims


def test_he_is_not_the_person_named_beside_another(told) -> None:
    claims = told(
        "Being told of Pak Il's feats, the ambassador spoke. Earlier, he visited the Haju Farm.",
        NAMES,
    )
    assert ("VISITED", "Pak Il", "Haju Farm") not in claims
