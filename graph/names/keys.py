"""Keys to find candidates by: names of one thing share one at least."""

from __future__ import annotations

from itertools import pairwise

from graph.names.aliases import known_as
from graph.names.bodies import body_name, proper_readings, whole_readings
from graph.names.compare import LONGEST
from graph.names.fold import fold
from graph.names.lexicon import light
from graph.names.persons import person_keys
from graph.names.places import place_keys
from graph.names.plain_words import sound_key
from graph.names.syllables import skeleton


def keys(text: str, kind: str | None = None) -> frozenset[str]:
    """Keys of a name, of which two names that :func:`compare` calls the same share one at least.

    They begin with a letter for the sort of key. Without a kind they are those of every kind.
    """
    text = text.strip()[:LONGEST]
    found = {f"f:{fold(text)}"}
    if kind in ("Person", None):
        found |= person_keys(text)
    if kind in ("Place", None):
        found |= place_keys(text)
    if kind != "Person":
        found |= _body_keys(text)
    return frozenset(found)


def _body_keys(text: str) -> set[str]:
    name = body_name(text)
    found = {f"a:{fold(known)}" for known in known_as(text)}
    found |= {f"w:{sound_key(word)}" for word in name.words}
    for reading in proper_readings(name.proper, name.shown):
        parts = list(map(skeleton, reading))
        found |= {f"s:{one}.{other}" for one, other in pairwise(parts)}
        if len(parts) == 1:
            found.add(f"s:{parts[0]}")
    for reading in whole_readings(text):
        if len(reading) > 1:
            found.add(f"s:{skeleton(reading[0])}.{skeleton(reading[1])}")
    if not name.proper:
        found |= {f"m:{meaning}" for meaning in name.meanings - light()}
        found |= {f"n:{number.replace('.', '')}" for number in name.numbers}
    return found
