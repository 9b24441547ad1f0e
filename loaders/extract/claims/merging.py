"""Products that a text names in full once and then by their last word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from loaders.extract.claims.candidate import Candidate, Side, Thing


def with_longer_names(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Take "threshers" for the "mobile threshers" named before, if no others are."""
    listed = list(candidates)
    first: dict[str, int] = {}
    for candidate in listed:
        for side in (candidate.subject, candidate.object):
            if isinstance(side, Thing):
                place = side.view.sentence.index
                first[side.name] = min(first.get(side.name, place), place)
    longer = {name: _longer(name, first) for name in first}
    return [
        replace(
            c,
            subject=_renamed(c.subject, longer),
            object=_renamed(c.object, longer) if c.object is not None else None,
        )
        for c in listed
    ]


def _longer(name: str, first: dict[str, int]) -> str:
    if " " in name or not name.endswith("s") or name.endswith("ss"):
        return name
    found = [other for other in first if other.endswith(f" {name}")]
    return found[0] if len(found) == 1 and first[found[0]] <= first[name] else name


def _renamed(side: Side, longer: dict[str, str]) -> Side:
    if isinstance(side, Thing) and longer[side.name] != side.name:
        return replace(side, name=longer[side.name])
    return side
