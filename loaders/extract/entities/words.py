"""Words of a passage as the grammar of names reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|'s\b|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])|[^\W_]+(?:'(?!s\b)[^\W_]+)*"
    r"|[^\w\s]"
)
POSSESSIVE = "'s"
_ADJECTIVAL = frozenset(
    {"based", "made", "born", "run", "owned", "backed", "led", "funded", "built"}
)
_HYPHENS = frozenset("-‐‑–")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, column by column; hyphens are left out, and marked on the next word.

    ``starts`` and ``stops`` are offsets in the text. ``joined[i]`` says that a hyphen or nothing
    parts word ``i`` from the one before. ``capital[i]`` is true of a word with a capital, and of
    one that a hyphen joins to such a word ("Coal-mining").
    """

    text: str
    texts: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    joined: tuple[bool, ...]
    capital: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.texts)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of the words ``first`` to ``last``, the last one not included."""
        return self.starts[first], self.stops[last - 1]

    def slice(self, first: int, last: int) -> str:
        """The text of the words ``first`` to ``last``, the last one not included."""
        return self.text[self.starts[first] : self.stops[last - 1]]


def _tokens(text: str) -> Iterator[tuple[str, int, int, bool]]:
    hyphen = False
    end = -1
    for found in _TOKEN.finditer(text):
        token = found.group()
        if token in _HYPHENS:
            hyphen = (
                end == found.start() and found.end() < len(text) and text[found.end()].isalnum()
            )
            continue
        yield token, found.start(), found.end(), hyphen or token == POSSESSIVE
        hyphen = False
        end = found.end()


def split(text: str) -> Words:
    """The words of a repaired text."""
    rows = list(_tokens(text))
    capital: list[bool] = []
    for token, _, _, joined in rows:
        upper = token[0].isupper()
        follows = joined and bool(capital) and capital[-1] and token[0].isalpha()
        follows = follows and token not in _ADJECTIVAL
        capital.append(upper or (follows and token != POSSESSIVE))
    return Words(
        text,
        tuple(row[0] for row in rows),
        tuple(row[0].casefold() for row in rows),
        tuple(row[1] for row in rows),
        tuple(row[2] for row in rows),
        tuple(row[3] for row in rows),
        tuple(capital),
    )
