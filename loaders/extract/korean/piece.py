"""A name found in a Korean passage, before it becomes a mention of an entity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.extract.entities.gazetteer import Entry


@dataclass(frozen=True, slots=True)
class Piece:
    """A name at ``text[start:stop]`` of a passage; ``name`` is what the entity is called.

    ``parent`` and ``place`` are the names right before it that it belongs to or lies in, where
    the wording says so; they are pieces of their own.
    """

    kind: str
    name: str
    start: int
    stop: int
    method: str
    entry: Entry | None = None
    reference: bool = False
    parent: tuple[str, str] | None = None


def choose(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces in order, none inside another; a body named after its parent may hold the parent."""
    kept: list[Piece] = []
    ordered = sorted(pieces, key=_order)
    for piece in ordered:
        if all(_apart(piece, other) for other in kept):
            kept.append(piece)
    return sorted(kept, key=lambda p: (p.start, -p.stop))


def _order(piece: Piece) -> tuple[int, bool, bool, int, str]:
    """Longer ones first; of equal ones members of lists, then those that are known."""
    length = piece.start - piece.stop
    return length, piece.method != "list", piece.entry is None, piece.start, piece.kind


def _apart(piece: Piece, other: Piece) -> bool:
    if piece.stop <= other.start or other.stop <= piece.start:
        return True
    holds = other.parent == (piece.kind, piece.name) and piece.start == other.start
    return holds and piece.stop < other.stop
