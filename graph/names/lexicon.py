"""The words of names of sites, bodies and undertakings, English and Korean, as what they mean.

A meaning is ``h:factory`` (a head noun), or ``w:textile`` (any other word).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from graph.names.hangul import SYLLABLES
from graph.names.korean import word_syllables
from graph.names.latin import Marks, word_readings
from graph.names.syllables import Syllable, skeleton, total_distance
from graph.names.tables import table

Meanings = frozenset[str]
LONGEST_PHRASE = 5
_KNOWN, _SINGLE_KNOWN, _UNKNOWN, _SINGLE, _NEVER = 1, 3, 6, 20, 1_000_000


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
    for word in table("words")["proper"]:
        found.setdefault(word, set())
    return {word: frozenset(meanings) for word, meanings in found.items()}


@cache
def _romanised() -> dict[str, list[tuple[tuple[Syllable, ...], Meanings]]]:
    found: dict[str, list[tuple[tuple[Syllable, ...], Meanings]]] = {}
    for word, meanings in korean().items():
        if len(word) > 1 and meanings:
            syllables = word_syllables(word)
            found.setdefault("".join(map(skeleton, syllables)), []).append((syllables, meanings))
    return found


@lru_cache(maxsize=65536)
def romanised(word: str, shown: Marks) -> Meanings:
    """What a Korean word in Latin letters means, by its sound; nothing where it is in no table."""
    for reading in word_readings(word, shown):
        for syllables, meanings in _romanised().get("".join(map(skeleton, reading)), ()):
            if not total_distance(syllables, reading):
                return meanings
    return frozenset()


@cache
def light(*, beside_name: bool = False) -> Meanings:
    """Meanings that writers leave out at will, the more beside a name or number that tells."""
    words = table("words")
    names = [*words["light"], *(words["light_beside_name"] if beside_name else ())]
    return frozenset(f"w:{name}" for name in names)


@cache
def cardinal() -> Meanings:
    """East, west, north and south."""
    return frozenset(f"w:{name}" for name in table("words")["cardinal"])


@lru_cache(maxsize=65536)
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
    """Pairs of meanings that stand for each other at a price."""
    heads = [[f"h:{name}" for name in row] for row in table("heads")["near"]]
    words = [[f"w:{name}" for name in row] for row in table("words")["near"]]
    return frozenset(
        frozenset((one, other))
        for row in (*heads, *words)
        for one in row
        for other in row
        if one != other
    )


@cache
def stop_words() -> frozenset[str]:
    """Phrases that tell nothing: articles, "of the DPRK"."""
    return frozenset(map(str, table("words")["stop"]))


@cache
def phrase_starts() -> dict[str, int]:
    """First words of known phrases, with the most words that a phrase of theirs has."""
    found: dict[str, int] = {}
    for phrase in (*english(), *stop_words()):
        words = phrase.split(" ")
        # A phrase counts in the plural too, and its last word may be its first.
        for first in (words[0],) if len(words) > 1 else (words[0], f"{words[0]}s"):
            found[first] = max(found.get(first, 0), min(len(words), LONGEST_PHRASE))
    return found


@cache
def short_starts() -> frozenset[str]:
    """First words of what is written shorter."""
    return frozenset(str(phrase).split(" ")[0] for phrase in table("words")["short"])


@lru_cache(maxsize=65536)
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
    size = len(text)
    # For each place, the least cost of the rest and where its first part stops: where a known word
    # starts there, an unknown syllable alone, a longer unknown run.
    known: list[_Step] = [(_NEVER, 0)] * size + [(0, size)]
    alone: list[_Step] = [(_NEVER, 0)] * (size + 1)
    longer: list[_Step] = [(_NEVER, 0)] * (size + 1)
    for start in range(size - 1, -1, -1):
        alone[start] = (_UNKNOWN + known[start + 1][0], start + 1)
        cost, stop = min(alone[start + 1], longer[start + 1])
        longer[start] = (_UNKNOWN + cost, stop)
        known[start] = min(
            (
                (cost + min(known[stop][0], alone[stop][0] + _SINGLE, longer[stop][0]), stop)
                for stop, cost in _known_at(text, start)
            ),
            default=(_NEVER, 0),
        )
    return _cuts(text, known, alone, longer)


_Step = tuple[int, int]


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for word in korean():
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(sizes)) for first, sizes in found.items()}


def _known_at(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the known words that start at a place stop, with their costs."""
    for size in _lengths().get(text[start], ()):
        stop = start + size
        part = text[start:stop]
        if stop > len(text) or part not in korean():
            continue
        if size > 1:
            yield stop, _KNOWN
        elif _may_stand_alone(part, start, stop, len(text)):
            yield stop, _KNOWN + _SINGLE_KNOWN


def _may_stand_alone(part: str, start: int, stop: int, size: int) -> bool:
    if stop == size:
        return start == 0 or start > 1
    return part in table("words")["inner"]


def _cuts(
    text: str, known: list[_Step], alone: list[_Step], longer: list[_Step]
) -> tuple[tuple[str, Meanings], ...]:
    parts: list[tuple[str, Meanings]] = []
    place = 0
    while place < len(text):
        single = (alone[place][0] + _SINGLE, alone[place][1])
        stop = min(known[place], single, longer[place])[1]
        part = text[place:stop]
        is_known = known[place][1] == stop and known[place] <= min(single, longer[place])
        parts.append((part, korean()[part] if is_known else frozenset()))
        place = stop
    return tuple(parts)


def hangul_only(text: str) -> str:
    """The hangul syllables of a text."""
    return "".join(SYLLABLES.findall(text))
