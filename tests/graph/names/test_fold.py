from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.names.fold import fold, has_hangul, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Kim Chaek Iron and Steel Complex", "Kim Chaek iron and steel complex"),
        ("Coal-mining", "coal mining"),
        ("Sangwŏn", "Sangwon"),
        ("Workers’ Party", "Workers' Party"),
        ("상원 세멘트", "상원세멘트"),
    ],
)
def test_spellings_of_one_name_fold_to_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("80-day battle", "70-day battle"), ("No. 9", "No. 8"), ("Theatre", "atre")]
)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert slug(slug(text)) == slug(text)


def test_hangul_is_told_from_other_scripts() -> None:
    assert has_hangul("라선 Rason")
    assert not has_hangul("Rason 羅先")
