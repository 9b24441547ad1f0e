"""Two names of sites, bodies and undertakings held against each other."""

from __future__ import annotations

from functools import lru_cache

from graph.names.bodies import BodyName, body_name, proper_readings, whole_readings
from graph.names.comparison import Evidence
from graph.names.korean import word_syllables
from graph.names.latin import Reading
from graph.names.lexicon import Meanings, cardinal, light, near
from graph.names.numbers import conflict
from graph.names.plain_words import alike
from graph.names.syllables import FAILED, total_distance
from graph.names.tables import table

Part = tuple[float, str]


def compare_bodies(left: str, right: str) -> Evidence:
    """What speaks for and against two names being names of one site, body or undertaking."""
    one, other = body_name(left), body_name(right)
    if conflict(one.numbers, other.numbers):
        reason = f"number differs: {_shown(one.numbers)} against {_shown(other.numbers)}"
        return Evidence(-6.0, (reason,), barred=True)
    weights = table("weights")["bodies"]
    name_part, used = _proper(one, other, weights)
    parts = [
        name_part,
        _numbers(one, other, weights),
        _heads(one.heads, other.heads, weights),
        _words(one.meanings - used, other.meanings - used, weights, named=_named(one, other)),
        _plain(one, other, weights),
    ]
    parts = sorted((part for part in parts if part[1]), key=lambda part: -abs(part[0]))
    if not any(odds > 0 for odds, _ in parts):
        parts.append((weights["nothing"], "nothing agrees"))
    elif not any(odds < 0 for odds, _ in parts):
        parts.append((weights["all"], "nothing differs"))
    odds = weights["bias"] + sum(part[0] for part in parts)
    if odds < weights["sound"] and _sound_alike(left, right):
        return Evidence(weights["sound"], ("the whole name sounds the same",))
    return Evidence(odds, tuple(reason for _, reason in parts))


def _sound_alike(left: str, right: str) -> bool:
    readings = whole_readings(left)
    return (
        len(readings[0]) > 1 and _least(readings, whole_readings(right)) <= 1 if readings else False
    )


def _shown(numbers: tuple[str, ...]) -> str:
    return ", ".join(numbers)


def _numbers(one: BodyName, other: BodyName, weights: dict[str, float]) -> Part:
    if one.numbers and other.numbers:
        return weights["number"], f"same number: {_shown(one.numbers)}"
    if one.numbers or other.numbers:
        return weights[
            "number_missing"
        ], f"number in one only: {_shown(one.numbers or other.numbers)}"
    return 0.0, ""


def _heads(left: Meanings, right: Meanings, weights: dict[str, float]) -> Part:
    shared, mine, yours = left & right, left - right, right - left
    names = ", ".join(sorted(meaning[2:] for meaning in shared))
    if not mine and not yours:
        return (weights["head"], f"same kind of thing: {names}") if shared else (0.0, "")
    pairs = [(a, b) for a in mine for b in yours if frozenset((a, b)) in near()]
    if pairs and len(mine) == 1 and len(yours) == 1:
        return weights["head_near"], f"{pairs[0][0][2:]} for {pairs[0][1][2:]}"
    if mine and yours:
        return weights["head_other"], f"{_names(mine)} against {_names(yours)}"
    if not left or not right:
        return weights["head_missing"], f"{_names(mine or yours)} in one only"
    if any(frozenset((a, b)) in near() for a in mine or yours for b in shared):
        return weights["head_near"], f"{_names(mine or yours)} besides"
    return weights["head_extra"], f"{_names(mine or yours)} in one only"


def _names(meanings: Meanings) -> str:
    return ", ".join(sorted(meaning[2:] for meaning in meanings))


def _named(one: BodyName, other: BodyName) -> bool:
    """Whether both have a name or number of their own, so that other words matter less."""
    return all(name.proper or name.numbers or name.words for name in (one, other))


def _words(left: Meanings, right: Meanings, weights: dict[str, float], *, named: bool) -> Part:
    left = frozenset(meaning for meaning in left if meaning[0] == "w")
    right = frozenset(meaning for meaning in right if meaning[0] == "w")
    shared, mine, yours = left & right, left - right, right - left
    swapped = {
        meaning for a in mine for b in yours if frozenset((a, b)) in near() for meaning in (a, b)
    }
    mine, yours = mine - swapped, yours - swapped
    heavy = (mine | yours) - light(beside_name=named)
    odds = min(len(shared), 3) * weights["word"] + len(swapped) // 2 * weights["word_near"]
    if not heavy:
        odds += len(mine | yours) * weights["word_light"]
        return odds, f"same words: {_names(shared)}" if shared else ""
    if mine and yours:
        return odds + weights["word_other"], f"{_names(mine)} against {_names(yours)}"
    if heavy & cardinal():
        return odds + weights["word_other"], f"{_names(heavy)} in one only"
    return odds + weights["word_extra"] * min(len(heavy), 2), f"{_names(heavy)} in one only"


def _plain(one: BodyName, other: BodyName, weights: dict[str, float]) -> Part:
    mine, yours = list(one.words), list(other.words)
    shared = 0
    for word in one.words:
        match = next((candidate for candidate in yours if alike(word, candidate)), None)
        if match is not None:
            mine.remove(word)
            yours.remove(match)
            shared += 1
    odds = min(shared, 2) * weights["plain"]
    if mine and yours:
        return odds + weights["plain_other"], f"{' '.join(mine)} against {' '.join(yours)}"
    if mine or yours:
        return odds + weights["plain_extra"], f"{' '.join(mine or yours)} in one only"
    return odds, "same words" if shared else ""


def _proper(one: BodyName, other: BodyName, weights: dict[str, float]) -> tuple[Part, Meanings]:
    none: Meanings = frozenset()
    if not one.proper and not other.proper:
        return (0.0, ""), none
    if not one.proper or not other.proper:
        return (weights["name_missing"], "proper name in one only"), none
    best = _best(one, other)
    if best < FAILED:
        odds = weights["name"] + weights["name_loose"] * best
        return (
            odds,
            "same proper name" if not best else "proper names agree in loose spelling",
        ), none
    used = _cardinal(one, other)
    if used:
        return (weights["name"], "same proper name"), used
    rests = _inside(one, other)
    if any(map(_is_city, rests)):
        return (weights["name_in_city"], "same proper name but for the city"), none
    if rests:
        return (weights["name_inside"], "proper name is part of the other"), none
    return (weights["name_other"], "proper names differ"), none


def _best(one: BodyName, other: BodyName) -> int:
    first = proper_readings(one.proper, one.shown)
    sizes = {len(reading) for reading in first}
    if sizes.isdisjoint(map(len, proper_readings(other.proper, other.shown))):
        return FAILED
    for turn in range(max(1, len(one.proper))):
        readings = proper_readings(one.proper, one.shown, turn) if turn else first
        found = _least(readings, proper_readings(other.proper, other.shown))
        if found < FAILED:
            return found
    for turn in range(1, len(other.proper)):
        found = _least(first, proper_readings(other.proper, other.shown, turn))
        if found < FAILED:
            return found
    return FAILED


def _least(left: tuple[Reading, ...], right: tuple[Reading, ...]) -> int:
    return min((total_distance(one, other) for one in left for other in right), default=FAILED)


def _cardinal(one: BodyName, other: BodyName) -> Meanings:
    """East as a word on one side, 동 as a syllable of the name on the other."""
    for name, syllable in table("words")["cardinal"].items():
        meaning = f"w:{name}"
        for with_word, with_syllable in ((one, other), (other, one)):
            if meaning in with_word.meanings and with_syllable.hangul:
                text = "".join(with_syllable.proper)
                rest = (word_syllables(text.removeprefix(syllable)),)
                if (
                    text.startswith(syllable)
                    and _least(rest, proper_readings(with_word.proper, with_word.shown)) < FAILED
                ):
                    return frozenset((meaning,))
    return frozenset()


def _inside(one: BodyName, other: BodyName) -> list[Reading]:
    """Readings of the rest of the longer proper name where the shorter begins or ends it."""
    rests: list[Reading] = []
    for left in proper_readings(one.proper, one.shown):
        for right in proper_readings(other.proper, other.shown):
            short, long = sorted((left, right), key=len)
            size = len(short)
            if not size or size == len(long):
                continue
            if total_distance(short, long[-size:]) < FAILED:
                rests.append(long[:-size])
            if total_distance(short, long[:size]) < FAILED:
                rests.append(long[size:])
    return rests


@lru_cache(maxsize=4096)
def _is_city(reading: Reading) -> bool:
    return any(
        total_distance(word_syllables(city), reading) < FAILED for city in table("words")["cities"]
    )
