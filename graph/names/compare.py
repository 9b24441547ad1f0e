"""Are two names names of one thing? A probability, with reasons."""

from __future__ import annotations

import math
from functools import cache, lru_cache

from graph.names.aliases import known_as
from graph.names.bodies import body_name
from graph.names.body_match import compare_bodies
from graph.names.comparison import Comparison, Evidence
from graph.names.fold import fold
from graph.names.persons import compare_persons, is_person_like
from graph.names.places import compare_places, is_place_like
from graph.names.tables import table

__all__ = ["LONGEST", "Comparison", "Evidence", "compare", "evidence"]

LONGEST = 300
_IDENTICAL, _LISTED = 6.0, 5.0
_MOST_WHEN_BARRED = 0.2


def compare(left: str, right: str, kind: str | None = None) -> Comparison:
    """How likely two names are names of one thing, and why.

    The result does not depend on the order of the names. Homonyms are not its matter: two persons
    of one name score as one.

    Args:
        left: a name in any script and spelling; only its first 300 characters count.
        right: another.
        kind: a kind of the ontology that both are of; without it the names themselves tell. Other
            kinds than Person and Place are compared as bodies are.
    """
    left, right = left.strip()[:LONGEST], right.strip()[:LONGEST]
    if right < left:
        left, right = right, left
    if not left or not right:
        return Comparison(0.0, ("one name is empty",))
    engine, found = evidence(left, right, kind)
    line = _lines()[engine]
    score = 1 / (1 + math.exp(-(line[0] * found.odds + line[1])))
    return Comparison(min(score, _MOST_WHEN_BARRED) if found.barred else score, found.reasons)


@cache
def _lines() -> dict[str, tuple[float, float]]:
    rows = table("calibration")
    return {name: (float(row["slope"]), float(row["shift"])) for name, row in rows.items()}


def evidence(left: str, right: str, kind: str | None) -> tuple[str, Evidence]:
    """The evidence before calibration, and whose it is: persons, places or bodies."""
    engines = _engines(left, right, kind)
    found = [(name, _ENGINES[name](left, right)) for name in engines]
    best = max(found, key=lambda pair: pair[1].odds)
    if any(one.barred for _, one in found):
        return next((name, one) for name, one in found if one.barred)
    if best[1].odds < _IDENTICAL and _folded(left) == _folded(right):
        return best[0], Evidence(_IDENTICAL, ("same name but for case, accents and spaces",))
    if engines != ("persons",) and best[1].odds < _LISTED:
        # Most names are known of nothing, so the second is seldom looked up.
        known = known_as(left)
        shared = known & known_as(right) if known else known
        if shared:
            return "bodies", Evidence(_LISTED, (f"both listed as names of {min(shared)}",))
    return best


_ENGINES = {"persons": compare_persons, "places": compare_places, "bodies": compare_bodies}


def _engines(left: str, right: str, kind: str | None) -> tuple[str, ...]:
    if kind == "Person":
        return ("persons",)
    if kind == "Place":
        return ("places",)
    if kind:
        return ("bodies",)
    return _guess(left, right)


_folded = lru_cache(maxsize=65536)(fold)


def _guess(left: str, right: str) -> tuple[str, ...]:
    persons = is_person_like(left) and is_person_like(right)
    one, other = body_name(left), body_name(right)
    if one.numbers or other.numbers or (not persons and (one.heads or other.heads)):
        return ("bodies",)
    if persons and not _one_word_place(left) and not _one_word_place(right):
        return ("persons", "bodies")
    return ("persons", "places", "bodies") if persons else ("bodies", "places")


def _one_word_place(text: str) -> bool:
    return " " not in text and is_place_like(text)
