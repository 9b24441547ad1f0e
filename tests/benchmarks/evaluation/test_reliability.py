"""Bands of confidence hold every judged claim once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.evaluation.matching import Verdict
from benchmarks.evaluation.reliability import Band, bands, expected_error


def verdict(sure: float, right: bool | None) -> Verdict:
    return Verdict("1", {"confidence": sure}, right)


def test_a_band_says_what_was_expected_and_what_was_right() -> None:
    judged = [verdict(0.82, True), verdict(0.88, False), verdict(0.85, None), verdict(1.0, True)]
    assert bands(judged) == [
        Band(0.8, 0.9, 2, pytest.approx(0.85), 0.5),
        Band(0.95, 1.0, 1, 1.0, 1.0),
    ]


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_no_claim_is_lost_and_the_error_is_a_share(pairs: list[tuple[float, bool]]) -> None:
    found = bands(verdict(sure, right) for sure, right in pairs)
    assert sum(band.claims for band in found) == len(pairs)
    assert 0 <= expected_error(found) <= 1


def test_without_claims_there_is_nothing_to_say() -> None:
    with pytest.raises(ValueError, match="no claim was judged"):
        expected_error([])
