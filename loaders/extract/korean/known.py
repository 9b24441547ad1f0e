"""Names of the gazetteers in hangul, found by words and in either spelling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.extract.entities.gazetteer import Entry, gazetteer, rows
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.piece import Piece
from loaders.extract.korean.spelling import key
from loaders.extract.korean.words import Word, part_of, stems

_PARTY = "당"
_PARTY_NAME = "조선로동당"
# How many words are remembered with what was found out about them.
_KEPT = 20_000
_LONGEST = 5
_SHORTEST = 2
_LIST = "korean_names"
_COMRADE = "동무"
_HEAD = "장"


@dataclass(frozen=True, slots=True)
class Index:
    """Entries by key; ``starts`` holds the first characters of every key, two of each."""

    entries: Mapping[str, Entry]
    places: Mapping[str, Entry]
    starts: frozenset[str]

    def find(self, text: str) -> Entry | None:
        """The entry that is written so, in either spelling."""
        return self.entries.get(key(text))

    def kind(self, text: str, kind: str) -> Entry | None:
        """The entry of one kind that is written so."""
        found = self.find(text)
        return found if found is not None and found.kind == kind else None

    def place(self, name: str) -> Entry | None:
        """The place with this preferred English name."""
        return self.places.get(name)


def _attributes(text: str) -> dict[str, str | float | int]:
    pairs = (pair.partition("=") for pair in text.split(";") if pair)
    return {name: value for name, _, value in pairs}


def _own() -> Iterator[Entry]:
    for row in rows(_LIST):
        forms = tuple(row["hangul"].split("|"))
        known = gazetteer().find(row["kind"], row["name"])
        if known is not None:
            yield Entry(known.kind, known.name, known.variants, forms, known.attributes)
        else:
            yield Entry(row["kind"], row["name"], (), forms, _attributes(row["attributes"]))


@cache
def index() -> Index:
    """The names in hangul, read once a process; where two share one, the first keeps it."""
    entries: dict[str, Entry] = {}
    places: dict[str, Entry] = {}
    for entry in (*gazetteer().entries, *_own()):
        for form in entry.hangul:
            entries.setdefault(key(form), entry)
        if entry.kind == "Place" and entry.hangul:
            places.setdefault(entry.name, entry)
    return Index(entries, places, frozenset(form[:2] for form in entries))


@lru_cache(maxsize=_KEPT)
def ends(word: str) -> tuple[int, ...]:
    """Where a name may end in a word: at its end, or before a particle, a tail or a group."""
    return tuple(_ends(word))


def _ends(word: str) -> Iterator[int]:
    lex = lexicon()
    for stop in range(len(word), 0, -1):
        rest = word[stop:]
        if part_of(rest) is not None:
            yield stop
            continue
        for tail in (*lex.tails, *lex.honorifics, *lex.groups):
            if rest.startswith(tail) and part_of(rest[len(tail) :]) is not None:
                yield stop
                break


def _at(found: Sequence[Word], first: int) -> tuple[Entry, int, int] | None:
    """The longest known name that starts with a word: entry, last word, offset of its end."""
    known = index()
    if key(found[first].text)[:2] not in known.starts and len(found[first].text) > 1:
        return None
    for last in range(min(first + _LONGEST, len(found)) - 1, first - 1, -1):
        if any(word.after for word in found[first:last]):
            continue
        before = "".join(f"{word.text} " for word in found[first:last])
        word = found[last].text
        for stop in ends(word):
            entry = known.find(before + word[:stop])
            if entry is not None and not _namesake(entry, word[stop:]):
                return entry, last, found[last].start + stop
        stop = _with_post(before, word)
        if stop:
            entry = known.kind(before + word[:stop], "Organization")
            return (entry, last, found[last].start + stop) if entry else None
    return None


def _namesake(entry: Entry, rest: str) -> bool:
    """Whether somebody else has the name: nobody of the gazetteer is called 동무."""
    return entry.kind == "Person" and rest.startswith(_COMRADE)


@cache
def _ends_of_posts() -> tuple[str, ...]:
    return tuple({post[-1] for post in lexicon().posts} | {_HEAD})


def _with_post(before: str, word: str) -> int:
    """Where a body ends that its head's post is glued to: 내각부총리, 선전선동부장; or 0."""
    for stem, _ in stems(word):
        for post in (*lexicon().posts, _HEAD) if stem.endswith(_ends_of_posts()) else ():
            cut = len(stem) - len(post)
            glued = cut > 1 and stem.endswith(post)
            if glued and index().kind(before + stem[:cut], "Organization") is not None:
                return cut
    return 0


def _party(at: int, word: Word) -> tuple[Entry, int, int] | None:
    """``당``, which in the North is the Workers' Party, as "the Party" is."""
    rest = word.text.removeprefix(_PARTY)
    entry = index().find(_PARTY_NAME)
    if entry is None or rest == word.text or part_of(rest) is None:
        return None
    return entry, at, word.start + len(_PARTY)


def known_names(text: str, found: Sequence[Word]) -> Iterator[Piece]:
    """Names of the gazetteers that start with a word of the passage, the longest at each.

    A body whose name begins with that of one it belongs to gives both.
    """
    for first, word in enumerate(found):
        match = _at(found, first) or _party(first, word)
        if match is None:
            continue
        entry, last, stop = match
        name = text[word.start : stop]
        if (len(name) < _SHORTEST and name != _PARTY) or (
            name in lexicon().ambiguous and text[stop : stop + 1] != "》"
        ):
            continue
        parent = _at(found[:last], first) if last > first else None
        if parent is not None and parent[0].name in entry.lineage:
            upper = parent[0]
            yield Piece(upper.kind, upper.name, word.start, parent[2], "gazetteer", upper)
            above = (upper.kind, upper.name)
            yield Piece(entry.kind, entry.name, word.start, stop, "gazetteer", entry, parent=above)
        else:
            yield Piece(entry.kind, entry.name, word.start, stop, "gazetteer", entry)
