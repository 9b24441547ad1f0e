"""A syllable as the set of Korean syllables that its spelling may stand for.

A set is a mask of bits: 19 initials, 21 vowels and the 8 ends that sound (none and seven). Each
syllable has two, ``strict`` for what a romanisation system says and ``loose`` for what writers mean
beside it. Two spellings agree when in all three places their sets meet, one of them strictly.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from graph.names.hangul import INITIALS, VOWELS

ENDS = ("", "ㄱ", "ㄴ", "ㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅇ")
INITIAL_BIT = {letter: 1 << place for place, letter in enumerate(INITIALS)}
VOWEL_BIT = {letter: 1 << 19 + place for place, letter in enumerate(VOWELS)}
END_BIT = {letter: 1 << 40 + place for place, letter in enumerate(ENDS)}
INITIAL_MASK = (1 << 19) - 1
VOWEL_MASK = (1 << 40) - (1 << 19)
END_MASK = (1 << 48) - (1 << 40)
I_OR_Y = sum(VOWEL_BIT[letter] for letter in "ㅑㅒㅕㅖㅛㅠㅣ")
NONE, N, R = INITIAL_BIT["ㅇ"], INITIAL_BIT["ㄴ"], INITIAL_BIT["ㄹ"]
FAILED = 99


class Syllable(NamedTuple):
    """What a spelled syllable may stand for, as two masks."""

    strict: int
    loose: int = 0


def distance(left: Syllable, right: Syllable) -> int:
    """In how many places two syllables agree only loosely; ``FAILED`` where they do not."""
    shared = left.strict & right.strict
    loosely = left.strict & right.loose | left.loose & right.strict
    found = 0
    for mask in (INITIAL_MASK, VOWEL_MASK, END_MASK):
        if not shared & mask:
            if not loosely & mask:
                return FAILED
            found += 1
    return found


def total_distance(left: Sequence[Syllable], right: Sequence[Syllable]) -> int:
    """The sum over syllables; ``FAILED`` for different lengths or any syllable that differs."""
    if left == right:
        return 0
    if len(left) != len(right):
        return FAILED
    found = 0
    for one, other in zip(left, right, strict=True):
        if one != other:
            found += distance(one, other)
            if found >= FAILED:
                return FAILED
    return found


def at_start(syllable: Syllable) -> Syllable:
    """The first syllable of a word, with what it may be in the other Korea's spelling (리, 이)."""
    strict, loose = syllable
    if strict & R:
        loose |= N
    if strict & (R | N) and strict & I_OR_Y:
        loose |= NONE
    return Syllable(strict, loose)


_INITIALS = {"k": "ㄱㄲㅋ", "t": "ㄷㄸㅌ", "p": "ㅂㅃㅍ", "c": "ㅈㅉㅊ", "s": "ㅅㅆ"}
_INITIALS |= {"h": "ㅎ", "m": "ㅁ", "n": "ㄴㄹㅇ"}
_VOWELS = {
    "a": "ㅏㅑ",
    "e": "ㅐㅔㅒ",
    "o": "ㅗㅓㅜㅡㅛㅕㅠㅖㅝ",
    "w": "ㅘ",
    "v": "ㅚㅙㅞ",
    "i": "ㅣㅢㅟ",
}
_INITIAL_CLASS = {letter: name for name, letters in _INITIALS.items() for letter in letters}
_VOWEL_CLASS = {letter: name for name, letters in _VOWELS.items() for letter in letters}
_END_CLASS = {"": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "n", "ㅁ": "m", "ㅂ": "p", "ㅇ": "g"}


@lru_cache(maxsize=65536)
def skeleton(syllable: Syllable) -> str:
    """A class of syllables as two or three letters; syllables that agree have the same one."""
    strict = syllable.strict
    initial = next(c for letter, c in _INITIAL_CLASS.items() if strict & INITIAL_BIT[letter])
    vowel = next(c for letter, c in _VOWEL_CLASS.items() if strict & VOWEL_BIT[letter])
    end = next(c for letter, c in _END_CLASS.items() if strict & END_BIT[letter])
    return initial + vowel + end
