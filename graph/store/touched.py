"""What a change touched, so that only that is folded again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.store.batch import Row


@dataclass(slots=True)
class Touched:
    """Ids of folded edges, names and entities that lost some of what supports them."""

    edges: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    entities: set[str] = field(default_factory=set)

    def add(self, rows: Iterable[Row]) -> None:
        """Take in rows with a column ``edge``, ``name`` or ``entity`` each."""
        for row in rows:
            for column, ids in (
                ("edge", self.edges),
                ("name", self.names),
                ("entity", self.entities),
            ):
                if row.get(column) is not None:
                    ids.add(row[column])
