"""What is known of two units beside their names: what speaks for one, against, and forbids it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.resolve.profile import Profile, Profiles
from graph.resolve.regions import conflicting_regions
from graph.resolve.thresholds import Thresholds

_WORD = re.compile(r"[^\W_]+")
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Context:
    """Log-odds to add, why, facts that cannot both hold of one, and what rules it out."""

    odds: float
    reasons: tuple[str, ...]
    conflicts: tuple[str, ...]
    barred: tuple[str, ...]


def context(left: Profile, right: Profile, profiles: Profiles, thresholds: Thresholds) -> Context:
    """What is known of a pair beside its names."""
    found = list(_evidence(left, right, profiles, thresholds))
    return Context(
        odds=sum(odds for odds, _ in found),
        reasons=tuple(reason for _, reason in found),
        conflicts=tuple(_conflicts(left, right, profiles)),
        barred=tuple(_bars(left, right, thresholds)),
    )


def _evidence(
    left: Profile, right: Profile, profiles: Profiles, thresholds: Thresholds
) -> Iterator[tuple[float, str]]:
    weights = thresholds.weights
    pair = (min(left.id, right.id), max(left.id, right.id))
    aliased = profiles.aliases.get(pair, 0)
    together = len(left.sentences & right.sentences)
    if aliased:
        yield weights.alias, f"given as two names of one in {aliased} documents"
    elif together:
        yield weights.side_by_side, f"named side by side in {together} sentences"
    shared = sorted(
        {(fact.relation, fact.other) for fact in left.facts if fact.other}
        & {(fact.relation, fact.other) for fact in right.facts if fact.other}
    )
    if shared:
        odds = min(len(shared) * weights.shared_fact, weights.most_shared_facts)
        listed = ", ".join(
            f"{relation} {profiles.called(other)}" for relation, other in shared[:_SHOWN]
        )
        yield odds, f"both {listed}"
    if left.known != right.known and _is_short_form(left, right, thresholds):
        yield weights.listed_and_short, "the one is listed, the other its name less the level"


def _is_short_form(left: Profile, right: Profile, thresholds: Thresholds) -> bool:
    known, other = (left, right) if left.known else (right, left)
    *stem, level = _words(known.name) or [""]
    return level in thresholds.levels and stem == _words(other.name)


def _conflicts(left: Profile, right: Profile, profiles: Profiles) -> Iterator[str]:
    pair = (min(left.id, right.id), max(left.id, right.id))
    if left.known and right.known:
        yield "the gazetteers list both as things of their own"
    if profiles.related.get(pair):
        yield "a document relates the one to the other"
    yield from conflicting_regions(left, right, profiles)
    starts = [{f.detail[:4] for f in one.facts if f.relation == "START"} for one in (left, right)]
    if all(starts) and not starts[0] & starts[1]:
        yield f"started in {min(starts[0])} and in {min(starts[1])}"


def _bars(left: Profile, right: Profile, thresholds: Thresholds) -> Iterator[str]:
    one, other = _words(left.name), _words(right.name)
    telling = sorted((set(one) ^ set(other)) & thresholds.telling)
    if telling:
        yield f"{telling[0]} in one name only"
    for whole, part in ((one, other), (other, one)):
        head = whole[: len(whole) - len(part)]
        if len(head) > 1 and whole[-len(part) :] == part and "of" in head[-2:]:
            yield "one is named as a part of the other"


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
