"""What a saved statement must keep to: it reads only, it is one, and both stores take it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from graph.query.header import problem
from graph.query.saved import Parameter
from graph.query.tokens import Token, code, tokens

_FIRST = ("MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL")
_WRITES = frozenset(
    (
        *("CREATE", "MERGE", "INSERT", "SET", "REMOVE", "DELETE", "DETACH", "NODETACH"),
        *("FOREACH", "DROP", "ALTER", "RENAME", "TRUNCATE", "TERMINATE"),
        *("GRANT", "REVOKE", "DENY"),
    )
)
# Reads, but from outside the graph: a file of the server or an address of its network.
_OUTSIDE = frozenset({"LOAD"})
# The embedded store reads these as parts of the node or edge where they are no properties of it.
_SHADOWED = frozenset({"end", "label", "node_type", "type"})
_BEFORE_NAME = frozenset(".:|&!")


def refuse_writes(cypher: str, path: Path | None = None, first_line: int = 1) -> None:
    """Refuse a statement with a clause that writes or loads, outside strings and comments.

    The engine refuses writes too; this says so earlier, with the place.

    Raises:
        QueryError: it has such a clause; names file (where there is one) and line.
    """
    parts = code(cypher, first_line)
    for index, token in enumerate(parts):
        if token.keyword in _WRITES | _OUTSIDE and not _is_name(parts, index):
            what = "loads from outside the graph" if token.keyword in _OUTSIDE else "writes"
            raise problem(
                path or Path("statement"),
                token.line,
                f"{token.keyword} {what}; only statements that read the graph are run",
            )


def _is_name(parts: Sequence[Token], index: int) -> bool:
    """Whether a word is a label, a relation type, a property or a key, and so no clause."""
    before = parts[index - 1].text if index else ""
    after = parts[index + 1].text if index + 1 < len(parts) else ""
    return before in _BEFORE_NAME or after == ":"


def check_statement(
    cypher: str, parameters: Sequence[Parameter], path: Path, first_line: int = 1
) -> None:
    """Check one statement of a saved query.

    Raises:
        QueryError: it writes, is not one statement, is not portable, or its parameters are not
            those of the header; names file and line.
    """
    parts = code(cypher, first_line)
    if not parts:
        raise problem(path, first_line, "there is no statement after the header")
    refuse_writes(cypher, path, first_line)
    _check_one(parts, path)
    _check_portable(cypher, parts, path, first_line)
    _check_parameters(parts, parameters, path)


def _check_one(parts: Sequence[Token], path: Path) -> None:
    for token in parts[:-1]:
        if token.text == ";":
            raise problem(path, token.line, "a second statement follows ';'; keep one a file")
    if parts[0].keyword not in _FIRST:
        raise problem(
            path, parts[0].line, f"a query starts with {', '.join(_FIRST)}, not {parts[0].text!r}"
        )
    if not any(token.keyword == "RETURN" for token in parts):
        raise problem(path, parts[-1].line, "the statement returns nothing; end it with RETURN")


def _check_portable(cypher: str, parts: Sequence[Token], path: Path, first_line: int) -> None:
    for token in tokens(cypher, first_line):
        if token.kind == "block":
            raise problem(path, token.line, "only line comments (//) are taken by both stores")
    for token, after in pairwise(parts):
        if token.keyword == "COLLECT" and after.text == "{":
            raise problem(path, token.line, "COLLECT { } is taken by one store only; use collect()")
        if token.keyword == "CALL" and after.text not in "{(":
            raise problem(path, token.line, "procedures are not the same on both stores")
        if token.text == "." and after.text in _SHADOWED:
            raise problem(
                path,
                after.line,
                f".{after.text} is not the same on both stores; write ['{after.text}']",
            )


def _check_parameters(parts: Sequence[Token], parameters: Sequence[Parameter], path: Path) -> None:
    used = {t.text[1:].strip("`"): t.line for t in reversed(parts) if t.kind == "parameter"}
    declared = {p.name: p.line for p in parameters}
    for name, line in sorted(used.items(), key=lambda item: item[1]):
        if name not in declared:
            raise problem(
                path, line, f"${name} is not declared; add '// param {name}: …' to the header"
            )
    for name, line in declared.items():
        if name not in used:
            raise problem(path, line, f"parameter {name!r} is not used; take it out of the header")
