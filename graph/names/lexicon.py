"""The words of names of sites, bodies and undertakings, English and Korean, as what they mean.

A meaning is ``h:factory`` (a head noun), or ``w:textile`` (any other word).
"""

from __future__ import annotations

from functools import cache, lru_cache

from graph.names.hangul import is_syllable
from graph.names.korean import word_syllables
from graph.names.latin import Marks, word_readings
from graph.names.syllables import Syllable, skeleton, total_distance
from graph.names.tables import table

Meanings = frozenset[str]
LONGEST_PHRASE = 5
_KNOWN, _SINGLE_KNOWN, _UNKNOWN, _SINGLE, _LONGEST_UNKNOWN = 1, 3, 6, 20, 12


def _rows() -> list[tuple[str, list[str], list[str]]]:
    heads = [(f"h:{n}", row["en"], row["ko"]) for n, row in table("heads")["groups"].items()]
    words = [(f"w:{n}", row["en"], row["ko"]) for n, row in table("words")["words"].items()]
    return heads + words


@cache
def english() -> dict[str, Meanings]:
    """Phrases of plain English words, joined by spaces, with what they mean."""
    found: dict[str, set[str]] = {}
    for meaning, phrases, _ in _rows():
        for phrase in phrases:
            found.setdefault(str(phrase), set()).add(meaning)
    for phrase, meanings in found.items():
        last = phrase.rpartition(" ")[2]
        if last != phrase and not any(m.startswith("h:") for m in meanings):
            meanings.update(m for m in found.get(singular(last), ()) if m.startswith("h:"))
    return {phrase: frozenset(meanings) for phrase, meanings in found.items()}


@cache
def korean() -> dict[str, Meanings]:
    """Hangul words with what they mean."""
    found: dict[str, set[str]] = {}
    for meaning, _, words in _rows():
        for word in words:
            found.setdefault(str(word), set()).add(meaning)
    for word, meanings in found.items():
        if not any(m.startswith("h:") for m in meanings):
            endings = (word[start:] for start in range(1, len(word) - 1))
            ending = next((e for e in endings if e in found), "")
            meanings.update(m for m in found.get(ending, ()) if m.startswith("h:"))
    return {word: frozenset(meanings) for word, meanings in found.items()}


@cache
def _romanised() -> dict[str, list[tuple[tuple[Syllable, ...], Meanings]]]:
    found: dict[str, list[tuple[tuple[Syllable, ...], Meanings]]] = {}
    for word, meanings in korean().items():
        if len(word) > 1:
            syllables = word_syllables(word)
            found.setdefault("".join(map(skeleton, syllables)), []).append((syllables, meanings))
    return found


def romanised(word: str, shown: Marks) -> Meanings:
    """What a Korean word in Latin letters means, by its sound; nothing where it is in no table."""
    for reading in word_readings(word, shown):
        for syllables, meanings in _romanised().get("".join(map(skeleton, reading)), ()):
            if not total_distance(syllables, reading):
                return meanings
    return frozenset()


@cache
def light() -> Meanings:
    """Meanings that writers leave out at will."""
    return frozenset(f"w:{name}" for name in table("words")["light"])


@cache
def cardinal() -> Meanings:
    """East, west, north and south."""
    return frozenset(f"w:{name}" for name in table("words")["cardinal"])


def absorbed(meanings: Meanings) -> Meanings:
    """Meanings without head nouns that another one swallows: a complex of mines is a complex."""
    for head, swallowed in table("heads")["absorbed"].items():
        if f"h:{head}" in meanings:
            meanings -= {f"h:{name}" for name in swallowed}
    heads = {meaning for meaning in meanings if meaning[0] == "h"}
    weak = heads & {f"h:{name}" for name in table("heads")["weak"]}
    return meanings - weak if weak != heads else meanings


@cache
def near() -> frozenset[frozenset[str]]:
    """Pairs of head nouns that stand for each other at a price."""
    return frozenset(
        frozenset((f"h:{one}", f"h:{other}"))
        for row in table("heads")["near"]
        for one in row
        for other in row
        if one != other
    )


@cache
def stop_words() -> frozenset[str]:
    """Phrases that tell nothing: articles, "of the DPRK"."""
    return frozenset(map(str, table("words")["stop"]))


def singular(word: str) -> str:
    """An English word without its plural or possessive ending, by the plainest rule."""
    word = word.removesuffix("'s").removesuffix("'")
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


@lru_cache(maxsize=65536)
def segment(text: str) -> tuple[tuple[str, Meanings], ...]:
    """Cuts hangul without spaces into known words and, with no meanings, what is between them.

    As little as possible stays unknown, and that in runs of two syllables or more, since no name
    has one. Words of one syllable are read at the end alone, a few before a known word too.
    """
    best: list[tuple[int, int, bool] | None] = [None] * (len(text) + 1)
    best[len(text)] = (0, len(text), True)
    for start in range(len(text) - 1, -1, -1):
        for stop in range(start + 1, len(text) + 1):
            after = best[stop]
            cost = _cost(text, start, stop) if after is not None else None
            if after is None or cost is None or not (cost[1] or after[2]):
                continue
            found = (after[0] + cost[0], stop, cost[1])
            if best[start] is None or found < best[start]:  # type: ignore[operator]
                best[start] = found
    return _cuts(text, best)


def _cuts(text: str, best: list[tuple[int, int, bool] | None]) -> tuple[tuple[str, Meanings], ...]:
    parts: list[tuple[str, Meanings]] = []
    place = 0
    while place < len(text):
        step = best[place]
        if step is None:
            break
        part = text[place : step[1]]
        parts.append((part, korean()[part] if step[2] else frozenset()))
        place = step[1]
    return tuple(parts)


def _cost(text: str, start: int, stop: int) -> tuple[int, bool] | None:
    """The cost of a part and whether it is a known word."""
    part = text[start:stop]
    if part in korean() and (len(part) > 1 or _may_stand_alone(part, start, stop, len(text))):
        return _KNOWN + (_SINGLE_KNOWN if len(part) == 1 else 0), True
    if stop - start > _LONGEST_UNKNOWN:
        return None
    return _UNKNOWN * len(part) + (_SINGLE if len(part) == 1 else 0), False


def _may_stand_alone(part: str, start: int, stop: int, size: int) -> bool:
    if stop == size:
        return start == 0 or start > 1
    return part in table("words")["inner"]


def hangul_only(text: str) -> str:
    """The hangul syllables of a text."""
    return "".join(filter(is_syllable, text))
