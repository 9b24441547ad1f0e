"""Confidence is smoothed precision, and never certainty."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.evaluation.calibrate import best_prior, count, rendered, smoothed, totals
from benchmarks.evaluation.matching import Verdict


def verdict(rule: str, right: bool | None, document: str = "1") -> Verdict:
    return Verdict(document, {"method": f"pattern:{rule}", "confidence": 0.5}, right)


def test_claims_are_counted_by_rule_and_weighed() -> None:
    judged = [verdict("a", True), verdict("a", False), verdict("a", None), verdict("b", True, "2")]
    counts = count([*judged, Verdict("1", {"method": "metadata:outlet"}, True)], 0.25)
    assert counts == {"1": {"a": (0.25, 0.25)}, "2": {"b": (0.25, 0.0)}}
    assert totals(counts) == {"a": (0.25, 0.25), "b": (0.25, 0.0)}


@given(st.floats(0, 1e4), st.floats(0, 1e4), st.floats(0, 1), st.floats(0.5, 8))
def test_a_confidence_is_never_certain(
    right: float, wrong: float, base: float, weight: float
) -> None:
    assert 0.05 <= smoothed(right, wrong, base, weight) <= 0.99


def test_rules_that_hold_everywhere_need_less_of_the_prior() -> None:
    steady = {str(n): {"good": (4.0, 0.0), "bad": (0.0, 4.0)} for n in range(6)}
    fickle = {str(n): {f"rule{n % 3}": (float(n % 2), float(1 - n % 2))} for n in range(12)}
    assert best_prior(steady)[1] < best_prior(fickle)[1]


def test_the_prior_is_what_rules_come_to_that_stand_in_one_document_alone() -> None:
    good = {str(n): {f"rule{n}": (1.0, 0.0)} for n in range(9)}
    mixed = {str(n): {f"rule{n}": (float(n % 2), float(1 - n % 2))} for n in range(10)}
    assert best_prior(good)[0] == 0.95
    assert best_prior(mixed)[0] == 0.5


def test_what_is_written_is_read_back_with_what_was_read_by_hand() -> None:
    known = {"by_hand": {"metadata:outlet": {"confidence": 0.99}}}
    written = yaml.safe_load(rendered(known, {"1": {"a": (3.0, 1.0)}}))
    assert written["rules"]["a"]["right"] == 3
    assert 0.5 < written["rules"]["a"]["confidence"] < 0.9
    assert written["by_hand"] == known["by_hand"]
