"""What no reading statement may hold, whatever the engine would do with it."""

from __future__ import annotations

import re

from graph.errors import CypherError

_SILENT = re.compile(
    r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|//[^\n]*|/\*.*?\*/""", re.DOTALL
)
# Neo4j takes these for the characters they stand for before it looks for words and quotes.
_ESCAPED = re.compile(r"\\u+([0-9a-fA-F]{4})")
_LOAD = re.compile(r"\bLOAD\s+CSV\b", re.IGNORECASE)
_FORMAT = re.compile(r"\bFORMAT\s+CSV\s*$", re.IGNORECASE)


def guard(cypher: str) -> None:
    """Refuse a statement that reads files or addresses, or is several statements.

    Both engines let LOAD CSV through when they refuse writes, and kglite would read any file.

    Raises:
        CypherError: it does.
    """
    for text in {cypher, _ESCAPED.sub(lambda found: chr(int(found[1], 16)), cypher)}:
        _guard(_SILENT.sub(" ", text).strip().rstrip("; \t\r\n"))


def _guard(bare: str) -> None:
    if not bare:
        raise CypherError("the statement is empty")
    if _LOAD.search(bare):
        raise CypherError(
            "LOAD CSV is refused: a statement reads the graph, not files or addresses"
        )
    if _FORMAT.search(bare):
        raise CypherError("FORMAT CSV is refused: choose the format of the rows outside")
    if ";" in bare:
        raise CypherError("give one statement: there is more after a semicolon")
