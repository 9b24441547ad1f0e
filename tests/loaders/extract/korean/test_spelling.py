"""Keys under which northern and southern spellings meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extract.korean.spelling import initial, key

HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("north", "south"),
    [
        ("로동신문", "노동신문"),
        ("조선로동당", "조선노동당"),
        ("김책제철련합기업소", "김책제철연합기업소"),
        ("량강도", "양강도"),
        ("라선시", "나선시"),
        ("녀맹", "여맹"),
        ("리영철", "이영철"),
        ("상원세멘트", "상원시멘트"),
        ("조선로동당 중앙위원회", "조선노동당중앙위원회"),
    ],
)
def test_both_spellings_have_one_key(north, south):
    assert key(north) == key(south)


def test_other_names_keep_apart():
    assert key("김정은") != key("김정일")
    assert initial("안주") == "안주"
    assert initial("KBS") == "KBS"


@given(HANGUL)
def test_the_rule_of_initial_sounds_is_done_once(word):
    assert initial(initial(word)) == initial(word)
    assert initial(word)[1:] == word[1:]
