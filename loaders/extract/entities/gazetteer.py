"""Names that are known beforehand, with their variants, and the search for them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from graph.errors import ExtractError
from graph.names.fold import has_hangul
from loaders.extract.entities.former_names import FormerName, former_names
from loaders.extract.entities.scholarly import scholarly_forms
from loaders.extract.entities.words import Words, split

FOLDER = Path(__file__).resolve().parents[3] / "data" / "gazetteers"
KINDS = {
    "places": "Place",
    "countries": "Place",
    "regions": "Place",
    "world": "Place",
    "sites": "Site",
    "organizations": "Organization",
    "persons": "Person",
    "outlets": "Outlet",
    "campaigns": "Campaign",
    "policies": "Policy",
    "events": "Event",
    "titles": "Title",
}
_FORMER = "former_names"
_NORTH = "DPRK"


@dataclass(frozen=True, slots=True)
class Entry:
    """One known thing: its preferred name, other forms and the attributes the graph carries.

    ``former`` holds the names it had before, which are forms of it too; ``lineage`` the names of
    the bodies it belongs to, the nearest first.
    """

    kind: str
    name: str
    variants: tuple[str, ...]
    hangul: tuple[str, ...]
    attributes: Mapping[str, str | float | int]
    lineage: tuple[str, ...] = ()
    former: tuple[FormerName, ...] = ()

    @property
    def parent(self) -> str:
        """Preferred name of the body or place that this one belongs to, or an empty text."""
        return str(self.attributes.get("parent", ""))


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found at the words ``first`` to ``last`` (not included)."""

    entry: Entry
    first: int
    last: int


Node = dict[str, Any]
_END = ""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All entries, by name and as a trie over folded words."""

    entries: tuple[Entry, ...]
    by_name: Mapping[tuple[str, str], Entry]
    trie: Node
    hangul: Mapping[str, Entry]
    first_words: frozenset[str] = field(default_factory=frozenset)

    def matches(self, words: Words) -> Iterator[Match]:
        """The longest entry at every word, with the bodies it belongs to that start there too."""
        lower = words.lower
        for first, word in enumerate(lower):
            node = self.trie.get(word)
            if node is None:
                continue
            last = first + 1
            ends = [(node.get(_END, ()), last)]
            while last < len(lower) and (node := node.get(lower[last])) is not None:
                last += 1
                ends.append((node.get(_END, ()), last))
            yield from _of_ends(words, first, ends)

    def find(self, kind: str, name: str) -> Entry | None:
        """The entry of this kind with this preferred name or variant."""
        return self.by_name.get((kind, name.casefold()))


def _of_ends(
    words: Words, first: int, ends: Sequence[tuple[Sequence[tuple[str, Entry]], int]]
) -> Iterator[Match]:
    """The longest form that fits, and the shorter ones of bodies that it belongs to."""
    longest: Entry | None = None
    for forms, last in reversed(ends):
        for form, entry in forms:
            if longest is not None and entry.name not in longest.lineage:
                continue
            if _same_case(words, first, last, form):
                longest = longest or entry
                yield Match(entry, first, last)
                break


def _same_case(words: Words, first: int, last: int, form: str) -> bool:
    """A form in lower case is found in any case, a form with capitals only where it has them."""
    if not any(c.isupper() for c in form):
        return True
    if form.isupper() and len(form) <= 6:
        return words.slice(first, last).isupper()
    return words.texts[first][0].isupper() == form[0].isupper() or form[0].islower()


def _attributes(text: str) -> dict[str, str | float | int]:
    found: dict[str, str | float | int] = {}
    for pair in filter(None, text.split(";")):
        key, _, value = pair.partition("=")
        found[key.strip()] = float(value) if key in ("lat", "lon") else value.strip()
    return found


def rows(name: str) -> list[dict[str, str]]:
    """Rows of one file of the gazetteers.

    Raises:
        ExtractError: the file is missing or a row has more cells than the header.
    """
    path = FOLDER / f"{name}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            found = list(csv.DictReader(file))
    except OSError as error:
        raise ExtractError(
            f"{path}: cannot be read ({error.strerror}); reinstall the package"
        ) from error
    for number, row in enumerate(found, start=2):
        if None in row or None in row.values():
            raise ExtractError(f"{path}:{number}: the row does not fit the header; quote commas")
    return found


def _entries() -> Iterator[Entry]:
    listed = former_names(rows(_FORMER))
    for file, kind in KINDS.items():
        for row in rows(file):
            yield _entry(kind, row, listed.pop((kind, row["name"]), ()))
    if listed:
        kind, name = min(listed)
        raise ExtractError(
            f"{FOLDER / _FORMER}.csv: no gazetteer lists a {kind} {name!r}; "
            "write its preferred name"
        )


def _entry(kind: str, row: Mapping[str, str], former: tuple[FormerName, ...]) -> Entry:
    variants = _forms(row["variants"], (one.text for one in former if not has_hangul(one.text)))
    hangul = _forms(row["hangul"], (one.text for one in former if has_hangul(one.text)))
    attributes = _attributes(row["attributes"])
    if kind == "Place" and attributes.get("country") == _NORTH:
        scholarly = scholarly_forms((row["name"], *variants), hangul)
        variants = tuple(dict.fromkeys((*variants, *scholarly)))
    return Entry(kind, row["name"], variants, hangul, attributes, former=former)


def _forms(listed: str, former: Iterable[str]) -> tuple[str, ...]:
    forms = (*filter(None, listed.split("|")), *former)
    return tuple(dict.fromkeys(forms))


def build(entries: tuple[Entry, ...]) -> Gazetteer:
    """A gazetteer of these entries; where two share a form, the first keeps it."""
    trie: Node = {}
    by_name: dict[tuple[str, str], Entry] = {}
    hangul: dict[str, Entry] = {}
    for entry in entries:
        for form in (entry.name, *entry.variants):
            by_name.setdefault((entry.kind, form.casefold()), entry)
            node = trie
            for word in split(form).lower:
                node = node.setdefault(word, {})
            node.setdefault(_END, []).append((form, entry))
        for form in entry.hangul:
            hangul.setdefault(form, entry)
    return Gazetteer(entries, by_name, trie, hangul, frozenset(trie))


def _lineage(entry: Entry, parents: Mapping[tuple[str, str], str]) -> tuple[str, ...]:
    found: list[str] = []
    parent = entry.parent
    while parent and parent not in found:
        found.append(parent)
        parent = parents.get((entry.kind, parent), "")
    return tuple(found)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteers of the project, read once a process."""
    entries = tuple(_entries())
    parents = {(entry.kind, entry.name): entry.parent for entry in entries}
    return build(tuple(replace(entry, lineage=_lineage(entry, parents)) for entry in entries))
