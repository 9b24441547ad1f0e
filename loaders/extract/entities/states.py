"""Countries under their full name: "Republic of X", "People's Democratic Republic of X"."""

from __future__ import annotations

from dataclasses import replace

from loaders.extract.entities.piece import Piece
from loaders.extract.entities.words import Words

_FORMS = frozenset({"republic", "kingdom", "federation", "commonwealth", "sultanate"})
_BEFORE = frozenset(
    {"people", "'s", "peoples", "democratic", "socialist", "federal", "islamic", "arab", "united"}
    | {"federative", "plurinational", "bolivarian", "cooperative", "oriental", "hashemite"}
)


def with_state(words: Words, piece: Piece) -> Piece:
    """The piece of a country with the form of state that its official name puts before it."""
    at = piece.first - 1
    if piece.kind != "Place" or piece.entry is None or at < 1:
        return piece
    if piece.entry.attributes.get("level") != "country":
        return piece
    at -= words.lower[at] == "the"
    if at < 1 or words.lower[at] != "of" or words.texts[at - 1].lower() not in _FORMS:
        return piece
    first = at - 1
    if not words.capital[first]:
        return piece
    while first > 0 and words.lower[first - 1] in _BEFORE:
        first -= 1
    return replace(piece, first=first)
