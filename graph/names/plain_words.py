"""Words of no Korean name and no table: compared letter by letter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import jellyfish
from rapidfuzz.distance import DamerauLevenshtein

from graph.names.comparison import Evidence

_SAME, _DIFFERENT, _PER_DIFFERENCE = 3.0, -4.0, 8.0
_SHORT = 5


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """Metaphone of an English word; the word itself where that is empty."""
    return jellyfish.metaphone(word) or word


def alike(left: str, right: str) -> bool:
    """Whether two longer words are one but for a letter or two and sound alike."""
    if left == right:
        return True
    if min(len(left), len(right)) < _SHORT or sound_key(left) != sound_key(right):
        return False
    return DamerauLevenshtein.distance(left, right, score_cutoff=2) <= 2


def compare_plain(left: Sequence[str], right: Sequence[str]) -> Evidence:
    """What speaks for and against two sequences of words being one name."""
    if tuple(left) == tuple(right) and left:
        return Evidence(_SAME + 1, ("same words",))
    if len(left) == len(right) and all(map(alike, sorted(left), sorted(right))):
        return Evidence(_SAME - 1, ("words agree but for a letter or their order",))
    return Evidence(_DIFFERENT, ("words differ",))
