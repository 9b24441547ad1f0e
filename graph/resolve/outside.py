"""Entities of other data sets: a FollowTheMoney or OpenSanctions file, and which are ours.

One JSON object a line: ``{"id": …, "schema": …, "properties": {"name": […], …}}``. Schemas are
those of FollowTheMoney 4; which of our kinds each goes with stands in ``outside.yaml``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

from graph.errors import LedgerError
from graph.resolve.decisions import OUTSIDE, Standing
from graph.resolve.mapping import Mapping
from graph.resolve.naming import Naming
from graph.resolve.profile import Profile, Profiles
from graph.resolve.thresholds import Thresholds
from graph.resolve.units import is_scoped

_SCHEMAS = Path(__file__).with_name("outside.yaml")
_NAMES = ("name", "alias", "weakAlias", "previousName")
_MOST_NAMES = 50


class Outside(BaseModel):
    """An entity of another data set, with all its names."""

    model_config = ConfigDict(frozen=True)

    id: str
    kind: str
    names: tuple[str, ...]


class Proposal(BaseModel):
    """A link to an outside entity that a person may accept: ``review same ENTITY OUTSIDE``."""

    model_config = ConfigDict(frozen=True)

    entity: str
    name: str
    outside: str
    outside_name: str
    score: float
    reasons: tuple[str, ...]


def read_outside(lines: Iterable[str], source: str) -> Iterator[Outside]:
    """Entities of the schemas that go with one of our kinds; others are passed over.

    Raises:
        LedgerError: a line is no entity; names file and line.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            found = _entity(line, f"{source}:{number}")
            kind = _kinds().get(str(found["schema"]))
            names = tuple(dict.fromkeys(_names(found["properties"])))[:_MOST_NAMES]
            if kind is not None and names:
                yield Outside(id=str(found["id"]), kind=kind, names=names)


def propose(
    outside: Iterable[Outside],
    profiles: Profiles,
    mapping: Mapping,
    standing: Standing,
    naming: Naming,
    thresholds: Thresholds,
) -> list[Proposal]:
    """Links from our entities to outside ones, the likeliest first; judged ones are left out."""
    index: dict[tuple[str, str], set[str]] = {}
    for profile in profiles.units.values():
        if not is_scoped(profile.id):
            group = thresholds.group(profile.kind)
            for key in naming.keys(profile.name, profile.kind):
                index.setdefault((group, key), set()).add(profile.id)
    best: dict[tuple[str, str], Proposal] = {}
    for one in outside:
        for unit in sorted(_near(one, index, naming, thresholds)):
            found = _proposal(one, profiles.units[unit], mapping, naming)
            pair = (found.entity, found.outside)
            asked = found.score >= thresholds.of(one.kind).ask and pair not in standing.links
            if asked and (pair not in best or best[pair].score < found.score):
                best[pair] = found
    return sorted(best.values(), key=lambda found: (-found.score, found.entity, found.outside))


def _near(
    one: Outside, index: dict[tuple[str, str], set[str]], naming: Naming, thresholds: Thresholds
) -> set[str]:
    group = thresholds.group(one.kind)
    return {
        unit
        for name in one.names
        for key in naming.keys(name, one.kind)
        if len(units := index.get((group, key), set())) <= thresholds.limits.block
        for unit in units
    }


def _proposal(one: Outside, profile: Profile, mapping: Mapping, naming: Naming) -> Proposal:
    compared = ((naming.compare(profile.name, name, profile.kind), name) for name in one.names)
    likeness, name = max(compared, key=lambda pair: pair[0].score)
    return Proposal(
        entity=mapping.find(profile.id),
        name=profile.name,
        outside=OUTSIDE + one.id,
        outside_name=name,
        score=round(likeness.score, 3),
        reasons=tuple(likeness.reasons),
    )


def _entity(line: str, where: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError as error:
        raise LedgerError(f"{where}: no JSON: {error}") from error
    whole = isinstance(found, dict) and isinstance(found.get("properties"), dict)
    if not whole or not isinstance(found.get("id"), str) or not found["id"]:
        raise LedgerError(f"{where}: no entity, which has id, schema and properties")
    return {"schema": "", **found}


def _names(properties: dict[str, Any]) -> Iterator[str]:
    for name in _NAMES:
        values = properties.get(name) or ()
        yield from (text for text in values if isinstance(text, str) and text.strip())


@cache
def _kinds() -> dict[str, str]:
    """Our kind of each schema."""
    content = yaml.safe_load(_SCHEMAS.read_text(encoding="utf-8"))
    return {schema: kind for kind, schemas in content.items() for schema in schemas}
