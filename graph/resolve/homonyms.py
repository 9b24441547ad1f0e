"""Persons who may be two: documents give one name posts in places that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from graph.resolve.decisions import Standing
from graph.resolve.profile import Profile, Profiles
from graph.resolve.regions import compatible, region_of


@dataclass(frozen=True, slots=True)
class Homonym:
    """A person who may be two: what conflicts, the documents of each post, the fewer last."""

    person: Profile
    conflict: str
    documents: tuple[tuple[str, ...], tuple[str, ...]]


def homonyms(profiles: Profiles, standing: Standing) -> Iterator[Homonym]:
    """Persons with posts in two regions of which neither lies in the other.

    A person moves from post to post, so this is a question and no finding. What was parted by a
    decision, or accepted as one, is not asked again.
    """
    for unit, profile in sorted(profiles.units.items()):
        if profile.kind != "Person" or unit in standing.claims:
            continue
        posts = _posts(profile, profiles)
        for (one, first), (other, second) in combinations(sorted(posts.items()), 2):
            if not compatible(one, other, profiles) and not first & second:
                told = f"posts in {profiles.called(one)} and in {profiles.called(other)}"
                more, fewer = sorted((sorted(first), sorted(second)), key=lambda ids: -len(ids))
                yield Homonym(profile, told, (tuple(more), tuple(fewer)))
                break


def _posts(profile: Profile, profiles: Profiles) -> dict[str, set[str]]:
    """Regions of posts, each with the documents that give them."""
    found: dict[str, set[str]] = {}
    for fact, documents in profile.facts.items():
        region = region_of(fact, profiles)
        if fact.relation in ("HEADS", "WORKS_AT") and region is not None:
            found.setdefault(region, set()).update(documents)
    return found
