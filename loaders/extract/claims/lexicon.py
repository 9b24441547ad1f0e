"""Word lists of ``data/patterns`` and what a word means by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).resolve().parents[3] / "data" / "patterns"
_VOWELS = "aeiou"


@dataclass(frozen=True)
class Lexicon:
    """Verbs by class, nouns by list, posts, numbers and ranks of places."""

    verbs: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    homes_name: str
    same_product: Mapping[str, str]
    heads: frozenset[str]
    works_at: frozenset[str]
    neither: frozenset[str]
    plurals: Mapping[str, str]
    former: frozenset[str]
    country_adjectives: Mapping[str, str]
    numbers: Mapping[str, Any]
    ranks: Mapping[str, int]
    countries: frozenset[str]
    country_rank: int
    country_forms: Mapping[str, frozenset[str]]
    confidence: Mapping[str, float]
    unmeasured: float

    def sure(self, rule: str) -> float:
        """Confidence of what a rule finds: as measured, or that of rules in general."""
        return self.confidence.get(rule, self.unmeasured)

    def is_verb(self, name: str, word: str, particle: str = "") -> bool:
        """Whether a word in any of its forms, or with its particle, is of a class of verbs."""
        forms = self.verbs[name]
        return word in forms or f"{word}_{particle}" in forms

    def is_noun(self, name: str, word: str) -> bool:
        """Whether a lower-case word is on a list of nouns."""
        return word in self.nouns[name]

    def singular_post(self, word: str) -> str:
        """``secretaries`` -> ``secretary``; a word that is no plural stays."""
        if word in self.plurals:
            return self.plurals[word]
        known = self.heads | self.works_at | self.neither
        return word[:-1] if word.endswith("s") and word[:-1] in known else word


def inflect(base: str, irregular: Mapping[str, list[str]]) -> set[str]:
    """All forms of a verb; of ``turn_out`` those of its first word, with the particle."""
    stem, _, particle = base.partition("_")
    prefix, hyphen, last = stem.rpartition("-")
    forms = {last, *irregular[last]} if last in irregular else _regular(last)
    tail = f"_{particle}" if particle else ""
    return {f"{prefix}{hyphen}{form}{tail}" for form in forms}


def _regular(verb: str) -> set[str]:
    if verb.endswith("e"):
        return {verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"}
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return {verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    plural = f"{verb}es" if verb.endswith(("s", "x", "ch", "sh")) else f"{verb}s"
    return {verb, plural, f"{verb}ed", f"{verb}ing"}


def _load(name: str) -> Any:
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def lexicon() -> Lexicon:
    """The word lists, read once a process."""
    verbs, nouns, posts = _load("verbs"), _load("nouns"), _load("posts")
    places, numbers = _load("places"), _load("numbers")
    confidence = _load("confidence")
    irregular = verbs["irregular"]
    return Lexicon(
        verbs={
            name: frozenset(form for base in bases for form in inflect(base, irregular))
            for name, bases in verbs["classes"].items()
        },
        nouns={name: frozenset(words) for name, words in nouns.items() if isinstance(words, list)},
        homes_name=nouns["homes_name"],
        same_product=nouns["same_product"],
        heads=frozenset(posts["heads"]),
        works_at=frozenset(posts["works_at"]),
        neither=frozenset(posts["neither"]),
        plurals=posts["plurals"],
        former=frozenset(posts["former"]),
        country_adjectives=posts["countries"],
        numbers=numbers,
        ranks=places["ranks"],
        countries=frozenset(places["countries"]),
        country_rank=places["country_rank"],
        country_forms={n: frozenset(forms) for n, forms in places["country_forms"].items()},
        confidence={
            rule: row["confidence"]
            for rule, row in (*confidence["rules"].items(), *confidence["by_hand"].items())
        },
        unmeasured=confidence["unmeasured"],
    )
