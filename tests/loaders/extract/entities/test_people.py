"""Persons, leaders and their styles."""

from __future__ import annotations

import pytest

from loaders.extract.entities.annotate import annotate


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ComradeKim Jong Unwho came early smiled.", "Kim Jong Un"),
        ("PresidentKim Il Sungand others stood there.", "Kim Il Sung"),
        ("Premier Ri Chol Su spoke to them.", "Ri Chol Su"),
        ("The respected Comrade Kim Jong-un spoke.", "Kim Jong Un"),
        ("North Korea freed Jiho Han yesterday.", "Jiho Han"),
        ("Reporting by Ju-min Park in Seoul.", "Ju-min Park"),
    ],
)
def test_names_without_honours(find, text, name):
    assert name in find(text)["Person"]


def test_a_name_inside_a_site_is_no_person(find):
    assert not find("The Haean Kim Chun Sam Weaving Mill grew fast.").get("Person")


def test_groups_are_no_persons(find):
    assert not find("Workers and officials of many units cheered. They all sang.").get("Person")


def test_a_family_name_alone_is_the_person_named(find):
    found = find("Michael Madden wrote a book. It was new, Madden said.")
    assert found["Person"] == {"Michael Madden"}


def test_mr_is_told_apart_by_the_document_only(make):
    annotated = annotate(make("Our guide Mr. Song smiled and led us out."))
    (entity,) = annotated.entities.values()
    assert entity.name == "Song"
    assert "~" in entity.id
    assert [m.text for m in annotated.mentions] == ["Mr. Song"]


def test_mr_and_a_family_name_is_the_person_named_in_full(find):
    found = find("Song Chol Min, our guide, led us out. Mr. Song smiled.")
    assert found["Person"] == {"Song Chol Min"}


def test_a_style_alone_is_a_reference_to_the_leader_named(make):
    text = "General SecretaryKim Jong Uncame. The General Secretary praised them."
    annotated = annotate(make(text))
    references = [m for m in annotated.mentions if m.reference]
    assert [(m.text, m.entity) for m in references] == [("General Secretary", "person/kim-jong-un")]


def test_a_style_without_a_leader_is_nothing(make):
    annotated = annotate(make("The President praised them, and the Chairman too."))
    assert not annotated.mentions


def test_the_factory_is_a_reference_and_makes_no_entity(make):
    annotated = annotate(make("The Haean Lathe Factory grew. The factory paid well."))
    assert len(annotated.entities) == 1
    assert [m.text for m in annotated.mentions if m.reference] == ["factory"]
    assert not annotate(make("The factory paid well.")).mentions
