from __future__ import annotations

import pytest

from loaders.extract.entities.terms import terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They were followed by various loom battles (pet'ŭlchŏn 베틀전투),",
            ("Campaign", "loom battles"),
        ),
        (
            "such as the “Great Loom Movement,” (taebet'ŭl 대베틀운동) were",
            ("Campaign", "Great Loom Movement"),
        ),
        (
            "in the highly hierarchical Two-Weaver Management system (관리제) that",
            ("Policy", "Two-Weaver Management system"),
        ),
        ("led by “loom brigades” (tolgyŏktae 돌격대) modeled", ("Organization", "loom brigades")),
    ],
)
def test_the_last_word_tells_the_kind(text: str, expected: tuple[str, str]) -> None:
    assert [(c.kind, c.name) for c in terms(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "the “looms of learning” (paeumt'ŏ 배움터) were open",
        "speed battles (short ones) were held",
        "a system (체계) of looms",
    ],
)
def test_other_words_are_no_terms(text: str) -> None:
    assert list(terms(text)) == []
