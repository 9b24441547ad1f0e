"""Resolution as a whole: from sketches of documents and decisions of people to a mapping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from pydantic import BaseModel, ConfigDict

from graph.resolve.ambiguity import mark_ambiguous
from graph.resolve.blocks import Cut
from graph.resolve.candidates import candidates
from graph.resolve.cluster import Joined, join
from graph.resolve.decisions import OUTSIDE, Pair, Standing
from graph.resolve.mapping import Cluster, Mapping
from graph.resolve.naming import NAMING, Naming
from graph.resolve.profile import Profile, Profiles, gather
from graph.resolve.queue import Item, queue_items
from graph.resolve.scoring import Scored, score_pair
from graph.resolve.sketch import Sketch
from graph.resolve.thresholds import Thresholds


class Resolution(BaseModel):
    """What resolution comes to.

    ``automatic`` counts the units that rules joined to another, ``decided`` those that people did.
    ``items`` is what waits for review, the most consequential first; ``cut`` counts the pairs that
    were never compared, because more names share their keys than can all be compared.
    """

    model_config = ConfigDict(frozen=True)

    mapping: Mapping
    items: tuple[Item, ...] = ()
    automatic: int = 0
    decided: int = 0
    contradicted: tuple[tuple[str, str], ...] = ()
    cut: Cut = Cut()


def resolve(
    sketches: Iterable[Sketch],
    standing: Standing,
    thresholds: Thresholds,
    naming: Naming = NAMING,
) -> Resolution:
    """Resolve all entities of all documents.

    A pure function: neither the order of the sketches nor that of the decisions changes it.
    """
    profiles = gather(sketches, standing)
    scored, cut = _scored(profiles, standing, naming, thresholds)
    joined = _join(profiles, standing, scored, thresholds)
    mapping = Mapping(
        clusters=tuple(_clusters(joined.clusters, profiles, standing)),
        splits={raw: dict(parts) for raw, parts in sorted(standing.splits.items())},
        rejected=_rejected(standing),
    )
    decided = _merges(join(_present(standing, "same", profiles), (), ()).clusters)
    return Resolution(
        mapping=mapping,
        items=tuple(queue_items(scored, joined, mapping, profiles, standing, thresholds)),
        automatic=max(0, _merges(joined.clusters) - decided),
        decided=decided,
        contradicted=tuple(joined.contradicted),
        cut=cut,
    )


def _scored(
    profiles: Profiles, standing: Standing, naming: Naming, thresholds: Thresholds
) -> tuple[list[Scored], Cut]:
    """All pairs worth asking about, with their scores and conflicts, and what blocks left out."""
    units = profiles.units

    def score(left: str, right: str) -> Scored:
        return score_pair(units[left], units[right], profiles, naming, thresholds)

    def is_worth(one: Scored) -> bool:
        return one.score >= thresholds.of(units[one.left].kind).ask

    parted = set(_parted(standing, profiles))
    pairs = candidates(units.values(), naming, thresholds)
    cut = pairs.cut
    worth = sorted(
        filter(is_worth, (score(*pair) for pair in pairs if pair not in parted)),
        key=lambda one: (one.left, one.right),
    )
    del pairs
    known = {(one.left, one.right) for one in worth}

    def ask(left: str, right: str) -> bool:
        return (left, right) in known or is_worth(score(left, right))

    strong = [one for one in worth if one.score >= thresholds.of(units[one.left].kind).join]
    kept_apart = [
        *parted,
        *_present(standing, "different", profiles),
        *((one.left, one.right) for one in strong if one.conflicts),
    ]
    marked = mark_ambiguous(strong, ask, kept_apart)
    weak = [one for one in worth if one.score < thresholds.of(units[one.left].kind).join]
    return [*marked, *(one for one in weak if not one.conflicts)], cut


def _join(
    profiles: Profiles, standing: Standing, scored: Sequence[Scored], thresholds: Thresholds
) -> Joined:
    def kind(one: Scored) -> str:
        return profiles.units[one.left].kind

    strong = [one for one in scored if one.score >= thresholds.of(kind(one)).join]
    return join(
        _present(standing, "same", profiles),
        _present(standing, "different", profiles),
        [(one.score, one.left, one.right) for one in strong if _free(one, standing)],
        [*_parted(standing, profiles), *((one.left, one.right) for one in scored if one.conflicts)],
    )


def _free(one: Scored, standing: Standing) -> bool:
    """Whether nothing known and no person keeps the pair from being joined by a rule."""
    return not one.conflicts and (one.left, one.right) not in standing.pairs


def _present(standing: Standing, judgement: str, profiles: Profiles) -> list[tuple[str, str]]:
    """Judged pairs of which some document still speaks."""
    return [
        (left, right)
        for left, right in standing.judged(judgement)  # type: ignore[arg-type]
        if left in profiles.units and right in profiles.units
    ]


def _parted(standing: Standing, profiles: Profiles) -> Iterator[Pair]:
    """Pairs of parts of one raw id, which only a later decision can join again."""
    for raw, parts in standing.splits.items():
        units = sorted({raw, *parts.values()} & profiles.units.keys())
        yield from combinations(units, 2)


def _merges(clusters: Iterable[Sequence[str]]) -> int:
    return sum(len(members) - 1 for members in clusters)


def _clusters(
    groups: Iterable[Sequence[str]], profiles: Profiles, standing: Standing
) -> Iterator[Cluster]:
    linked: dict[str, set[str]] = {}
    for (unit, outside), decision in standing.links.items():
        if decision.judgement == "same" and unit in profiles.units:
            linked.setdefault(unit, set()).add(outside.removeprefix(OUTSIDE))
    every = [tuple(members) for members in groups]
    grouped = {unit for members in every for unit in members}
    every += [(unit,) for unit in linked if unit not in grouped]
    for members in sorted(every):
        ordered = sorted((profiles.units[unit] for unit in members), key=lambda one: one.order)
        same_as = {outside for unit in members for outside in linked.get(unit, ())}
        yield _cluster(ordered, sorted(same_as))


def _cluster(ordered: Sequence[Profile], same_as: Sequence[str]) -> Cluster:
    first = ordered[0]
    return Cluster(
        id=first.id,
        kind=first.kind,
        name=first.name,
        merged=tuple(sorted(one.id for one in ordered[1:])),
        preferred=first.name if first.known else None,
        same_as=tuple(same_as),
    )


def _rejected(standing: Standing) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for claim, decision in standing.claims.items():
        if decision.judgement == "reject":
            for document in decision.documents:
                found.setdefault(document, set()).add(claim)
    return {document: tuple(sorted(claims)) for document, claims in sorted(found.items())}
