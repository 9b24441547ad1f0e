"""Persons in Korean texts."""

from __future__ import annotations

import pytest

from loaders.extract.korean.people import is_name, post_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("지배인 리영철동무는 말했다.", {"리영철"}),
        ("책임비서 박동수동지와 경리 남궁철동지가 왔다.", {"박동수", "남궁철"}),
        ("경애하는 김정은동지께서 오시였다.", {"Kim Jong Un"}),
        ("최영길 내각 부총리가 왔다.", {"최영길"}),
        ("박만수 전 총참모장이 왔다.", {"박만수"}),
        ("최 모 씨는 떠났다.", set()),
        ("이번 위원장이 왔다.", set()),
        ("그 동지들은 떠났다.", set()),
    ],
)
def test_persons_by_respect_and_post(names, text, found):
    assert names(text).get("Person", set()) == found


def test_nobody_of_the_gazetteer_is_called_comrade_plainly(names):
    assert names("용해공 김정숙동무는 혁신자이다.")["Person"] == {"김정숙"}
    assert names("김정숙동지의 고향이다.")["Person"] == {"Kim Jong Suk"}


def test_surname_and_style_mean_the_person_named_before(extract):
    records = extract("최영길 위원장이 왔다. 최 위원장은 떠났다.")
    assert {m.entity for m in records.mentions if m.kind == "Person"} == {"person/최영길"}
    styled = extract("김정은동지께서 오시였다. 최고령도자동지께서는 웃으시였다.")
    assert [(m.entity, m.reference) for m in styled.mentions] == [
        ("person/kim-jong-un", False),
        ("person/kim-jong-un", True),
    ]


@pytest.mark.parametrize(("word", "name"), [("내각부총리", "부총리"), ("초급당비서", "초급당비서")])
def test_the_longest_post_counts(word, name):
    post = post_of(word)
    assert post is not None
    assert post.name == name


def test_names_have_a_surname_and_two_syllables():
    assert is_name("리영철")
    assert is_name("남궁철수")
    assert not is_name("영철리")
    assert not is_name("리철")
    assert is_name("리철", shortest=2)
