"""Names that are known to be names of one thing: gazetteers and ``data/names/aliases.yaml``."""

from __future__ import annotations

import csv
from functools import cache, lru_cache

from graph.errors import SettingsError
from graph.names.bodies import whole_readings
from graph.names.fold import fold
from graph.names.hangul import is_syllable
from graph.names.korean import read_hanja, word_syllables
from graph.names.latin import Reading
from graph.names.syllables import skeleton, total_distance
from graph.names.tables import FOLDER, table

_GAZETTEERS = FOLDER.parent / "gazetteers"
_FILES = (
    "organizations",
    "outlets",
    "campaigns",
    "policies",
    "events",
    "titles",
    "sites",
    "places",
    "countries",
)
_SHORTEST_SOUND = 3
Ids = frozenset[str]


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    rows = [tuple(map(str, row)) for row in table("aliases")["rows"]]
    for name in _FILES:
        path = _GAZETTEERS / f"{name}.csv"
        try:
            with path.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    columns = (row["name"], row["variants"], row["hangul"])
                    rows.append(tuple(n for c in columns for n in c.split("|") if n))
        except (OSError, KeyError) as error:
            raise SettingsError(f"{path}: cannot be read: {error!r}") from error
    return tuple(rows)


@cache
def _by_key() -> dict[str, Ids]:
    found: dict[str, Ids] = {}
    for row in _rows():
        for name in row:
            key = fold(name)
            found[key] = found.get(key, frozenset()) | {row[0]}
    return found


@cache
def _by_sound() -> dict[str, list[tuple[Reading, Ids]]]:
    found: dict[str, list[tuple[Reading, Ids]]] = {}
    for row in _rows():
        for name in row:
            syllables = word_syllables(name.replace(" ", ""))
            if len(syllables) >= _SHORTEST_SOUND and all(is_syllable(c) for c in name if c != " "):
                key = "".join(map(skeleton, syllables))
                found.setdefault(key, []).append((syllables, frozenset((row[0],))))
    return found


@lru_cache(maxsize=65536)
def known_as(text: str) -> Ids:
    """What a name is a known name of, each by its first listed name; nothing for most names.

    Korean names are found by their sound as well, in hangul of either Korea or in Latin letters.
    """
    found = _by_key().get(fold(read_hanja(text)))
    return found or _heard(whole_readings(text))


def _heard(readings: tuple[Reading, ...]) -> Ids:
    found: Ids = frozenset()
    for reading in readings:
        if len(reading) >= _SHORTEST_SOUND:
            for syllables, ids in _by_sound().get("".join(map(skeleton, reading)), ()):
                if total_distance(syllables, reading) <= 1:
                    found |= ids
    return found
