"""The key under which northern and southern spellings of a Korean name meet."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import yaml

from loaders.extract.korean.lexicon import FOLDER

_FIRST, _LAST = 0xAC00, 0xD7A3
_VOWELS, _FINALS = 21, 28
_N, _R, _NONE = 2, 5, 11
# ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ by their place among the 21 vowels.
_FRONT = frozenset({2, 3, 6, 7, 12, 17, 20})
_DROPPED = re.compile(r"[\s\-·ㆍ《》\"'“”‘’]+")


def initial(word: str) -> str:
    """A word with ㄹ and ㄴ at its start as the South writes them: 로동 -> 노동, 리 -> 이.

    Source: rule of initial sounds (두음 법칙), articles 10 to 12 of the Korean orthography of 1988.
    """
    code = ord(word[0]) if word else 0
    if not _FIRST <= code <= _LAST:
        return word
    lead, rest = divmod(code - _FIRST, _VOWELS * _FINALS)
    front = rest // _FINALS in _FRONT
    if lead == _R:
        lead = _NONE if front else _N
    elif lead == _N and front:
        lead = _NONE
    return chr(_FIRST + lead * _VOWELS * _FINALS + rest) + word[1:]


@cache
def _pairs() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs: dict[str, str] = yaml.safe_load((FOLDER / "spelling.yaml").read_text("utf-8"))["pairs"]
    forms = sorted(pairs, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms))), pairs


@lru_cache(maxsize=50_000)
def key(text: str) -> str:
    """A name without spaces and marks, in the southern spelling; equal keys are one name."""
    pattern, pairs = _pairs()
    words = [initial(word) for word in pattern.sub(lambda m: pairs[m.group()], text).split()]
    return _DROPPED.sub("", "".join(words))
