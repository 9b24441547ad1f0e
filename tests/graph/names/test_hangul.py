from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.names.hangul import FINALS, INITIALS, VOWELS, compose, decompose

SYLLABLES = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@given(SYLLABLES)
def test_composing_undoes_decomposing(syllable: str) -> None:
    assert compose(*decompose(syllable)) == syllable


@given(st.sampled_from(INITIALS), st.sampled_from(VOWELS), st.sampled_from(FINALS))
def test_decomposing_undoes_composing(initial: str, vowel: str, final: str) -> None:
    assert decompose(compose(initial, vowel, final)) == (initial, vowel, final)


@pytest.mark.parametrize("text", ["", "a", "김정", "ㄱ"])
def test_what_is_no_syllable_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not one hangul syllable"):
        decompose(text)
