"""Brings the syllables of a word to one form, however much of their joining a writer wrote down.

백학, Paek Hak and Paekhak; 동림, Tongrim and Tongnim each become the same syllables: finals go over
to a following vowel, and what assimilates is written as it sounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from graph.names.syllables import (
    END_BIT,
    INITIAL_BIT,
    INITIAL_MASK,
    NONE,
    VOWEL_MASK,
    N,
    R,
    Syllable,
    at_start,
)


class Piece(NamedTuple):
    """A syllable before joining: masks, the end that sounds, the initial it makes when linked."""

    strict: int
    loose: int
    end: str
    linked: int = 0


def _mask(letters: str) -> int:
    return sum(INITIAL_BIT[letter] for letter in letters)


_H = INITIAL_BIT["ㅎ"]
_ASPIRATED = {"ㄱ": INITIAL_BIT["ㅋ"], "ㄷ": INITIAL_BIT["ㅌ"], "ㅂ": INITIAL_BIT["ㅍ"]}
_TENSED = {
    "ㄱ": ((_mask("ㄱㅋㄲ"), INITIAL_BIT["ㄲ"]),),
    "ㅂ": ((_mask("ㅂㅍㅃ"), INITIAL_BIT["ㅃ"]),),
    "ㄷ": (
        (_mask("ㄷㅌㄸ"), INITIAL_BIT["ㄸ"]),
        (_mask("ㅅㅆ"), INITIAL_BIT["ㅆ"]),
        (_mask("ㅈㅊㅉ"), INITIAL_BIT["ㅉ"]),
    ),
}
_NASAL = {"ㄱ": "ㅇ", "ㄷ": "ㄴ", "ㅂ": "ㅁ"}
_NASALS = _mask("ㄴㅁㄹ")


def join(pieces: Sequence[Piece]) -> tuple[Syllable, ...]:
    """The syllables of one word in their joined form."""
    done: list[Syllable] = []
    work = list(pieces)
    for place, piece in enumerate(work):
        extra = 0
        if place + 1 < len(work):
            piece, work[place + 1], extra = _meet(piece, work[place + 1])
        syllable = Syllable(piece.strict | END_BIT[piece.end], piece.loose | extra)
        done.append(syllable if done else at_start(syllable))
    return tuple(done)


@lru_cache(maxsize=65536)
def _meet(left: Piece, right: Piece) -> tuple[Piece, Piece, int]:
    initial = right.strict & INITIAL_MASK
    if not left.end:
        return left, right, 0
    if initial == NONE:
        if left.end == "ㅇ":
            return left, right, 0
        return left._replace(end=""), _with_initial(right, left.linked), 0
    if left.end in _ASPIRATED:
        return _after_stop(left, right, initial)
    return _after_resonant(left, right, initial)


def _after_stop(left: Piece, right: Piece, initial: int) -> tuple[Piece, Piece, int]:
    if initial == _H:
        return left._replace(end=""), _with_initial(right, _ASPIRATED[left.end]), 0
    for letters, tense in _TENSED[left.end]:
        if initial & letters and not initial & ~letters:
            return left._replace(end=""), _with_initial(right, tense), 0
    if initial & ~_NASALS:
        return left, right, 0
    right = _with_initial(right, N) if initial == R else right
    return left._replace(end=_NASAL[left.end]), right, 0


def _after_resonant(left: Piece, right: Piece, initial: int) -> tuple[Piece, Piece, int]:
    if (left.end == "ㄴ" and initial == R) or (left.end == "ㄹ" and initial == N):
        return left._replace(end="ㄹ"), _with_initial(right, R, N), END_BIT["ㄴ"]
    if left.end in "ㅁㅇ" and initial == R:
        return left, _with_initial(right, N), 0
    return left, right, 0


def _with_initial(piece: Piece, strict: int, loose: int = 0) -> Piece:
    return piece._replace(
        strict=piece.strict & VOWEL_MASK | strict, loose=piece.loose & VOWEL_MASK | loose
    )
