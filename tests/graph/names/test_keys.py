from __future__ import annotations

from graph.names.keys import keys


def test_other_names_share_no_key() -> None:
    assert not keys("Kim Jong Un", "Person") & keys("Pak Pong Ju", "Person")
    assert not keys("Rason", "Place") & keys("평양", "Place")
    assert not keys("Musan Mining Complex", "Site") & keys("신의주방직공장", "Site")


def test_without_a_kind_a_name_has_the_keys_of_all() -> None:
    for kind in ("Person", "Place", "Site"):
        assert keys("Kim Chaek", kind) <= keys("Kim Chaek")
