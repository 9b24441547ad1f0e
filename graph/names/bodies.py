"""Names of sites, bodies, undertakings and all else: numbers, head nouns, words, proper names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from graph.names.hangul import has_syllables
from graph.names.korean import read_hanja, word_syllables
from graph.names.latin import Marks, Reading, marks, plain, word_readings
from graph.names.lexicon import (
    Meanings,
    absorbed,
    english,
    hangul_only,
    phrase_starts,
    romanised,
    segment,
    short_starts,
    singular,
    stop_words,
)
from graph.names.numbers import Numbers, take_numbers
from graph.names.tables import table

_BREAKS = re.compile(r"[^\w'ŏŭ&]+")
_SHORTEST_JOINED, _MOST_WORDS = 8, 6
_LATIN = re.compile(r"[A-Za-z]")
_CAPITALS = (
    (re.compile(r"\bU\.?N\b\.?"), "United Nations"),
    (re.compile(r"\bU\.S\.?"), "United States"),
)
_HALF = re.compile(r"(평안|함경|황해)(남|북)도")


class BodyName(NamedTuple):
    """What a name says.

    ``proper`` are its Korean proper names in order (hangul runs or Latin words), ``words`` the
    Latin words of no table that are no Korean name.
    """

    numbers: Numbers
    meanings: Meanings
    proper: tuple[str, ...]
    words: tuple[str, ...]
    shown: Marks
    hangul: bool

    @property
    def heads(self) -> Meanings:
        """The head nouns among the meanings."""
        return frozenset(meaning for meaning in self.meanings if meaning[0] == "h")


@lru_cache(maxsize=65536)
def body_name(text: str) -> BodyName:
    """Takes a name apart."""
    text = read_hanja(text)
    if "U" in text:
        for short, full in _CAPITALS:
            text = short.sub(full, text)
    rest, numbers = take_numbers(plain(text) if not has_syllables(text) else text.lower())
    if has_syllables(text):
        return _hangul_body(rest, numbers)
    shown = marks(rest)
    tokens = _expanded([token for token in _BREAKS.split(rest) if token.strip("'_")])
    meanings, left = _read_phrases(tokens)
    more, left = _read_romanised(left, shown, after_number=bool(numbers))
    korean = {token for token in left if word_readings(token, shown)}
    proper = [token for token in left if token in korean]
    words = [singular(token) for token in left if token not in korean]
    meanings |= more
    return BodyName(numbers, absorbed(meanings), tuple(proper), tuple(words), shown, hangul=False)


def _read_romanised(
    tokens: list[str], shown: Marks, *, after_number: bool
) -> tuple[Meanings, list[str]]:
    """What known Korean words in Latin letters mean, and the words that are none."""
    found: set[str] = set()
    left: list[str] = []
    halves = table("words")["halves"]
    place = 0
    while place < len(tokens):
        size, meanings = 1, frozenset[str]()
        if tokens[place] in halves:
            meanings = frozenset((f"w:{halves[tokens[place]]}", "w:provincial"))
        elif after_number and tokens[place] == "il":
            meanings = frozenset(("w:day word",))
        else:
            size, meanings = _romanised_at(tokens, place, shown)
        found |= meanings
        if not meanings:
            left.append(tokens[place])
        place += size
    return frozenset(found), left


def _romanised_at(tokens: list[str], place: int, shown: Marks) -> tuple[int, Meanings]:
    for size in range(min(3, len(tokens) - place), 0, -1):
        chosen = tokens[place : place + size]
        if size == 1 or all(word_readings(token, shown) for token in chosen):
            joined = "-".join(chosen)
            # Two syllables in two words are sooner a name (Kang Chol) than a word (steel).
            if size == 1 or len(joined) > _SHORTEST_JOINED:
                meanings = romanised(joined, shown)
                if meanings:
                    return size, meanings
    return 1, frozenset()


def _expanded(tokens: list[str]) -> list[str]:
    """The words with what is written shorter written out, possessives and plurals taken off."""
    if any("'" in token for token in tokens):
        tokens = [_unpossessed(token) for token in tokens]
    short, starts = table("words")["short"], short_starts()
    if starts.isdisjoint(tokens):
        return tokens
    result: list[str] = []
    place = 0
    while place < len(tokens):
        for size in (3, 2, 1) if tokens[place] in starts else ():
            full = short.get(" ".join(tokens[place : place + size]))
            if full is not None and len(tokens[place : place + size]) == size:
                result += full.split()
                place += size
                break
        else:
            result.append(tokens[place])
            place += 1
    return result


def _unpossessed(token: str) -> str:
    token = token.strip("'") if token.endswith("s'") else token
    return f"{token[:-2]}s" if token.endswith("'s") else token


def _read_phrases(tokens: list[str]) -> tuple[Meanings, list[str]]:
    """What known phrases mean, and the words of no table; the longest phrase wins."""
    found: set[str] = set()
    left: list[str] = []
    place = 0
    while place < len(tokens):
        size, meanings = _phrase_at(tokens, place)
        if size:
            found |= meanings
        else:
            size = 1
            left.append(tokens[place])
        place += size
    return frozenset(found), left


def _phrase_at(tokens: list[str], place: int) -> tuple[int, Meanings]:
    longest = phrase_starts().get(tokens[place], 1)
    if longest == 1 or place + 1 == len(tokens):
        found = _word_meanings(tokens[place])
        return (0, frozenset()) if found is None else (1, found)
    known, stops = english(), stop_words()
    for size in range(min(longest, len(tokens) - place), 0, -1):
        phrase = " ".join(tokens[place : place + size])
        if phrase in stops:
            return size, frozenset()
        meanings = known.get(phrase) or known.get(_singular(phrase))
        if meanings:
            return size, meanings
    return 0, frozenset()


@lru_cache(maxsize=65536)
def _word_meanings(word: str) -> Meanings | None:
    """What one word means: nothing where it tells nothing, None where no table has it."""
    if word in stop_words():
        return frozenset()
    return english().get(word) or english().get(singular(word)) or None


def _singular(phrase: str) -> str:
    head, space, last = phrase.rpartition(" ")
    return f"{head}{space}{singular(last)}"


@lru_cache(maxsize=65536)
def whole_readings(text: str) -> tuple[Reading, ...]:
    """Readings of a whole name as one Korean word; none where it has a figure or a word of none."""
    text = read_hanja(text)
    if any(map(str.isdigit, text)):
        return ()
    if has_syllables(text):
        return (word_syllables(hangul_only(text)),) if not _LATIN.search(text) else ()
    lowered = plain(text)
    words, shown = _BREAKS.sub(" ", lowered).split(), marks(lowered)
    # The last word is mostly an English head noun, which settles it.
    korean = 0 < len(words) <= _MOST_WORDS and all(
        word_readings(word, shown) for word in reversed(words)
    )
    if not korean:
        return ()
    return word_readings("-".join(words), shown)


def _hangul_body(rest: str, numbers: Numbers) -> BodyName:
    meanings: set[str] = set()
    proper: list[str] = []
    latin = [token for token in _BREAKS.split(rest) if token and not has_syllables(token)]
    stops = frozenset(table("words")["stop_korean"])
    for match in _HALF.finditer(rest):
        meanings |= {"w:north" if match[2] == "북" else "w:south", "w:provincial"}
    rest = _HALF.sub(r"\1 ", rest)
    for chunk in rest.split():
        text = hangul_only(chunk)
        for stop in stops:
            text = text.removeprefix(stop) if text != stop or len(proper) else text
        for part, found in segment(text):
            meanings |= found
            if not found and part not in stops:
                proper.append(part)
    return BodyName(
        numbers, absorbed(frozenset(meanings)), tuple(proper), tuple(latin), Marks(), hangul=True
    )


@lru_cache(maxsize=65536)
def proper_readings(proper: tuple[str, ...], shown: Marks, turn: int = 0) -> tuple[Reading, ...]:
    """Readings of proper names as one run of syllables, the first ``turn`` moved to the end."""
    turned = proper[turn:] + proper[:turn]
    if any(map(has_syllables, turned)):
        text = "".join(turned)
        return (word_syllables(text),)
    return word_readings("-".join(turned), shown)
