"""Closed word lists of the rules, read from ``data/gazetteers``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from graph.errors import ExtractError
from loaders.extract.entities.gazetteer import FOLDER, gazetteer, rows
from loaders.extract.entities.words import Words, split

_END = ""


@dataclass(frozen=True, slots=True)
class Head:
    """A word that names of one kind end in; ``of`` and ``lower`` as the gazetteers' README says."""

    text: str
    kind: str
    of: str
    lower: str
    group: str
    plural: bool

    @property
    def announces(self) -> bool:
        """Whether the plural may stand before a list of bare names ("the counties A and B")."""
        return self.group in ("county", "city", "province", "district", "municipality", "ri")

    def singular(self) -> str:
        """The head in the singular, as a name writes it."""
        return self.text.title().replace("'S", "'s")


@dataclass(frozen=True, slots=True)
class HeadMatch:
    """A head at the words ``first`` to ``last`` (not included)."""

    head: Head
    first: int
    last: int


def word_list(name: str) -> frozenset[str]:
    """The words of one list, folded; lines that start with # are comments.

    Raises:
        ExtractError: the list is missing.
    """
    path = FOLDER / "words" / f"{name}.txt"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ExtractError(
            f"{path}: cannot be read ({error.strerror}); reinstall the package"
        ) from error
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists, and the heads as a trie over folded words."""

    heads: Mapping[str, Any]
    head_forms: Mapping[str, Head]
    common: frozenset[str]
    leading: frozenset[str]
    honorifics: frozenset[str]
    evaluative: frozenset[str]
    refused: frozenset[str]
    vague: frozenset[str]
    weak: frozenset[str]
    tail_stops: frozenset[str]
    headline_verbs: frozenset[str]
    determiners: frozenset[str]
    surnames: frozenset[str]
    possessives: frozenset[str]
    modifiers: frozenset[str]
    months: frozenset[str]
    demonyms: Mapping[str, str]
    leaders: Mapping[str, str]
    first_words: frozenset[str]

    def head_at(self, words: Words, first: int) -> HeadMatch | None:
        """The longest head that starts at a word."""
        node = self.heads.get(words.lower[first])
        last = first + 1
        best: HeadMatch | None = None
        while node is not None:
            if _END in node:
                best = HeadMatch(node[_END], first, last)
            if last >= len(words):
                break
            node = node.get(words.lower[last])
            last += 1
        return best


def _head_forms() -> dict[str, Head]:
    """Heads by their written form; a form that is both counts as the singular."""
    found: dict[str, Head] = {}
    for row in rows("heads"):
        for form, plural in ((row["plural"], True), (row["head"], False)):
            if form:
                found[form] = Head(
                    row["head"], row["kind"], row["of"], row["lower"], row["group"], plural
                )
    return found


def _heads() -> dict[str, Any]:
    trie: dict[str, Any] = {}
    for form, head in _head_forms().items():
        node = trie
        for word in split(form).lower:
            node = node.setdefault(word, {})
        node[_END] = head
    return trie


def _modifiers() -> frozenset[str]:
    """Words inside known names, which may stand in lower case before a head."""
    found = set(word_list("modifiers"))
    for entry in gazetteer().entries:
        if entry.kind == "Site":
            found.update(split(entry.name).lower[1:-1])
    return frozenset(found - {"and", "of", "the", "'s", "'"} - word_list("months"))


def _demonyms() -> dict[str, str]:
    return {
        demonym: entry.name
        for entry in gazetteer().entries
        for demonym in str(entry.attributes.get("demonym", "")).split("/")
        if demonym
    }


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The word lists of the project, read once a process."""
    return Lexicon(
        heads=_heads(),
        head_forms=_head_forms(),
        common=word_list("common"),
        leading=word_list("leading"),
        honorifics=word_list("honorifics"),
        evaluative=word_list("evaluative"),
        refused=word_list("refused"),
        vague=word_list("vague"),
        weak=word_list("weak"),
        tail_stops=word_list("tail_stops"),
        headline_verbs=word_list("headline_verbs"),
        determiners=word_list("determiners"),
        surnames=word_list("surnames"),
        possessives=word_list("possessives"),
        modifiers=_modifiers(),
        months=word_list("months"),
        demonyms=_demonyms(),
        leaders={row["style"]: row["name"] for row in rows("leaders")},
        first_words=frozenset(
            split(form).lower[0]
            for entry in gazetteer().entries
            for form in (entry.name, *entry.variants)
        ),
    )
