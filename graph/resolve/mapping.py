"""What resolution comes to: which units are one entity."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from graph.ids import content_hash


class Cluster(BaseModel):
    """An entity of several units, or one with an outside identity.

    ``id`` is the unit it is kept under, ``merged`` the other units, sorted; ``preferred`` the name
    a gazetteer gives it; ``same_as`` holds outside ids, sorted.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    kind: str
    name: str
    merged: tuple[str, ...] = ()
    preferred: str | None = None
    same_as: tuple[str, ...] = ()


class Mapping(BaseModel):
    """From what documents call entities to the entities.

    ``clusters`` holds what is not simply itself; ``splits`` tells by raw id and document which
    unit is meant; ``rejected`` the claims, by document, that a person turned down.
    """

    model_config = ConfigDict(frozen=True)

    clusters: tuple[Cluster, ...] = ()
    splits: dict[str, dict[str, str]] = {}
    rejected: dict[str, tuple[str, ...]] = {}

    @cached_property
    def by_unit(self) -> dict[str, Cluster]:
        """The cluster of each unit that is in one."""
        return {unit: one for one in self.clusters for unit in (one.id, *one.merged)}

    def unit(self, raw: str, document: str) -> str:
        """The unit that a document means by a raw id."""
        return self.splits.get(raw, {}).get(document, raw)

    def canonical(self, raw: str, document: str) -> str:
        """Id of the entity that a document means by a raw id."""
        unit = self.unit(raw, document)
        found = self.by_unit.get(unit)
        return found.id if found else unit

    def find(self, unit: str) -> str:
        """Id of the entity that a unit belongs to: itself, where it was merged into none."""
        found = self.by_unit.get(unit)
        return found.id if found else unit

    def fingerprint(self, document: str, entities: Iterable[str]) -> str:
        """Changes exactly when what this mapping makes of a document with these entities does."""
        parts = list(self.rejected.get(document, ()))
        for raw in sorted(entities):
            unit = self.unit(raw, document)
            found = self.by_unit.get(unit)
            if found is not None or unit != raw:
                parts += [raw, unit, found.model_dump_json() if found else ""]
        return content_hash(*parts) if parts else ""
