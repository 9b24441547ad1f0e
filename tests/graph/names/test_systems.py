"""By which system a spelling is romanised."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.names.romanise import SYSTEMS, System, romanise_name, romanise_word
from graph.names.surnames import by_hangul
from graph.names.systems import letters_of, system_of

_SYLLABLES = st.integers(0xAC00, 0xD7A3).map(chr)
_PERSONS = st.tuples(
    st.sampled_from(sorted(name for name in by_hangul() if len(name) == 1)),
    st.text(_SYLLABLES, min_size=2, max_size=2),
).map("".join)


@pytest.mark.parametrize(
    ("text", "hangul", "system"),
    [
        ("Kim Chŏng-ŭn", "김정은", "mr"),
        ("Kim Jong-un", "김정은", "press"),
        ("Jong Un Kim", "김정은", "press"),
        ("Kim Jŏng Ŭn", "김정은", "nk2012"),
        ("Kim Tsŏng Ŭn", "김정은", "nk1992"),
        ("Gim Jeong-eun", "김정은", "rr"),
        ("Kim Jeong-eun", "김정은", "rr"),
        ("Lee Seol-ju", "리설주", "rr"),
        ("Lee Sol-ju", "리설주", "press"),
        ("Karl Marx", "맑스", ""),
        ("Каrl", "맑스", ""),
        ("김정은", "김정은", ""),
    ],
)
def test_of_a_person(text: str, hangul: str, system: str) -> None:
    assert system_of(text, "Person", (hangul,)) == system


@pytest.mark.parametrize(
    ("text", "hangul", "system"),
    [
        ("Rason", "라선시", "press"),
        ("Rasŏn", "라선시", "mr"),
        ("Raseon", "라선시", "rr"),
        ("Naseon", "라선", "rr"),
        ("P’yŏngyang", "평양시", "mr"),
        ("Phyŏngyang", "평양시", "nk2012"),
        ("Pyongyang", "평양시", "press"),
        ("South Phyongan Province", "평안남도", "press"),
        ("P'yŏngan-namdo", "평안남도", "mr"),
        ("South P'yŏngan", "평안남도", "mr"),
        ("Huch'ang County", "후창군", "mr"),
        ("Nampo City", "남포시", "rr"),
        ("Central District", "중구역", ""),
        ("North Korea", "조선", ""),
    ],
)
def test_of_a_place(text: str, hangul: str, system: str) -> None:
    assert system_of(text, "Place", (hangul,)) == system


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("Chin Ŭngwŏn", "mr"),
        ("Ch'oe Yong", "mr"),
        ("Man'gyŏngdae", "mr"),
        ("Kim Jong Ŭn", ""),
        ("O'Brien", ""),
        ("Kate's", ""),
        ("Choe Yong", ""),
    ],
)
def test_without_hangul_only_marks_tell(text: str, system: str) -> None:
    assert system_of(text, "Person") == system


def test_names_of_works_are_translated_and_follow_none() -> None:
    assert system_of("Rason Brewery", "Site", ("라선맥주공장",)) == ""


@given(_PERSONS, st.sampled_from(SYSTEMS))
def test_a_romanised_person_follows_that_system_or_one_that_spells_alike(
    name: str, system: System
) -> None:
    text = romanise_name(name, system)
    told = system_of(text, "Person", (name,))
    assert told in SYSTEMS
    assert letters_of(romanise_name(name, told)) == letters_of(text)


@given(st.text(_SYLLABLES, min_size=2, max_size=4), st.sampled_from(SYSTEMS))
def test_a_romanised_place_is_told(name: str, system: System) -> None:
    text = romanise_word(name, system).capitalize()
    assert system_of(text, "Place", (name,)) in SYSTEMS
