from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.sources.phrases import phrases

REPORT = (
    "Workers of the mill finished the dam before the flood came and sang on the crest until "
    "the lamps were lit along the whole of the valley"
)
WORDS = st.lists(st.sampled_from(["iron", "dam", "sang", "rice", "lamp"]), min_size=14, max_size=30)


def test_the_same_sentence_has_the_same_fingerprints_in_any_dress() -> None:
    assert phrases(REPORT)
    assert phrases(REPORT) == phrases(REPORT.upper().replace(" and ", ', "and" - '))


def test_other_words_share_none() -> None:
    other = "A team from the county raised a bridge in May, and a band played while it was opened"
    assert not phrases(REPORT) & phrases(other)


def test_a_copy_with_another_beginning_and_end_is_known() -> None:
    words = REPORT.split()
    copied = " ".join(["According", "to", "a", "report", *words[4:20], "it", "was", "said"])
    assert phrases(REPORT) & phrases(copied)


def test_names_are_one_word_whatever_they_are() -> None:
    one = "The {} sent seed to the {} for the spring after the long dry winter of that year"
    left = one.format("Ministry of Agriculture", "Chongsan Farm")
    right = one.format("Ministry", "farm at Chongsan")
    masked = [
        phrases(left, [(4, 27), (45, 58)]),
        phrases(right, [(4, 12), (30, 46)]),
    ]
    assert masked[0] == masked[1]
    assert phrases(left) != phrases(right)


def test_few_words_have_no_fingerprint() -> None:
    assert phrases("The mine met its plan") == frozenset()
    sentence = "Kim Jong Un visited it on the day"
    assert phrases(sentence) != frozenset()
    assert phrases(sentence, [(0, 11), (24, 33)]) == frozenset()
    assert phrases("") == frozenset()


@given(WORDS, WORDS, WORDS)
def test_a_shared_run_of_fourteen_words_is_always_found(
    before: list[str], run: list[str], after: list[str]
) -> None:
    left = " ".join([*before, *run])
    right = " ".join([*run, *after])
    assert phrases(left) & phrases(right)
