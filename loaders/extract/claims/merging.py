"""Products that a text names in full once and then by their last word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from loaders.extract.claims.candidate import Candidate, Side, Thing


def with_longer_names(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Take "threshers" for the "mobile threshers" of the text, if it has no other threshers."""
    listed = list(candidates)
    names = {side.name for c in listed for side in (c.subject, c.object) if isinstance(side, Thing)}
    longer = {name: _longer(name, names) for name in names}
    return [
        replace(
            c,
            subject=_renamed(c.subject, longer),
            object=_renamed(c.object, longer) if c.object is not None else None,
        )
        for c in listed
    ]


def _longer(name: str, names: set[str]) -> str:
    if " " in name or not name.endswith("s") or name.endswith("ss"):
        return name
    found = [other for other in names if other.endswith(f" {name}")]
    return found[0] if len(found) == 1 else name


def _renamed(side: Side, longer: dict[str, str]) -> Side:
    if isinstance(side, Thing) and longer[side.name] != side.name:
        return replace(side, name=longer[side.name])
    return side
