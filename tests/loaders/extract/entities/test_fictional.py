from __future__ import annotations

import pytest

from loaders.extract.entities.annotate import annotate

PLOT = (
    "The film on North Korea was directed by Ri Myong Dok. The main character, Kim Sol Bi, "
    "is a weaver. The singer Pak Tong Chol laughs at her, and Sol Bi goes home."
)


def test_characters_of_a_plot_are_no_persons(find) -> None:
    assert find(PLOT)["Person"] == {"Ri Myong Dok"}


def test_nor_are_they_where_the_text_goes_on_about_them(find) -> None:
    later = f"{PLOT}\n\nAs Kim Sol Bi says, weaving in North Korea is hard."
    assert find(later)["Person"] == {"Ri Myong Dok"}


@pytest.mark.parametrize(
    "text",
    [
        "Kim Sol Bi wove in North Korea.\n\nIn the film, the main character, Kim Sol Bi, sings.",
        "The film on North Korea has as its main character a weaver, played by Kim Sol Bi.",
        "Kim Sol Bi, a weaver in North Korea, is of strong character.",
    ],
)
def test_persons_whom_no_plot_introduces_stay(find, text: str) -> None:
    assert "Kim Sol Bi" in find(text)["Person"]


def test_the_known_stay_persons_in_a_plot(find) -> None:
    text = "The film on North Korea is long. The story follows a weaver who meets Kim Il Sung."
    assert find(text)["Person"] == {"Kim Il Sung"}


def test_what_is_left_out_is_counted(make) -> None:
    lost = {(r.text, r.reason) for r in annotate(make(PLOT)).rejections}
    assert ("Kim Sol Bi", "character of a story") in lost
