"""What a load did: documents read, repeated and failed, what was found and what was dropped."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from graph.errors import CapError, LabourgraphError
from graph.model import Records
from graph.resolve.resolution import Resolution


@dataclass(slots=True)
class Summary:
    """Counts of one load; ``failed`` holds one line an input, naming it and the reason.

    ``not_done`` holds one line a document that a cap on a language model's cost held back.
    ``entities`` counts each entity once, however many of the loaded documents name it; ``renewed``
    the documents of earlier loads that were stored again because their entities changed;
    ``stored`` holds the ids of the others, in the order they were stored.
    """

    read: int = 0
    loaded: int = 0
    repeated: int = 0
    resumed: int = 0
    extracted: int = 0
    renewed: int = 0
    seconds: float = 0.0
    failed: list[str] = field(default_factory=list)
    not_done: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)
    claims: Counter[str] = field(default_factory=Counter)
    rejections: Counter[tuple[str, str]] = field(default_factory=Counter)
    resolution: Resolution | None = None
    _entities: dict[str, str] = field(default_factory=dict)

    @property
    def entities(self) -> Counter[str]:
        """Distinct entities by kind."""
        return Counter(self._entities.values())

    def add(self, records: Records) -> None:
        """Count one stored document."""
        self.loaded += 1
        self.stored.append(records.document.id)
        self._entities.update((entity.id, entity.kind) for entity in records.entities)
        self.claims.update(claim.relation for claim in records.claims)
        self.rejections.update((r.what, r.reason) for r in records.rejections)

    def fail(self, error: LabourgraphError) -> None:
        """Note an input that could not be loaded, or that a cap held back."""
        (self.not_done if isinstance(error, CapError) else self.failed).append(str(error))
