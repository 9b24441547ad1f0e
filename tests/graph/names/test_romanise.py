from __future__ import annotations

import pytest

from graph.names.romanise import System, romanise_name, romanise_word
from graph.names.sound import south_spelling


@pytest.mark.parametrize(
    ("hangul", "system", "latin"),
    [
        ("진응원", "mr", "Chin Ŭngwŏn"),
        ("진응원", "press", "Jin Ung Won"),
        ("장성택", "mr", "Chang Sŏngt'aek"),
        ("장성택", "rr", "Jang Seong-taek"),
        ("박동구", "nk2012", "Pak Tong Gu"),
        ("리설주", "press", "Ri Sol Ju"),
        ("최룡해", "press", "Choe Ryong Hae"),
        ("김정은", "nk1992", "Kim Tsŏng Ŭn"),
    ],
)
def test_names_of_persons(hangul: str, system: System, latin: str) -> None:
    assert romanise_name(hangul, system) == latin


def test_syllables_of_a_given_name_do_not_assimilate() -> None:
    assert romanise_name("조명록", "mr") == "Cho Myŏngrok"
    assert romanise_word("명록", "mr") == "myŏngnok"


@pytest.mark.parametrize(
    ("hangul", "system", "latin"),
    [
        ("평양", "mr", "p'yŏngyang"),
        ("만경대", "mr", "man'gyŏngdae"),
        ("동림", "mr", "tongnim"),
        ("동림", "nk2012", "tongrim"),
        ("백마산", "nk2012", "paengmasan"),
        ("압록강", "mr", "amnokkang"),
        ("압록강", "rr", "amnokgang"),
        ("은률", "nk2012", "ŭnryul"),
        ("천리마", "nk2012", "chŏllima"),
        ("붉은바위", "nk2012", "pulgŭnbawi"),
        ("닭섬", "nk2012", "taksŏm"),
        ("2.8 공장", "rr", "2.8 gongjang"),
    ],
)
def test_words_and_places(hangul: str, system: System, latin: str) -> None:
    assert romanise_word(hangul, system) == latin


@pytest.mark.parametrize(
    ("north", "south"),
    [
        ("로동", "노동"),
        ("리설주", "이설주"),
        ("녀성", "여성"),
        ("라선", "나선"),
        ("김책", "김책"),
        ("", ""),
    ],
)
def test_spelling_of_the_south(north: str, south: str) -> None:
    assert south_spelling(north) == south
