"""What a check finds, and how it asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.store.base import Reader

MOST = 100
TIMEOUT = 600.0


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something that is wrong with a graph.

    ``rule`` names what is broken, ``subject`` the node or edge (of several, the first by its id).
    """

    rule: str
    subject: str
    message: str


def ask(
    reader: Reader, cypher: str, parameters: Mapping[str, Any] | None = None
) -> Iterator[tuple[Any, ...]]:
    """All rows of a statement that is expected to give few, or to need all it gives."""
    yield from reader.run(cypher, parameters, timeout=TIMEOUT).rows


def listed(
    reader: Reader, rule: str, message: str, cypher: str, **values: Any
) -> Iterator[Finding]:
    """One finding a row of a statement that returns ids; the first hundred, then how it goes on."""
    result = reader.run(cypher, values, timeout=TIMEOUT, limit=MOST)
    for row in result.rows:
        yield Finding(rule, str(row[0]), message)
    if result.truncated:
        yield Finding(rule, "…", f"{message}; more than {MOST}, the others are not listed")


def kind_label(labels: list[str] | None) -> str | None:
    """The specific label of a node; of several, or of none, what is there joined by ``:``."""
    if labels is None:
        return None
    return ":".join(sorted(label for label in labels if label != "Entity"))
