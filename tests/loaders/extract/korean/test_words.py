"""Words, particles and sentences of Korean texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from loaders.extract.korean.words import part_of, sentences, stems, words


def test_words_lose_their_marks_and_keep_their_place():
    text = "《좋다!》, 그는 (말했다)."
    found = words(text)
    assert [w.text for w in found] == ["좋다", "그는", "말했다"]
    assert all(text[w.start : w.stop] == w.text for w in found)
    assert not found[0].listed
    assert words("룡양, 백암")[0].listed


def test_particles_tell_the_part():
    assert [part_of(p) for p in ("은", "께서", "를", "에서", "들이", "", "하였다")] == [
        "topic", "subject", "object", "in", "subject", "bare", None,
    ]  # fmt: skip
    assert stems("공장에서는")[0] == ("공장", "에서는")


def test_sentences_end_at_full_stops_but_not_in_numbers():
    text = "계획을 1.2배로 했다. 2.8직동청년탄광이 앞섰다."
    assert [text[a:b].strip() for a, b in sentences(text)] == [
        "계획을 1.2배로 했다.",
        "2.8직동청년탄광이 앞섰다.",
    ]


@given(st.text(max_size=200))
def test_nothing_but_space_is_lost(text):
    kept = "".join(text[a:b] for a, b in sentences(text))
    assert "".join(kept.split()) == "".join(text.split())
