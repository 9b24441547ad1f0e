"""Names of persons that are no Korean names: words in any order, initials, small differences."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import JaroWinkler

from graph.names.comparison import Evidence
from graph.names.hangul import has_syllables

_ALIKE, _NEAR = 0.9, 0.82
_SAME, _EXTRA, _DIFFERENT = 3.5, 1.5, -4.0


def compare_foreign(
    left: str, right: str, left_words: Sequence[str], right_words: Sequence[str]
) -> Evidence:
    """What speaks for and against two names of which one at least is no Korean name."""
    if has_syllables(left) != has_syllables(right):
        return Evidence(_DIFFERENT, ("one is a Korean name, the other is not",))
    short, long = sorted((list(left_words), list(right_words)), key=len)
    if not short:
        return Evidence(_DIFFERENT, ("nothing to compare",))
    odds, free, full = _SAME, list(long), 0
    for word in short:
        match, value = _best(word, free)
        if match is None:
            return Evidence(_DIFFERENT, (f"{word} has no counterpart",))
        free.remove(match)
        full += len(word) > 1 and len(match) > 1
        odds -= (1 - value) * 6
    if not full:
        return Evidence(_DIFFERENT, ("only initials agree",))
    if len(short) == 1 and free:
        return Evidence(-0.5, ("only one word of the name agrees",))
    odds -= _EXTRA * len(free) * 0.5
    return Evidence(odds, ("same words" if not free else "same words but for further names",))


def _best(word: str, words: Sequence[str]) -> tuple[str | None, float]:
    best, found = None, 0.0
    for other in words:
        value = _alike(word, other)
        if value > found:
            best, found = other, value
    return best, found


def _alike(word: str, other: str) -> float:
    if word == other:
        return 1.0
    if len(word) == 1 or len(other) == 1:
        return 0.85 if word[0] == other[0] else 0.0
    value = JaroWinkler.similarity(word, other)
    return value if value >= _ALIKE or (value >= _NEAR and word[-2:] == other[-2:]) else 0.0
