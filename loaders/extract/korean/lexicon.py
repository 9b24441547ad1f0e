"""Word lists of ``data/patterns/korean`` and the endings of ``data/gazetteers/korean.csv``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.errors import ExtractError
from loaders.extract.entities.gazetteer import rows

FOLDER = Path(__file__).resolve().parents[3] / "data" / "patterns" / "korean"


@dataclass(frozen=True, slots=True)
class Template:
    """How the English name of a body is made from that of its place."""

    ending: str
    provincial: str
    other: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Closed lists of words, by what they are for; ``particles`` gives the part of each."""

    particles: Mapping[str, str]
    tails: tuple[str, ...]
    groups: frozenset[str]
    determiners: frozenset[str]
    internal_groups: frozenset[str]
    blazes: tuple[str, ...]
    honorifics: tuple[str, ...]
    epithets: frozenset[str]
    styles: Mapping[str, str]
    surnames: frozenset[str]
    heads: frozenset[str]
    works_at: frozenset[str]
    ranks: frozenset[str]
    internal: frozenset[str]
    former: frozenset[str]
    generic: frozenset[str]
    refused: Mapping[str, frozenset[str]]
    ambiguous: frozenset[str]
    not_listed: frozenset[str]
    levels: Mapping[str, str]
    works: tuple[str, ...]
    slogans: tuple[str, ...]
    offices: frozenset[str]
    endings: Mapping[str, str]
    verbs: Mapping[str, tuple[str, ...]]
    products: Mapping[str, Any]
    labour: Mapping[str, Any]
    templates: tuple[Template, ...]

    @property
    def posts(self) -> frozenset[str]:
        """All posts, leading or not, and ranks."""
        return self.heads | self.works_at | self.ranks

    def ending_of(self, stem: str) -> str:
        """The longest ending that a word has, or an empty text."""
        fits = [e for e in self.endings if stem.endswith(e)]
        return max(fits, key=len, default="")


def _load(name: str) -> Any:
    path = FOLDER / f"{name}.yaml"
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ExtractError(
            f"{path}: cannot be read ({error.strerror}); reinstall the package"
        ) from error


def _by_length(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(words), key=lambda w: (-len(w), w)))


@cache
def lexicon() -> Lexicon:
    """The word lists, read once a process."""
    words = _load("words")
    particles = {form: part for part, forms in words["particles"].items() for form in forms}
    return Lexicon(
        particles=dict(sorted(particles.items(), key=lambda item: -len(item[0]))),
        tails=_by_length(words["tails"]),
        groups=frozenset(words["groups"]),
        determiners=frozenset(words["group_determiners"]),
        internal_groups=frozenset(words["internal_groups"]),
        blazes=tuple(words["blazes"]),
        honorifics=_by_length(words["honorifics"]),
        epithets=frozenset(words["epithets"]),
        styles=words["styles"],
        surnames=frozenset(words["surnames"]),
        heads=frozenset(words["posts"]["heads"]),
        works_at=frozenset(words["posts"]["works_at"]),
        ranks=frozenset(words["posts"]["ranks"]),
        internal=frozenset(words["posts"]["internal"]),
        former=frozenset(words["posts"]["former"]),
        generic=frozenset(words["generic"]),
        refused={
            "Campaign": frozenset(words["not_campaigns"]),
            "Title": frozenset(words["not_titles"]),
        },
        ambiguous=frozenset(words["ambiguous"]),
        not_listed=frozenset(words["not_listed"]),
        levels=words["levels"],
        works=_by_length(words["works"]),
        slogans=_by_length(words["slogans"]),
        offices=frozenset(words["offices"]),
        endings={row["ending"]: row["kind"] for row in rows("korean")},
        verbs={name: tuple(stems) for name, stems in _load("verbs").items()},
        products=_load("products"),
        labour=_load("labour"),
        templates=tuple(Template(**row) for row in _load("bodies")),
    )
