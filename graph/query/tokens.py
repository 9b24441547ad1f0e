"""Cypher cut into tokens, just far enough to tell words from strings and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

TokenKind = Literal["comment", "block", "string", "parameter", "name", "word", "number", "symbol"]

# Strings escape with a backslash, quoted names and parameters by doubling the backtick.
# Source: Neo4j Cypher Manual 5, "Naming rules and recommendations" and "Comments".
_TOKEN = re.compile(
    r"""
    (?P<comment>//[^\r\n]*)
  | (?P<block>/\*.*?(?:\*/|\Z))
  | (?P<string>'(?:[^'\\]|\\.)*(?:'|\Z)|"(?:[^"\\]|\\.)*(?:"|\Z))
  | (?P<parameter>\$(?:`(?:[^`]|``)*`|\w+))
  | (?P<name>`(?:[^`]|``)*(?:`|\Z))
  | (?P<word>[^\W\d]\w*)
  | (?P<number>\d[\w]*)
  | (?P<symbol>\S)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a statement; ``line`` counts from 1."""

    kind: TokenKind
    text: str
    line: int

    @property
    def keyword(self) -> str:
        """A word in capitals; the empty string for anything else."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(cypher: str, first_line: int = 1) -> Iterator[Token]:
    """The tokens of a statement in order, comments included, white space left out."""
    line, seen = first_line, 0
    for match in _TOKEN.finditer(cypher):
        line += cypher.count("\n", seen, match.start())
        seen = match.start()
        yield Token(match.lastgroup, match.group(), line)  # type: ignore[arg-type]


def code(cypher: str, first_line: int = 1) -> list[Token]:
    """The tokens of a statement without its comments."""
    return [t for t in tokens(cypher, first_line) if t.kind not in ("comment", "block")]
