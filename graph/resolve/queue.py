"""What waits for a person, the most consequential first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict

from graph.resolve.cluster import Joined
from graph.resolve.decisions import Standing
from graph.resolve.homonyms import homonyms
from graph.resolve.mapping import Mapping
from graph.resolve.profile import Profile, Profiles
from graph.resolve.scoring import Scored
from graph.resolve.thresholds import Thresholds

_EXAMPLES = 3

ItemKind = Literal["pair", "conflict", "reopened", "contradiction", "homonym", "claim"]


class Item(BaseModel):
    """One question for a person.

    ``kind`` is ``pair`` (are they one?), ``conflict`` (names say yes, facts say no), ``reopened``
    (decided once on documents that are gone), ``contradiction`` (decisions that cannot all
    hold), ``homonym`` (is ``left`` two?) or ``claim`` (does ``left`` hold?). ``left`` and
    ``right`` are ids of units, ``left_entity`` and ``right_entity`` of what they belong to.
    ``weight`` counts the claims and documents that a decision could change, ``documents`` names
    some that speak of them. Of a homonym ``other`` names the documents that may mean another.
    """

    model_config = ConfigDict(frozen=True)

    kind: ItemKind
    left: str
    right: str | None = None
    left_name: str
    right_name: str = ""
    entity_kind: str
    left_entity: str
    right_entity: str = ""
    score: float | None = None
    reasons: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    weight: int = 0
    documents: tuple[str, ...] = ()
    other: tuple[str, ...] = ()


def queue_items(
    scored: Iterable[Scored],
    joined: Joined,
    mapping: Mapping,
    profiles: Profiles,
    standing: Standing,
    thresholds: Thresholds,
) -> list[Item]:
    """All open questions about entities."""
    items = [
        *_pairs(scored, mapping, profiles, standing, thresholds),
        *_reopened(profiles, mapping, standing),
        *_homonyms(profiles, mapping, standing),
        *(
            _pair_item("contradiction", Scored(*pair, 1.0, ()), profiles, mapping)
            for pair in joined.contradicted
        ),
    ]
    return sorted(items, key=_order)


def example_documents(*profiles: Profile) -> tuple[str, ...]:
    """Some documents of each unit: what a decision rests on, where nobody names others."""
    return tuple(
        sorted({one for profile in profiles for one in sorted(profile.documents)[:_EXAMPLES]})
    )


def _order(item: Item) -> tuple[int, float, str, str]:
    return -item.weight, -(item.score or 0.0), item.left, item.right or ""


def _pairs(
    scored: Iterable[Scored],
    mapping: Mapping,
    profiles: Profiles,
    standing: Standing,
    thresholds: Thresholds,
) -> Iterator[Item]:
    for one in scored:
        threshold = thresholds.of(profiles.units[one.left].kind)
        open_ = one.score >= threshold.ask and (one.left, one.right) not in standing.pairs
        if open_ and mapping.find(one.left) != mapping.find(one.right):
            yield _pair_item("conflict" if one.conflicts else "pair", one, profiles, mapping)


def _reopened(profiles: Profiles, mapping: Mapping, standing: Standing) -> Iterator[Item]:
    """Pairs decided on documents of which one is gone."""
    for (left, right), decision in sorted(standing.pairs.items()):
        gone = [one for one in decision.documents if one not in profiles.dates]
        if gone and left in profiles.units and right in profiles.units:
            judged = decision.judgement
            reason = f"decided {judged} by {decision.who}, on a document that is gone: {gone[0]}"
            scored = Scored(left, right, decision.score or 0.0, (reason,))
            yield _pair_item("reopened", scored, profiles, mapping)


def _homonyms(profiles: Profiles, mapping: Mapping, standing: Standing) -> Iterator[Item]:
    for found in homonyms(profiles, standing):
        profile = found.person
        yield Item(
            kind="homonym",
            left=profile.id,
            left_name=profile.name,
            entity_kind=profile.kind,
            left_entity=mapping.find(profile.id),
            conflicts=(found.conflict,),
            weight=_weight(profile),
            documents=tuple(sorted({ids[0] for ids in found.documents})),
            other=found.documents[1],
        )


def _pair_item(kind: ItemKind, one: Scored, profiles: Profiles, mapping: Mapping) -> Item:
    left, right = profiles.units[one.left], profiles.units[one.right]
    lesser = min((left, right), key=lambda profile: (_weight(profile), profile.id))
    return Item(
        kind=kind,
        left=left.id,
        right=right.id,
        left_name=left.name,
        right_name=right.name,
        entity_kind=left.kind,
        left_entity=mapping.find(left.id),
        right_entity=mapping.find(right.id),
        score=round(one.score, 3),
        reasons=one.reasons,
        conflicts=one.conflicts,
        weight=_weight(lesser),
        documents=example_documents(left, right),
    )


def _weight(profile: Profile) -> int:
    return profile.claims + len(profile.documents)
