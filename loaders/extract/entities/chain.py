"""Names that go on with "of" and another name: "Committee of the Workers' Party of Korea"."""

from __future__ import annotations

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
_NAMELESS = frozenset({"committee", "team", "union", "workshop", "workteam"})
_NAMED = frozenset({"Organization", "Site", "Place", "Person"})
_STATES = (("republic",), ("kingdom",), ("state",))
_PEOPLE = frozenset({"koreans", "residents", "compatriots", "citizens", "overseas"})
_PLAIN_LINKS = ("in", "for", "and", "of")
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
    while last + 1 < len(words) and words.lower[last] in _PLAIN_LINKS:
        further = last + 2 if words.lower[last + 1] == "the" else last + 1
        listed = words.lower[last] == "and" and further == last + 2
        if words.lower[last] == "in" and words.lower[last - 1] in _PEOPLE and further in runs:
            last = runs[further]
            break
        stops = listed or words.lower[further : further + 1] in _STATES
        if stops or further in named or further not in runs or words.lower[further] in lex.months:
            break
        last = runs[further]
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
    named = {piece.first for piece in pieces if piece.kind in _NAMED}
    for piece in sorted(pieces, key=lambda p: (-p.first, p.last)):
        after = _link(words, piece)
        target = at.get(after) if after >= 0 else None
        if target is not None and _goes_on(target, runs, named):
            target = None
        if after >= 0 and target is None and piece.head and piece.head.of == "yes":
            target = _plain(words, after, runs, named, lex)
        found = piece
        if target is not None and target.name != COUNTRY and _takes(piece, target):
            found = _joined(words, piece, after, target, known)
        before = at.get(piece.first)
        if before is None or found.last >= before.last:
            at[piece.first] = found
    return [*at.values()]


def _goes_on(target: Piece, runs: dict[int, int], named: set[int]) -> bool:
    """Whether a place only begins what a body is for: "Department of U.S. Affairs"."""
    longer = runs.get(target.first, target.last) > target.last
    return target.kind == "Place" and longer and target.last not in named


def _takes(piece: Piece, target: Piece) -> bool:
    if piece.head is not None and piece.head.group == "party" and piece.name.lower() == "party":
        return False
    if piece.entry is not None and piece.head is None:
        return False
    if piece.head is not None and piece.head.of == "parent":
        return target.kind in _BODIES and target.method != "plain"
    return target.kind != "Person"
