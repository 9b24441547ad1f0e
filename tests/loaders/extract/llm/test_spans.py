from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Passage
from loaders.extract.llm.spans import find_quote, fold_quote
from loaders.extract.llm.windows import Piece


def pieces_of(*paragraphs: str) -> tuple[str, list[Piece]]:
    found, start = [], 0
    for index, text in enumerate(paragraphs):
        stop = start + len(text)
        passage = Passage(
            id=f"p{index}", document="d", index=index, start=start, stop=stop, kind="paragraph"
        )
        found.append(Piece(passage, start, stop))
        start = stop + 1
    return "\n".join(paragraphs), found


def find(quote: str, number: int, *paragraphs: str) -> str | None:
    text, pieces = pieces_of(*paragraphs)
    found = find_quote(text, quote, pieces, number)
    return None if found is None else text[slice(*found[1])]


WORDS = st.lists(
    st.text(alphabet="abcXYZ공장탄광’“”-–'\"", min_size=1, max_size=8), min_size=1, max_size=20
)


@given(WORDS, st.data())
def test_any_words_cut_from_the_text_are_found_however_they_are_spaced(words, data) -> None:
    gaps = st.sampled_from([" ", "  ", "\n", "\t ", "\u00a0"])
    text = "".join(word + data.draw(gaps) for word in words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    same = str.maketrans({"’": "'", "“": '"', "”": '"', "–": "-"})
    quote = data.draw(gaps).join(words[first:last])
    quote = data.draw(st.sampled_from([quote, quote.translate(same)]))
    _, pieces = pieces_of(text)
    found = find_quote(text, quote, pieces, 1)
    if not any(c.isalnum() for c in quote):
        assert found is None
        return
    assert found is not None
    start, stop = found[1]
    assert fold_quote(text[start:stop]) == fold_quote(quote)
    assert pieces[0].start <= start < stop <= pieces[0].stop


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text) -> None:
    assert fold_quote(fold_quote(text)) == fold_quote(text)


def test_the_passage_that_was_named_goes_first_then_the_nearest() -> None:
    text, pieces = pieces_of("the Elm Mill", "nothing", "the Elm Mill", "the Elm Mill")
    places = [find_quote(text, "Elm Mill", pieces, n)[0].passage.index for n in (1, 2, 3, 4, 99)]
    assert places == [0, 0, 2, 3, 3]


def test_words_of_their_own_go_before_words_inside_others() -> None:
    text, pieces = pieces_of("In the Province there is Ri.")
    assert find_quote(text, "Ri", pieces, 1)[1] == (25, 27)


@pytest.mark.parametrize(
    "quote", ["", "  ", "...", "Elm Mine", "elm mill", "Elm  Mill .", "Ri", "Mill\nElm"]
)
def test_what_does_not_stand_there_is_not_found(quote: str) -> None:
    assert find(quote, 1, "The Elm Mill in the Province.") is None


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("Workers' Party", "Workers’ Party"),
        ('"Let us go!"', "“Let us go!”"),
        ("80-day battle", "80–day battle"),
        ("Elm Mill", "Elm\n Mill"),
        ("Elm Mill", "Elm\u00a0Mill"),
        ("cooperative", "co\u00adoperative"),
        ("Kim Jong Un", "Kim Jong Un"),
    ],
)
def test_other_quotes_spaces_and_dashes_are_the_same(quote: str, stands: str) -> None:
    assert find(quote, 1, f"At the {stands}, in May.") == stands


def test_glued_words_are_found() -> None:
    assert find("Kim Jong Un", 1, "ComradeKim Jong Unwho came") == "Kim Jong Un"
    assert find("공장", 1, "이 공장에서") == "공장"
