"""Where units are: provinces, cities and counties that their facts and posts name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.ids import entity_id
from graph.resolve.profile import Profile, Profiles
from graph.resolve.sketch import Fact

_IN_BODY = re.compile(
    r"^(?P<name>(?:North |South )?[A-Z]\w+) (?P<level>Provincial|Municipal|City|County|District) "
)
_LEVELS = {
    "Provincial": "Province",
    "Municipal": "City",
    "City": "City",
    "County": "County",
    "District": "District",
}
_PLACED = frozenset({"LOCATED_IN", "PART_OF", "HEADS", "WORKS_AT"})
_DEEPEST = 6


def region_of(fact: Fact, profiles: Profiles) -> str | None:
    """The place that a fact puts its subject in: its object, or the one a body's name begins with.

    A party committee, a works or a farm of a county is in it.
    """
    if fact.relation not in _PLACED:
        return None
    if fact.other.startswith("place/"):
        return fact.other
    body = profiles.units.get(fact.other)
    match = _IN_BODY.match(body.name) if body else None
    if match is None:
        return None
    return entity_id("Place", f"{match['name']} {_LEVELS[match['level']]}")


def regions(profile: Profile, profiles: Profiles) -> dict[str, set[str]]:
    """Regions of a unit, each with the documents that say so."""
    found: dict[str, set[str]] = {}
    for fact, documents in profile.facts.items():
        region = region_of(fact, profiles)
        if region is not None and region != profile.id:
            found.setdefault(region, set()).update(documents)
    return found


def compatible(one: str, other: str, profiles: Profiles) -> bool:
    """Whether a thing can be in both: they are the same, or one lies in the other."""
    return one in _lineage(other, profiles) or other in _lineage(one, profiles)


def conflicting_regions(left: Profile, right: Profile, profiles: Profiles) -> Iterator[str]:
    """Says so where no region of the one goes with any of the other."""
    if left.kind == "Place":
        one, other = profiles.parents.get(left.id), profiles.parents.get(right.id)
        if one and other and not compatible(one, other, profiles):
            yield f"in {profiles.called(one)} and in {profiles.called(other)}"
        return
    ours, theirs = regions(left, profiles), regions(right, profiles)
    if not ours or not theirs:
        return
    if not any(compatible(a, b, profiles) for a in ours for b in theirs):
        yield f"in {profiles.called(min(ours))} and in {profiles.called(min(theirs))}"


def _lineage(place: str, profiles: Profiles) -> list[str]:
    """The place and what it lies in."""
    found = [place]
    while len(found) < _DEEPEST and (parent := profiles.parents.get(found[-1])):
        if parent in found:
            break
        found.append(parent)
    return found
