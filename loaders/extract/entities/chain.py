"""Names that go on with "of" and another name: "Committee of the Workers' Party of Korea"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.extract.entities.chunks import name_of
from loaders.extract.entities.gazetteer import Gazetteer
from loaders.extract.entities.lexicon import Lexicon
from loaders.extract.entities.piece import Piece
from loaders.extract.entities.words import Words

COUNTRY = "Democratic People's Republic of Korea"
_LINKS = {
    "yes": ("of", "for"),
    "on": ("on", "of"),
    "of": ("of",),
    "to": ("of", "to"),
    "parent": ("of",),
}
_BODIES = frozenset({"Organization", "Site"})


def _link(words: Words, piece: Piece) -> int:
    """The word after "of" or "of the" that follows a piece whose head takes it, or -1."""
    if piece.head is None or piece.last + 1 >= len(words):
        return -1
    links = _LINKS.get(piece.head.of, ())
    if words.lower[piece.last] not in links:
        return -1
    after = piece.last + 1
    return after + 1 if words.lower[after] == "the" else after


def _joined(words: Words, piece: Piece, after: int, target: Piece, known: Gazetteer) -> Piece:
    """The piece with its "of" phrase; what belongs to another body stays a name of its own."""
    phrase = name_of(words, piece.last, after)
    written = name_of(words, target.first, target.last)
    name = f"{piece.name} {phrase} {target.name if target.kind in _BODIES else written}"
    entry = known.find(piece.kind, name) or known.find(
        piece.kind, name_of(words, piece.first, target.last)
    )
    own = target.kind in _BODIES and target.method != "plain"
    return replace(
        piece,
        last=target.last,
        core=piece.last if own else target.last,
        name=entry.name if entry else name,
        entry=entry,
        group=None,
    )


def _plain(
    words: Words, after: int, runs: dict[int, int], named: set[int], lex: Lexicon
) -> Piece | None:
    """A run without a name of its own: "Railways" in "Ministry of Railways".

    It goes on over "in" and "for" ("Young Frontrunners in Noble Traits") unless a name follows.
    """
    last = runs.get(after)
    if last is None or words.lower[after] in lex.months:
        return None
    while last + 1 < len(words) and words.lower[last] in ("in", "for", "and"):
        if last + 1 in named or last + 1 not in runs or words.lower[last + 1] in lex.months:
            break
        last = runs[last + 1]
    return Piece(after, last, "", name_of(words, after, last), "plain", last)


def chained(
    words: Words, pieces: list[Piece], runs: dict[int, int], lex: Lexicon, known: Gazetteer
) -> list[Piece]:
    """Every piece with the "of" phrase that its head takes, from the last piece to the first.

    Args:
        words: words of the passage.
        pieces: names so far.
        runs: capitalised runs, first word to word after the last.
        lex: word lists.
        known: the gazetteer, which knows the preferred name of the whole.
    """
    at: dict[int, Piece] = {}
    named = {piece.first for piece in pieces}
    for piece in sorted(pieces, key=lambda p: (-p.first, p.last)):
        after = _link(words, piece)
        target = at.get(after) if after >= 0 else None
        if after >= 0 and target is None and piece.head and piece.head.of == "yes":
            target = _plain(words, after, runs, named, lex)
        found = piece
        if target is not None and target.name != COUNTRY and _takes(piece, target):
            found = _joined(words, piece, after, target, known)
        before = at.get(piece.first)
        if before is None or found.last >= before.last:
            at[piece.first] = found
    return [*at.values()]


def _takes(piece: Piece, target: Piece) -> bool:
    if piece.entry is not None and piece.head is None:
        return False
    if piece.head is not None and piece.head.of == "parent":
        return target.kind in _BODIES and target.method != "plain"
    return target.kind != "Person"


def _first_modifier(words: Words, at: int, lex: Lexicon) -> int:
    first = at
    while first > 0 and first > at - 3:
        word = words.lower[first - 1]
        if word not in ("primary", "trade", "union", "party", "youth", "league", "women", "'s"):
            break
        first -= 1
    return first


def lower_bodies(
    words: Words, pieces: list[Piece], lex: Lexicon, known: Gazetteer
) -> Iterator[Piece]:
    """Bodies in lower case named after their parent: "trade union committee of the Cabinet".

    A plural is dealt out: "committees of the Cabinet and the Ministry of Railways" are two.
    """
    at = {piece.first: piece for piece in pieces}
    position = 0
    while position < len(words):
        head = lex.head_at(words, position)
        step = head.last if head is not None else position + 1
        if head is not None and head.head.lower == "of":
            first = _first_modifier(words, head.first, lex)
            links = ("of", "at") if head.head.group in ("union", "committee") else ("of",)
            if head.last < len(words) and words.lower[head.last] in links:
                yield from _dealt(
                    words,
                    first,
                    head.last,
                    at,
                    plural=head.head.plural,
                    head=head.head.text,
                    start=head.first,
                )
        position = step


def _targets(words: Words, after: int, at: dict[int, Piece], *, plural: bool) -> Iterator[Piece]:
    while after < len(words):
        if words.lower[after] == "the":
            after += 1
        target = at.get(after)
        if target is None or target.kind not in _BODIES:
            return
        yield target
        after = target.last
        if not plural or after >= len(words) or words.lower[after] not in (",", "and"):
            return
        while after < len(words) and words.lower[after] in (",", "and"):
            after += 1


def _further(words: Words, target: Piece, at: dict[int, Piece]) -> Piece | None:
    """The site whose committee it is: "committee of the Workers' Party of Korea of the ... Factory"."""
    after = target.last + 1
    if after >= len(words) or words.lower[target.last] not in ("of", "at"):
        return None
    found = at.get(after + 1 if words.lower[after] == "the" else after)
    return found if found is not None and found.kind in _BODIES else None


def _dealt(
    words: Words,
    first: int,
    last: int,
    at: dict[int, Piece],
    *,
    plural: bool,
    head: str,
    start: int,
) -> Iterator[Piece]:
    modifiers = name_of(words, first, start).lower() if first < start else ""
    body = " ".join(filter(None, (modifiers, head)))
    if body in ("committee", "team", "union"):
        return
    for target in _targets(words, last + 1, at, plural=plural):
        name, stop = f"{body} of the {target.name}", target.last
        further = _further(words, target, at)
        if further is not None:
            name, stop = f"{name} of the {further.name}", further.last
        yield Piece(first, stop, "Organization", name, "of", last)
