"""Make decisions, and fold all that were made into what stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from graph.ids import content_hash
from graph.model import Decision, Judgement
from graph.resolve.units import base_of

OUTSIDE = "outside:"
SYMMETRIC = frozenset({"same", "different", "unsure"})

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the decisions come to.

    ``pairs`` holds the last judgement on each pair of entities, ``links`` that on each entity with
    an outside id, ``claims`` that on each claim. ``splits`` tells by raw id and document which
    unit the document means, ``parted`` holds by unit the last decision that parted it. ``undone``
    holds the ids of decisions that were taken back.
    """

    pairs: Mapping[Pair, Decision] = field(default_factory=dict)
    links: Mapping[Pair, Decision] = field(default_factory=dict)
    claims: Mapping[str, Decision] = field(default_factory=dict)
    splits: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    parted: Mapping[str, Decision] = field(default_factory=dict)
    undone: frozenset[str] = frozenset()

    def judged(self, judgement: Judgement) -> list[Pair]:
        """Pairs of entities with this judgement, the oldest first."""
        found = [one for one in self.pairs.values() if one.judgement == judgement]
        return [pair_of(one) for one in sorted(found, key=_age)]


def make_decision(
    judgement: Judgement,
    left: str,
    right: str | None = None,
    *,
    who: str,
    when: str,
    why: str = "",
    evidence: Sequence[str] = (),
    documents: Sequence[str] = (),
    score: float | None = None,
) -> Decision:
    """A decision with its id; of a pair of entities the lesser id stands left."""
    if judgement in SYMMETRIC and right is not None and not right.startswith(OUTSIDE):
        left, right = min(left, right), max(left, right)
    plain = Decision(
        id="",
        judgement=judgement,
        left=left,
        right=right,
        who=who,
        when=when,
        why=why,
        evidence=tuple(sorted(set(evidence))),
        documents=tuple(sorted(set(documents))),
        score=score,
    )
    return plain.model_copy(update={"id": id_of(plain)})


def id_of(decision: Decision) -> str:
    """Id of a decision from its content."""
    return f"decision/{content_hash(decision.model_dump_json(exclude={'id'}))}"


def now() -> str:
    """The time in UTC, to the microsecond, so that decisions of one second keep their order."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def as_moment(text: str) -> str:
    """A time in ISO 8601 as ``now`` writes it; one without a zone is taken as UTC.

    Raises:
        ValueError: it is none.
    """
    moment = datetime.fromisoformat(text)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="microseconds")


def live(decisions: Iterable[Decision]) -> set[str]:
    """Ids of the decisions that nobody has taken back, however often judged since."""
    made = list(decisions)
    undone = fold_decisions(made).undone
    return {one.id for one in made if one.judgement != "undo" and one.id not in undone}


def pair_of(decision: Decision) -> Pair:
    """The two ids that a decision is about."""
    return decision.left, decision.right or ""


def fold_decisions(decisions: Iterable[Decision]) -> Standing:
    """What decisions come to: of each pair the last counts, and what is undone does not.

    The order is that of their times, then of their ids, so that ledgers that were written apart
    and joined come to the same whichever was imported into which.
    """
    ordered = sorted({one.id: one for one in decisions}.values(), key=_age)
    undone = _undone(ordered)
    pairs: dict[Pair, Decision] = {}
    links: dict[Pair, Decision] = {}
    claims: dict[str, Decision] = {}
    splits: dict[str, dict[str, str]] = defaultdict(dict)
    parted: dict[str, Decision] = {}
    for one in ordered:
        if one.id in undone or one.judgement == "undo":
            continue
        if one.judgement in ("accept", "reject"):
            claims[one.left] = one
        elif one.judgement == "apart":
            parted[one.left] = one
            for document in one.documents:
                splits[base_of(one.left)][document] = one.right or one.left
        elif (one.right or "").startswith(OUTSIDE):
            links[pair_of(one)] = one
        else:
            pairs[pair_of(one)] = one
    return Standing(pairs, links, claims, dict(splits), parted, undone)


def _age(decision: Decision) -> tuple[str, str]:
    return decision.when, decision.id


def _undone(ordered: Sequence[Decision]) -> frozenset[str]:
    """Ids taken back; an undo that was itself undone takes nothing back."""
    undone: set[str] = set()
    for one in reversed(ordered):
        if one.judgement == "undo" and one.id not in undone:
            undone.add(one.left)
    return frozenset(undone)
