"""What a query returns, and what every view and export takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Node:
    """A node as both stores give it: id, specific label, properties without the id."""

    id: str
    label: str
    properties: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What to show for it: its name, title or text, or its id."""
        for key in ("name", "title", "text"):
            if self.properties.get(key):
                return str(self.properties[key])
        return self.id


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship between two nodes, known by their ids."""

    source: str
    type: str
    target: str
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Path:
    """Nodes and the edges between them, in order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """Rows of a statement; a value is a plain Python value, a Node, an Edge, a Path or a list.

    ``truncated`` says that the row cap bit; ``seconds`` is the time the engine took.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False
    seconds: float = 0.0

    def dicts(self) -> list[dict[str, Any]]:
        """Rows as dictionaries by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Subgraph:
    """Nodes by id and the edges among them, each once, in the order they were met."""

    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]
