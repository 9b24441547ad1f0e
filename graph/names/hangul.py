"""Hangul syllables taken apart into letters (jamo) and put together again.

The arithmetic is that of The Unicode Standard, section 3.12.
"""

from __future__ import annotations

import re
from typing import NamedTuple

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
FIRST, LAST = 0xAC00, 0xD7A3


class Jamo(NamedTuple):
    """The letters of one syllable; ``final`` may be empty."""

    initial: str
    vowel: str
    final: str


SYLLABLES = re.compile("[\uac00-\ud7a3]+")


def has_syllables(text: str) -> bool:
    """Whether any character is a composed hangul syllable."""
    return not text.isascii() and SYLLABLES.search(text) is not None


def is_syllable(char: str) -> bool:
    """Whether the character is a composed hangul syllable."""
    return "\uac00" <= char <= "\ud7a3"


def decompose(syllable: str) -> Jamo:
    """The letters of a syllable.

    Raises:
        ValueError: the text is not one composed hangul syllable.
    """
    if len(syllable) != 1 or not is_syllable(syllable):
        raise ValueError(f"{syllable!r} is not one hangul syllable")
    rest, final = divmod(ord(syllable) - FIRST, len(FINALS))
    initial, vowel = divmod(rest, len(VOWELS))
    return Jamo(INITIALS[initial], VOWELS[vowel], FINALS[final])


def compose(initial: str, vowel: str, final: str = "") -> str:
    """The syllable of the letters.

    Raises:
        ValueError: a letter is none that stands in its place.
    """
    if len(initial) != 1 or len(vowel) != 1:
        raise ValueError(f"{initial!r} and {vowel!r} must be one letter each")
    place = INITIALS.index(initial) * len(VOWELS) + VOWELS.index(vowel)
    return chr(FIRST + place * len(FINALS) + FINALS.index(final))
