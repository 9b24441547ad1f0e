from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.extract.llm.tokens import tokens
from loaders.extract.llm.windows import cut
from loaders.read.assemble import Origin, Span, assemble

PARAGRAPHS = st.lists(
    st.text(alphabet="abc .,공장\n", min_size=1, max_size=80).filter(lambda t: t.strip()),
    min_size=1,
    max_size=12,
)


def build(paragraphs):
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return assemble("\n\n".join(paragraphs), spans, Origin("own.txt", "text"))


@settings(deadline=None)
@given(PARAGRAPHS, st.integers(4, 60), st.integers(0, 20))
def test_windows_hold_every_word_once_or_as_overlap(paragraphs, budget, overlap) -> None:
    document = build(paragraphs)
    windows = cut(document, budget, overlap)
    seen = 0
    for window in windows:
        sizes = [tokens(document.text[p.start : p.stop]) for p in window.pieces]
        assert sum(sizes) <= budget
        fresh = [p for p in window.pieces if p.start >= seen]
        assert fresh
        repeated = sizes[: len(sizes) - len(fresh)]
        assert sum(repeated) <= overlap
        for before, piece in zip(window.pieces, window.pieces[1:], strict=False):
            assert before.stop <= piece.start
        seen = fresh[-1].stop
    held = {i for w in windows for p in w.pieces for i in range(p.start, p.stop)}
    for passage in document.passages:
        for index in range(passage.start, passage.stop):
            assert index in held or document.text[index].isspace()


def test_passages_stay_whole_where_they_fit(make) -> None:
    document = make("One one one.", "Two two two.", "Three three.")
    first, second = cut(document, 8, 0)
    assert [p.passage.index for p in first.pieces] == [0, 1]
    assert [p.passage.index for p in second.pieces] == [2]


def test_the_overlap_is_what_came_last(make) -> None:
    document = make("One one one.", "Two two two.", "Three three.")
    _, second = cut(document, 8, 4)
    assert [p.passage.index for p in second.pieces] == [1, 2]


def test_a_passage_too_long_is_cut_after_a_sentence(make) -> None:
    text = "The mill ran well. The mine ran too. The farm did not."
    document = make(text)
    parts = [text[p.start : p.stop] for w in cut(document, 13, 0) for p in w.pieces]
    assert parts == ["The mill ran well. The mine ran too. ", "The farm did not."]


def test_words_without_any_break_are_cut_all_the_same(make) -> None:
    document = make("공장" * 50)
    pieces = [p for w in cut(document, 10, 0) for p in w.pieces]
    assert [p.stop - p.start for p in pieces] == [10] * 10
