"""Names of persons: family name and given name, in any script, system and order."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from graph.names.comparison import Evidence
from graph.names.foreign import compare_foreign
from graph.names.hangul import has_syllables
from graph.names.korean import exact, read_hanja_name, word_syllables
from graph.names.latin import Marks, Reading, marks, plain, word_readings
from graph.names.surnames import by_hangul, by_latin
from graph.names.syllables import FAILED, distance, skeleton, total_distance
from graph.names.tables import table

_WORDS = re.compile(r"[^\s,.;()\"“”·]+")
_MOST_GIVEN = 3
# Keys of family name and first initial: of a name in full, and of one written by initials.
FULL, BY_INITIALS = "i:", "I:"
# Weights of evidence in log odds, before calibration; see docs/names.md.
SAME_GIVEN, LOOSE, ONE_READING, INITIALS, OTHER_GIVEN, OTHER_SURNAME = (
    4.0,
    0.9,
    0.3,
    0.6,
    -4.0,
    -5.0,
)


class Parted(NamedTuple):
    """One way to take a name apart: bits of possible family names, readings of the given name.

    ``initials`` holds the first letters of a given name that is written by initials alone.
    """

    surname: int
    given: tuple[Reading, ...]
    initials: str = ""


class PersonName(NamedTuple):
    """A name with its ways to be Korean; ``words`` are its plain words without titles."""

    words: tuple[str, ...]
    ways: tuple[Parted, ...]


@cache
def _titles() -> frozenset[str]:
    return frozenset(table("persons")["titles"])


@cache
def _korean_titles() -> tuple[str, ...]:
    return tuple(sorted(table("persons")["korean_titles"], key=len, reverse=True))


@lru_cache(maxsize=65536)
def person_name(text: str) -> PersonName:
    """Takes a name apart."""
    text = read_hanja_name(text)
    if has_syllables(text):
        return _hangul_name(text)
    lowered = plain(text)
    words = tuple(word for word in _WORDS.findall(lowered) if word not in _titles())
    shown = marks(lowered)
    return PersonName(words, tuple(_latin_ways(words, shown)))


def _hangul_name(text: str) -> PersonName:
    words = [word for word in _WORDS.findall(text) if word not in _korean_titles()] or [text]
    joined = "".join(words)
    if len(joined) > _MOST_GIVEN:
        joined = _without_title(joined)
    ways: list[Parted] = []
    for size in (1, 2):
        surname = by_hangul().get(joined[:size], 0)
        given = joined[size:]
        syllables = word_syllables(given)
        if surname and syllables and len(given) <= _MOST_GIVEN:
            ways.append(Parted(surname, (syllables,)))
    return PersonName((joined,), tuple(ways))


def _without_title(joined: str) -> str:
    for title in _korean_titles():
        if len(joined) - len(title) >= 2:
            joined = joined.removesuffix(title) if len(title) > 1 else joined
    return joined


def _latin_ways(words: tuple[str, ...], shown: Marks) -> list[Parted]:
    if not words:
        return []
    if len(words) == 1:
        return _glued(words[0], shown)
    ways: list[Parted] = []
    for surname, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        bits = surname_bits(surname, shown)
        if bits:
            way = _given(bits, rest, shown)
            if way is not None and way not in ways:
                ways.append(way)
    return ways


def _given(bits: int, rest: tuple[str, ...], shown: Marks) -> Parted | None:
    letters = "".join(rest).replace("-", "").replace("'", "")
    if len(letters) <= 2 and len(letters) == len(rest) * 1 and not _is_given(rest, shown):
        return Parted(bits, (), letters)
    readings = tuple(
        reading for reading in word_readings("-".join(rest), shown) if len(reading) <= _MOST_GIVEN
    )
    return Parted(bits, readings) if readings else None


def _is_given(rest: tuple[str, ...], shown: Marks) -> bool:
    return len(rest) == 1 and bool(word_readings(rest[0], shown))


def _glued(word: str, shown: Marks) -> list[Parted]:
    parts = word.split("-", 1)
    if len(parts) == 2:
        return [way for way in _latin_ways((parts[0], parts[1]), shown) if way.given]
    ways = []
    for size in range(2, min(6, len(word) - 1)):
        bits = by_latin().get(word[:size], 0)
        way = _given(bits, (word[size:],), shown) if bits else None
        if way is not None and way.given:
            ways.append(way)
    return ways


@lru_cache(maxsize=16384)
def surname_bits(word: str, shown: Marks) -> int:
    """Bits of the family names that a plain Latin word may be; 0 for none."""
    bits = 0
    if not shown.breves and not shown.apostrophes:
        bits = by_latin().get(word, 0)
    for reading in word_readings(word, shown):
        for hangul, bit in by_hangul().items():
            if len(hangul) == len(reading) and _spells(hangul, reading):
                bits |= bit
    return bits


def _spells(hangul: str, reading: Reading) -> bool:
    if len(hangul) == 1:
        return distance(exact(hangul), reading[0]) == 0
    return total_distance(word_syllables(hangul), reading) < FAILED


def compare_persons(left: str, right: str) -> Evidence:
    """What speaks for and against two names being the same name of a person."""
    one, other = person_name(left), person_name(right)
    if not one.ways or not other.ways:
        return compare_foreign(left, right, one.words, other.words)
    best = Evidence(OTHER_SURNAME, ("family names differ",))
    for way in one.ways:
        for second in other.ways:
            found = _compare_ways(way, second)
            if found.odds > best.odds:
                best = found
    return best


def _compare_ways(left: Parted, right: Parted) -> Evidence:
    if not left.surname & right.surname:
        return Evidence(OTHER_SURNAME, ("family names differ",))
    if left.initials or right.initials:
        return _compare_initials(left, right)
    best = min(
        (total_distance(one, other), place + second)
        for place, one in enumerate(left.given)
        for second, other in enumerate(right.given)
    )
    if best[0] >= FAILED:
        return Evidence(OTHER_GIVEN, ("given names differ",))
    reasons = ("same family name", "same given name")
    if best[0]:
        reasons = ("same family name", f"given names agree in loose spelling ({best[0]} letters)")
    return Evidence(SAME_GIVEN - LOOSE * best[0] - ONE_READING * best[1], reasons)


def _compare_initials(left: Parted, right: Parted) -> Evidence:
    if left.initials and right.initials:
        agree = left.initials == right.initials
    else:
        short, full = (left, right) if left.initials else (right, left)
        agree = any(_fits(short.initials, reading) for reading in full.given)
    if agree:
        return Evidence(INITIALS, ("same family name", "initials agree with the given name"))
    return Evidence(OTHER_GIVEN, ("initials differ from the given name",))


def _fits(initials: str, reading: Reading) -> bool:
    if len(initials) > len(reading):
        return False
    return all(
        initial_class(letter) == skeleton(syllable)[0]
        for letter, syllable in zip(initials, reading, strict=False)
    )


def initial_class(letter: str) -> str:
    """The class of :func:`skeleton` that a name beginning with the letter has."""
    classes = {"g": "k", "d": "t", "b": "p", "j": "c", "r": "n", "l": "n", "f": "p", "z": "c"}
    return classes.get(letter, letter if letter in "ktpcshm" else "n")


def person_keys(text: str) -> frozenset[str]:
    """Keys of which two names have one in common whenever they can be the same."""
    name = person_name(text)
    found = {f"w:{word[:3]}" for word in name.words if not name.ways}
    for way in name.ways:
        initials = way.initials and "".join(initial_class(letter) for letter in way.initials)
        for bit in _each(way.surname):
            if initials:
                found |= {f"{FULL}{bit}:{initials[0]}", f"{BY_INITIALS}{bit}:{initials[0]}"}
            for reading in way.given:
                found.add(f"p:{bit}:{'.'.join(map(skeleton, reading))}")
                found.add(f"{FULL}{bit}:{skeleton(reading[0])[0]}")
    return frozenset(found)


def _each(bits: int) -> list[int]:
    return [place for place in range(bits.bit_length()) if bits >> place & 1]


def is_person_like(text: str) -> bool:
    """Whether a name can be a Korean one with a family name and one to three further syllables."""
    return bool(person_name(text).ways)
