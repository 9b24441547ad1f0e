"""The statements that were run on the Cypher page: the newest, each once."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path

from graph.errors import QueryError

MOST_KEPT = 100
MOST_BYTES = 1024 * 1024
LONGEST = 20_000


def read_history(path: Path) -> list[str]:
    """Statements that were run, the newest first.

    Raises:
        QueryError: the file cannot be read.
    """
    if not path.exists():
        return []
    try:
        if path.stat().st_size > MOST_BYTES:
            raise QueryError(f"{path}: is larger than {MOST_BYTES:,} bytes; take it away")
        lines = path.read_text("utf-8").splitlines()
        found = [json.loads(line)["statement"] for line in lines if line.strip()]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise QueryError(f"{path}: is no history of statements ({error}); take it away") from error
    return [str(one)[:LONGEST] for one in found[:MOST_KEPT]]


def remember(path: Path, statement: str) -> list[str]:
    """Put a statement first in the file; the oldest falls out at the end.

    Returns:
        What the file holds then.

    Raises:
        QueryError: the file cannot be read or written.
    """
    text = statement.strip()[:LONGEST]
    before = read_history(path)
    kept = [text, *(one for one in before if one != text)][:MOST_KEPT]
    while sum(len(json.dumps(one)) + 20 for one in kept) > MOST_BYTES:
        kept.pop()
    lines = "".join(json.dumps({"statement": one}) + "\n" for one in kept)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(lines)
        Path(name).replace(path)
    except OSError as error:
        raise QueryError(f"{path}: cannot be written: {error.strerror}") from error
    return kept
