"""Which claims are right, by the rules of the development data."""

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.evaluation.matching import fold, verdicts


def test_each_claim_is_right_wrong_or_not_counted(example) -> None:
    judged = {one.claim["relation"]: one.right for one in verdicts(example.gold, example.records)}
    assert judged == {"LOCATED_IN": True, "PRODUCES": None, "FULFILLED": True, "EMPLOYS": False}


def test_a_relation_that_the_gold_does_not_use_is_not_judged(example) -> None:
    text = example.records.read_text().replace('"LOCATED_IN"', '"HEADS"')
    example.records.write_text(text)
    relations = {one.claim["relation"] for one in verdicts(example.gold, example.records)}
    assert relations == {"PRODUCES", "FULFILLED", "EMPLOYS"}


@given(st.text(alphabet="aé가 -'", max_size=20))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_marks_and_case_do_not_count() -> None:
    assert fold("the Ch'ŏllima–Movement") == fold("Chollima movement")
    assert fold("80-day battle") != fold("70-day battle")
