"""Bodies that "those" stands for: "Party committees ... Those of the Alpha Mine and the B Mill"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from loaders.extract.entities.bodies import first_modifier, targets
from loaders.extract.entities.chunks import name_of
from loaders.extract.entities.lexicon import Lexicon
from loaders.extract.entities.piece import Piece
from loaders.extract.entities.words import Words

_OPENING = ("those", "of")
_REACH = 4


@dataclass(slots=True)
class Spoken:
    """The plural body that the passages so far opened with, in the singular: "party committee"."""

    name: str = ""

    def note(self, words: Words, lex: Lexicon) -> None:
        """Remember the body that a passage opens with, if it does."""
        for at in range(min(_REACH, len(words))):
            head = lex.head_at(words, at)
            if head is not None and head.head.plural and head.head.lower == "of":
                first = first_modifier(words, head.first)
                before = name_of(words, first, head.first).lower() if first < head.first else ""
                self.name = f"{before} {head.head.text}".strip()
                return


def those_of(words: Words, pieces: list[Piece], spoken: Spoken) -> Iterator[Piece]:
    """The bodies of the owners that follow "Those of" at the start of a passage."""
    if not spoken.name or words.lower[:2] != _OPENING:
        return
    at: Mapping[int, Piece] = {piece.first: piece for piece in pieces}
    for target in targets(words, 2, at, plural=True):
        name = f"{spoken.name} of the {target.name}"
        yield Piece(0, target.last, "Organization", name, "of", 1, proper=False)
