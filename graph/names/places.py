"""Names of places: what it is called, what sort of place, which half of a province."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from graph.names.body_match import compare_bodies
from graph.names.comparison import Evidence
from graph.names.hangul import has_syllables
from graph.names.korean import read_hanja, word_syllables
from graph.names.latin import Marks, Reading, marks, plain, word_readings
from graph.names.lexicon import hangul_only
from graph.names.plain_words import compare_plain
from graph.names.syllables import FAILED, skeleton, total_distance
from graph.names.tables import table

_BREAKS = re.compile(r"[\s\-‐-―,.()]+")
_LEADING = frozenset(("the", "of"))
# Weights of evidence in log odds, before calibration; see docs/names.md.
SAME, LOOSE, BOTH_LEVELS, LOOSE_LEVELS, OTHER, OTHER_LEVEL = 3.0, 0.8, 1.0, -1.0, -5.0, -4.0


class PlaceWay(NamedTuple):
    """One way to take a name apart: the name proper, the sort of place, north or south."""

    core: tuple[Reading, ...]
    level: str = ""
    direction: str = ""


class PlaceName(NamedTuple):
    """A name with its ways; ``words`` are its plain words without the sort of place."""

    words: tuple[str, ...]
    ways: tuple[PlaceWay, ...]


@cache
def _endings(kind: str, column: str) -> tuple[tuple[str, str], ...]:
    """Endings with what they tell, the longest first."""
    found = [
        (str(ending), name) for name, row in table("places")[kind].items() for ending in row[column]
    ]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair)))


@cache
def _loose_levels() -> frozenset[frozenset[str]]:
    return frozenset(map(frozenset, table("places")["loose"]))


@lru_cache(maxsize=65536)
def place_name(text: str) -> PlaceName:
    """Takes a name apart."""
    text = read_hanja(text)
    if has_syllables(text):
        return _hangul_place(text)
    lowered = plain(text)
    shown = marks(lowered)
    words = [word for word in _BREAKS.split(lowered) if word and word not in _LEADING]
    direction, words = _direction(words)
    level, words = _level(words)
    ways = _latin_ways(words, level, direction, shown)
    return PlaceName(tuple(words), tuple(dict.fromkeys(ways)))


def _hangul_place(text: str) -> PlaceName:
    word = hangul_only(text)
    word = table("places")["short"].get(word, word)
    ways = []
    for ending, direction in _endings("directions", "hangul"):
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            level = "province" if ending.endswith("도") else ""
            if level:
                ways.append(_way(word.removesuffix(ending), level, direction))
    for ending, level in _endings("levels", "hangul"):
        if word.endswith(ending) and len(word) > len(ending):
            ways.append(_way(word.removesuffix(ending), level, ""))
    return PlaceName((word,), (*ways, _way(word, "", "")))


def _way(word: str, level: str, direction: str) -> PlaceWay:
    return PlaceWay((word_syllables(word),), level, direction)


def _direction(words: list[str]) -> tuple[str, list[str]]:
    for word, direction in _endings("directions", "latin"):
        if len(words) > 1 and words[0] == word:
            return direction, words[1:]
    for ending, direction in _endings("directions", "endings"):
        if len(words) > 1 and words[-1] == ending:
            return direction, [*words[:-1], "province"]
    return "", words


def _level(words: list[str]) -> tuple[str, list[str]]:
    for ending, level in _endings("levels", "latin"):
        parts = ending.split()
        if len(words) > len(parts) and words[-len(parts) :] == parts:
            return level, words[: -len(parts)]
    if len(words) > 1 and words[0] in ("mt", "mount", "lake"):
        return {"lake": "lake"}.get(words[0], "mountain"), words[1:]
    return "", words


def _latin_ways(words: list[str], level: str, direction: str, shown: Marks) -> list[PlaceWay]:
    joined = "-".join(words)
    ways = [PlaceWay(word_readings(joined, shown), level, direction)]
    ways += [
        _hangul_place(full).ways[0]
        for short, full in table("places")["short"].items()
        if not direction
        and len(joined) > 4
        and any(not total_distance(word_syllables(short), core) for core in ways[0].core)
    ]
    if not level or level == "province":
        ways += _glued_ways(joined, direction, shown)
    return [way for way in ways if way.core]


def _glued_ways(joined: str, direction: str, shown: Marks) -> list[PlaceWay]:
    ways = []
    for ending, level in _endings("levels", "endings"):
        if joined.endswith(ending) and len(joined) - len(ending) > 2:
            core = joined.removesuffix(ending)
            ways.append(PlaceWay(word_readings(core, shown), level, direction))
    for ending, found in _endings("directions", "endings"):
        core = joined.removesuffix(ending)
        if core != joined and len(core) > 3 and not direction:
            ways.append(PlaceWay(word_readings(core, shown), "province", found))
    return ways


def compare_places(left: str, right: str) -> Evidence:
    """What speaks for and against two names being names of one place."""
    one, other = place_name(left), place_name(right)
    if not one.ways or not other.ways:
        plainly = compare_plain(one.words, other.words)
        return max(plainly, compare_bodies(left, right), key=lambda found: found.odds)
    return max(
        (_compare_ways(way, second) for way in one.ways for second in other.ways),
        key=lambda found: found.odds,
    )


def _compare_ways(left: PlaceWay, right: PlaceWay) -> Evidence:
    if left.direction != right.direction:
        return Evidence(OTHER, ("north and south, or the half of a province and the whole",))
    best = min(
        total_distance(one, other) + place + second
        for place, one in enumerate(left.core)
        for second, other in enumerate(right.core)
    )
    if best >= FAILED:
        return Evidence(OTHER, ("place names differ",))
    reasons = ["same place name" if not best else "place names agree in loose spelling"]
    odds = SAME - LOOSE * best
    if left.level and right.level:
        if left.level == right.level:
            return Evidence(odds + BOTH_LEVELS, (*reasons, f"both a {left.level}"))
        reason = f"{left.level} against {right.level}"
        if frozenset((left.level, right.level)) not in _loose_levels():
            return Evidence(OTHER_LEVEL, (reason,))
        return Evidence(odds + LOOSE_LEVELS, (*reasons, reason))
    return Evidence(odds, tuple(reasons))


def place_keys(text: str) -> frozenset[str]:
    """Keys of which two names have one in common whenever they can be the same."""
    name = place_name(text)
    found = {f"p:{'.'.join(map(skeleton, reading))}" for way in name.ways for reading in way.core}
    return frozenset(found or {f"w:{word[:3]}" for word in name.words})


def is_place_like(text: str) -> bool:
    """Whether a name says what sort of place it is."""
    return any(way.level for way in place_name(text).ways)
