"""Bodies in lower case named after their parent: "trade union committee of the Cabinet"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from loaders.extract.entities.chunks import name_of, number_after
from loaders.extract.entities.gazetteer import Gazetteer
from loaders.extract.entities.lexicon import HeadMatch, Lexicon
from loaders.extract.entities.piece import Piece
from loaders.extract.entities.words import Words

_OWNERS = frozenset({"Organization", "Site"})
_NAMELESS = frozenset({"committee", "team", "union", "workshop", "workteam"})
_BEFORE = frozenset({"primary", "trade", "union", "party", "youth", "league", "women", "'s"})
_LINKS = {"union": ("of", "at"), "committee": ("of", "at")}
_MODIFIERS = 3


@dataclass(frozen=True, slots=True)
class _Body:
    """A body without its parent: the words ``first`` to ``last``, and whether it is a plural."""

    first: int
    last: int
    name: str
    plural: bool


def first_modifier(words: Words, at: int) -> int:
    """The first of the words before a head that belong to its body: "trade", "party"."""
    first = at
    while first > 0 and first > at - _MODIFIERS and words.lower[first - 1] in _BEFORE:
        first -= 1
    return first


def _body(words: Words, head: HeadMatch) -> _Body | None:
    """The body that a head makes with its modifiers and number, if an "of" follows it."""
    if head.head.lower != "of":
        return None
    last = number_after(words, head.last)
    links = _LINKS.get(head.head.group, ("of",))
    if last >= len(words) or words.lower[last] not in links:
        return None
    first = first_modifier(words, head.first)
    modifiers = name_of(words, first, head.first).lower() if first < head.first else ""
    number = name_of(words, head.last, last) if last > head.last else ""
    name = " ".join(filter(None, (modifiers, head.head.text, number)))
    return None if name in _NAMELESS else _Body(first, last, name, head.head.plural)


def _after_article(words: Words, at: int) -> int:
    return at + 1 if at < len(words) and words.lower[at] == "the" else at


def targets(words: Words, after: int, at: Mapping[int, Piece], *, plural: bool) -> Iterator[Piece]:
    """The parents named from a word on: one, or of a plural all of a list."""
    while True:
        target = at.get(_after_article(words, after))
        if target is None or target.kind not in _OWNERS:
            return
        yield target
        after = target.last
        if not plural:
            return
        while after < len(words) and words.lower[after] in (",", "and"):
            after += 1
        if after == target.last:
            return


def _further(words: Words, target: Piece, at: Mapping[int, Piece]) -> Piece | None:
    """The site whose committee it is: "committee of the Workers' Party of the ... Factory"."""
    if target.last >= len(words) or words.lower[target.last] not in ("of", "at"):
        return None
    found = at.get(_after_article(words, target.last + 1))
    return found if found is not None and found.kind in _OWNERS else None


def _pieces(words: Words, body: _Body, at: Mapping[int, Piece]) -> Iterator[Piece]:
    for target in targets(words, body.last + 1, at, plural=body.plural):
        name, stop = f"{body.name} of the {target.name}", target.last
        further = _further(words, target, at)
        if further is not None:
            name, stop = f"{name} of the {further.name}", further.last
        proper = not body.plural
        yield Piece(body.first, stop, "Organization", name, "of", body.last, proper=proper)


def committees(words: Words, pieces: list[Piece], known: Gazetteer) -> Iterator[Piece]:
    """Central committees as telegrams write them: "C.C., Workers' Party of Korea"."""
    at = {piece.first: piece for piece in pieces}
    for first, text in enumerate(words.texts):
        if text == "C.C." and words.texts[first + 1 : first + 2] == (",",):
            target = at.get(first + 2)
            if target is not None and target.kind == "Organization":
                name = f"Central Committee of the {target.name}"
                entry = known.find("Organization", name)
                yield Piece(first, target.last, "Organization", name, "of", first + 1, entry=entry)


def lower_bodies(words: Words, pieces: list[Piece], lex: Lexicon) -> Iterator[Piece]:
    """Every such body of a passage.

    A plural is dealt out: "committees of the Cabinet and the Ministry of Railways" are two.
    """
    at = {piece.first: piece for piece in pieces}
    position = 0
    while position < len(words):
        head = lex.head_at(words, position)
        body = _body(words, head) if head is not None else None
        if body is not None:
            yield from _pieces(words, body, at)
        position = head.last if head is not None else position + 1
