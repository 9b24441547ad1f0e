from __future__ import annotations

from graph.names.compare import compare
from graph.names.keys import keys
from graph.names.persons import BY_INITIALS, FULL


def test_other_names_share_no_key() -> None:
    assert not keys("Kim Jong Un", "Person") & keys("Pak Pong Ju", "Person")
    assert not keys("Rason", "Place") & keys("평양", "Place")
    assert not keys("Musan Mining Complex", "Site") & keys("신의주방직공장", "Site")


def test_without_a_kind_a_name_has_the_keys_of_all() -> None:
    for kind in ("Person", "Place", "Site"):
        assert keys("Kim Chaek", kind) <= keys("Kim Chaek")


def test_a_family_name_before_what_is_no_syllable_is_no_korean_name() -> None:
    assert keys("김 A", "Person") & keys("김 A", "Person")
    assert compare("김 A", "김 B", "Person").score < 0.5


def test_a_name_in_full_and_one_by_initials_share_a_key() -> None:
    full, short = keys("Kim Yong Chol", "Person"), keys("Kim Y. C.", "Person")
    assert any(key.startswith(FULL) for key in full & short)
    assert any(key.startswith(BY_INITIALS) for key in short)
    assert not any(key.startswith(BY_INITIALS) for key in full)
