"""Korean words in hangul or Chinese characters as syllables."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from graph.names.hangul import decompose, is_syllable
from graph.names.joining import Piece, join
from graph.names.sound import neutral
from graph.names.surnames import by_hangul
from graph.names.syllables import END_BIT, INITIAL_BIT, INITIAL_MASK, VOWEL_BIT, Syllable
from graph.names.tables import hanja_readings, table

_HANJA = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


def read_hanja(text: str) -> str:
    """The text with each Chinese character as its first Korean reading, if it has one."""
    if text.isascii() or _HANJA.search(text) is None:
        return text
    readings = hanja_readings()
    return "".join(readings.get(char, char)[0] for char in text)


def read_hanja_name(text: str) -> str:
    """The same for a person's name, whose first character is read as a family name if it can be."""
    surnames = by_hangul()
    readings = (
        sorted(
            (surnames[reading], reading)
            for reading in hanja_readings().get(text[:1], "")
            if reading in surnames
        )
        if _HANJA.match(text)
        else []
    )
    return readings[0][1] + read_hanja(text[1:]) if readings else read_hanja(text)


@lru_cache(maxsize=65536)
def word_syllables(word: str) -> tuple[Syllable, ...]:
    """The joined syllables of a word in hangul; other characters are left out."""
    pieces = [_piece(char) for char in word if is_syllable(char)]
    letters = [decompose(char) for char in word if is_syllable(char)]
    split = table("romanisation")["split"]
    for place, (jamo, following) in enumerate(pairwise(letters)):
        pair = split.get(jamo.final, "")
        if following.initial == "ㅇ" and len(pair) > 1:
            initial = INITIAL_BIT[pair[1]]
            pieces[place] = pieces[place]._replace(end=pair[0])
            strict = pieces[place + 1].strict & ~INITIAL_MASK | initial
            pieces[place + 1] = pieces[place + 1]._replace(strict=strict)
    return join(pieces)


@lru_cache(maxsize=16384)
def _piece(char: str) -> Piece:
    initial, vowel, final = decompose(char)
    strict = INITIAL_BIT[initial] | VOWEL_BIT[vowel]
    pair = table("romanisation")["split"].get(final, final)
    linked = INITIAL_BIT.get(pair[-1:], 0) if final != "ㅎ" else INITIAL_BIT["ㅇ"]
    return Piece(strict, 0, neutral(final), linked)


def exact(syllable: str) -> Syllable:
    """One hangul syllable by itself."""
    piece = _piece(syllable)
    return Syllable(piece.strict | END_BIT[piece.end], piece.loose)
