"""What a change touched, so that only that is folded again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.store.batch import Row


@dataclass(slots=True)
class Touched:
    """Ids of folded edges, names and entities that lost some of what supports them.

    ``names`` holds by id how many documents use a name no more.
    """

    edges: set[str] = field(default_factory=set)
    names: dict[str, int] = field(default_factory=dict)
    entities: set[str] = field(default_factory=set)

    def add(self, rows: Iterable[Row]) -> None:
        """Take in rows with a column ``edge``, ``name`` or ``entity`` each."""
        for row in rows:
            if "edge" in row:
                self.edges.add(row["edge"])
            if "name" in row:
                self.names[row["name"]] = row["documents"]
            if "entity" in row:
                self.entities.add(row["entity"])
