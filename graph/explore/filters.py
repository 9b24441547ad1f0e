"""Which edges and neighbours are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.subgraph import Edge


@dataclass(frozen=True, slots=True)
class Filters:
    """What an edge, and the neighbour at its end, must have; what is empty asks for nothing.

    ``since`` and ``until`` are ISO dates: an edge stands when some document between them, or some
    before and some after, tells it; one without a date does not. ``outlets`` are ids.
    ``confidence`` is the least, from 0 to 1; ``independent`` the least number of independent
    sources.
    """

    kinds: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    confidence: float = 0.0
    independent: int = 0

    def takes(self, edge: Edge) -> bool:
        """Whether an edge passes, but for its kinds and outlets."""
        return (
            (not self.relations or edge.type in self.relations)
            and float(edge.properties.get("confidence") or 0.0) >= self.confidence
            and int(edge.properties.get("independent") or 0) >= self.independent
            and self._in_time(edge.properties)
        )

    def takes_kind(self, kind: str) -> bool:
        """Whether a neighbour of this kind passes."""
        return not self.kinds or kind in self.kinds

    def _in_time(self, facts: Mapping[str, Any]) -> bool:
        if not self.since and not self.until:
            return True
        first, last = facts.get("first"), facts.get("last")
        if not first or not last:
            return False
        return str(last) >= self.since and (not self.until or str(first) <= self.until)


def support(edge: Edge) -> tuple[int, int, int]:
    """What an edge rests on, to compare: independent sources, documents, claims."""
    facts = edge.properties
    return (
        int(facts.get("independent") or 0),
        int(facts.get("documents") or 0),
        int(facts.get("claims") or 0),
    )
