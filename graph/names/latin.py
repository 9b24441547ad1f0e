"""Korean words in Latin letters as syllables, whatever system or none they are written by.

A glued word may be cut in several ways (Jongun: Jong Un, Jon Gun), so each has a few readings.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from graph.names.joining import Piece, join
from graph.names.syllables import INITIAL_BIT, VOWEL_BIT, Syllable
from graph.names.tables import table

Reading = tuple[Syllable, ...]
MOST_READINGS = 8
_LONGEST = 40
_VOWELS = re.compile(r"[aeiouŏŭ]|[yw](?=[aeiouŏŭ])|(?<=[aeu])y(?![aeiouŏŭ])|(?<=ŭ)y")
_BREAKS = re.compile(r"[\s\-‐-―]+")


class Marks(NamedTuple):
    """Which signs of McCune-Reischauer a whole name shows, and whether the press spelt it."""

    breves: bool = False
    apostrophes: bool = False
    press: bool = False


def plain(text: str) -> str:
    """Lower case, with ŏ, ŭ and one kind of apostrophe as the only signs beside letters."""
    if text.isascii():
        return text.lower().replace("`", "'")
    rules = table("latin")
    lowered = unicodedata.normalize("NFD", text.lower())
    for mark in rules["apostrophes"][1:]:
        lowered = lowered.replace(mark, "'")
    kept: list[str] = []
    for char in lowered:
        if not unicodedata.combining(char):
            kept.append(char)
        elif char in rules["breves"] and kept and kept[-1] in "ou":
            kept[-1] = {"o": "ŏ", "u": "ŭ"}[kept[-1]]
    return "".join(kept)


def marks(text: str) -> Marks:
    """The signs in a text that :func:`plain` made."""
    if text.isascii() and "'" not in text:
        return Marks(press=bool(_PRESS.search(text)))
    return Marks(
        "ŏ" in text or "ŭ" in text, bool(_ASPIRATE.search(text)), bool(_PRESS.search(text))
    )


_ASPIRATE = re.compile(r"(?:k|t|p|ch)'(?=[aeiouŏŭyw])")
# Letters that no standard writes for a Korean vowel but English-language papers do.
_PRESS = re.compile(r"ee|oo|young|\bch?oi\b|\bpark\b")
_APOSTROPHE_BREAK = re.compile(r"(?<!k)(?<!t)(?<!p)(?<!ch)'|'(?![aeiouŏŭyw])")


@lru_cache(maxsize=65536)
def word_readings(word: str, shown: Marks) -> tuple[Reading, ...]:
    """The readings of a word that :func:`plain` made, best first; none if it is no Korean word.

    Hyphens and apostrophes part syllables. Words of more than 40 letters have no reading.
    """
    if not word or len(word) > _LONGEST:
        return ()
    parts = [word]
    if not word.isalpha():
        parts = [part for part in _BREAKS.split(_APOSTROPHE_BREAK.sub("-", word)) if part]
    cuts = [_cut(part, shown) for part in parts]
    if not cuts or not all(cuts):
        return ()
    found: dict[Reading, None] = {}
    for chosen in product(*cuts):
        found.setdefault(join([piece for pieces in chosen for piece in pieces]))
        if len(found) == MOST_READINGS:
            break
    return tuple(sorted(found, key=len))


@lru_cache(maxsize=65536)
def _cut(part: str, shown: Marks) -> tuple[tuple[Piece, ...], ...]:
    """The ways to cut a run of letters into syllables, those with fewest syllables first."""
    runs = _runs(part)
    if len(runs) < 3:
        return ()
    vowels = [_vowel_splits(run) for run in runs[1::2]]
    consonants = [
        _consonant_splits(run, first=place == 0, last=place == len(runs) // 2)
        for place, run in enumerate(runs[0::2])
    ]
    found: list[tuple[Piece, ...]] = []
    for chosen in product(*vowels):
        for split in product(*consonants):
            pieces = _pieces(chosen, split, shown)
            if pieces:
                found.append(pieces)
            if len(found) >= MOST_READINGS:
                break
    return tuple(sorted(found, key=len))


def _runs(part: str) -> list[str]:
    """Consonants and vowels in turn, consonants (maybe none) first and last."""
    runs: list[str] = [""]
    in_vowel = False
    for place, char in enumerate(part):
        is_vowel = _VOWELS.match(part, place) is not None
        if is_vowel != in_vowel:
            runs.append("")
            in_vowel = is_vowel
        runs[-1] += char
    if in_vowel:
        runs.append("")
    return runs


@lru_cache(maxsize=4096)
def _vowel_splits(run: str) -> tuple[tuple[str, ...], ...]:
    """The ways to read a run of vowel letters, the fewest syllables first; at most three."""
    vowels = table("latin")["vowel"]
    if not run:
        return ((),)
    found = [
        (run[:size], *rest)
        for size in range(min(3, len(run)), 0, -1)
        if run[:size] in vowels
        for rest in _vowel_splits(run[size:])
    ]
    return tuple(sorted(found, key=len)[:3])


@lru_cache(maxsize=4096)
def _consonant_splits(run: str, *, first: bool, last: bool) -> tuple[tuple[str, str], ...]:
    """The ways to part consonants into the end of one syllable and the start of the next."""
    rules = table("latin")
    if first:
        return (("", run),) if run in rules["initial"] else ()
    if last:
        return ((run, ""),) if run in rules["final"] or run == "h" else ()
    found = [
        (run[:size], run[size:])
        for size in range(len(run) + 1)
        if run[size:] in rules["initial"]
        and run[size:] not in rules["only_first"]
        and (run[:size] in rules["final"] or run[:size] == "h")
    ]
    # The longest start is the form that joining gives, but n'g and ng' are two, and t's may be.
    kept = found[:1]
    kept += [split for split in found[1:] if split[0] == "ng" or split == ("t", "s")]
    return tuple(kept)


def _pieces(
    chosen: tuple[tuple[str, ...], ...], split: tuple[tuple[str, str], ...], shown: Marks
) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for place, vowels in enumerate(chosen):
        for inner, vowel in enumerate(vowels):
            start = split[place][1] if inner == 0 else ""
            end = split[place + 1][0] if inner == len(vowels) - 1 else ""
            piece = _piece(start, vowel, end, shown)
            if piece is None:
                return ()
            pieces.append(piece)
    return tuple(pieces)


@lru_cache(maxsize=16384)
def _piece(start: str, vowel: str, end: str, shown: Marks) -> Piece | None:
    rules = table("latin")
    if end == "h":
        vowel, end = (f"{vowel}h" if f"{vowel}h" in rules["vowel"] else vowel), ""
    initial, vowels = list(rules["initial"][start]), list(rules["vowel"][vowel])
    if shown.apostrophes:
        initial[0] = rules["marked_initials"].get(start, initial[0])
    if shown.breves:
        vowels[0] = rules["marked_vowels"].get(vowel, vowels[0])
    else:
        press = {"u": rules["press_u"], "yu": rules["press_yu" if start else "press_yu_bare"]}
        vowels[0] += press.get(vowel, {}).get(end, "")
        if vowel == "u":
            vowels[1] += rules["press_after"].get(start, {}).get(end, "")
            vowels[1] += rules["press_beside"].get(start, {}).get(end, "") if shown.press else ""
    strict = _bits(initial[0], INITIAL_BIT) | _bits(vowels[0], VOWEL_BIT)
    loose = _bits(initial[1], INITIAL_BIT) | _bits(vowels[1], VOWEL_BIT)
    return Piece(strict, loose, rules["final"][end][0], _linked().get(end, 0))


def _bits(letters: str, bits: dict[str, int]) -> int:
    found = 0
    for letter in letters:
        found |= bits[letter]
    return found


@cache
def _linked() -> dict[str, int]:
    letters = {"k": "ㄱ", "g": "ㄱ", "ck": "ㄱ", "n": "ㄴ", "t": "ㄷㅌ", "d": "ㄷ", "s": "ㅅ"}
    letters |= {"l": "ㄹ", "r": "ㄹ", "m": "ㅁ", "p": "ㅂㅍ", "b": "ㅂ"}
    return {end: _bits(found, INITIAL_BIT) for end, found in letters.items()}
