"""The open questions of a review as one browser session sees them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.model import Decision
from graph.resolve.decisions import Standing
from graph.resolve.doubtful import doubtful_claims
from graph.resolve.queue import Item
from graph.resolve.thresholds import load_thresholds
from graph.settings import Settings
from graph.store.base import Reader
from loaders.review import open_desk


@dataclass(slots=True)
class Round:
    """The questions as they were when the queue was read.

    Resolving anew takes as long as there are names, so that a question that is answered leaves the
    round by looking at the ledger alone. ``before`` holds the decision that stood on a question
    then, by its key: a question about a decision is answered by another one. ``skipped`` holds the
    keys of those that were put off.
    """

    items: tuple[Item, ...]
    before: dict[str, str]
    skipped: list[str] = field(default_factory=list)

    def open(self, standing: Standing) -> list[Item]:
        """Questions without an answer, those put off last."""
        waiting = [one for one in self.items if not self._answered(one, standing)]
        last = {key: place for place, key in enumerate(self.skipped, start=1)}
        return sorted(waiting, key=lambda one: last.get(key_of(one), 0))

    def about(self, decision: Decision) -> Item | None:
        """The question that a decision answers."""
        return next((one for one in self.items if key_of(one) == key_of(decision)), None)

    def skip(self, key: str) -> None:
        """Put a question off until all others are answered or put off."""
        self.skipped = [*(one for one in self.skipped if one != key), key]

    def _answered(self, item: Item, standing: Standing) -> bool:
        decision = standing_on(item, standing)
        return decision is not None and decision.id != self.before.get(key_of(item))


def read_round(settings: Settings, reader: Reader) -> Round:
    """Read the queue: pairs of entities by what a decision changes, then doubtful claims."""
    below = load_thresholds(settings.thresholds).doubtful
    with open_desk(settings) as desk:
        standing = desk.standing()
        items = (*desk.queue(), *doubtful_claims(reader, standing, below))
    stood = {key_of(one): standing_on(one, standing) for one in items}
    return Round(items, {key: one.id for key, one in stood.items() if one is not None})


def key_of(about: Item | Decision) -> str:
    """Names a question in an address; a decision has the key of the question it answers."""
    if isinstance(about, Decision) and about.judgement == "apart":
        return about.left
    return " ".join(sorted(one for one in (about.left, about.right) if one))


def standing_on(item: Item, standing: Standing) -> Decision | None:
    """The decision that stands on a question."""
    if item.right is None:
        made = (standing.claims.get(item.left), standing.parted.get(item.left))
        return max((one for one in made if one), key=lambda one: (one.when, one.id), default=None)
    return standing.pairs.get((min(item.left, item.right), max(item.left, item.right)))


def chosen(items: Sequence[Item], kind: str | None, entity_kind: str | None) -> list[Item]:
    """Questions of a kind about entities of a kind; None is any."""
    return [
        one for one in items if kind in (None, one.kind) and entity_kind in (None, one.entity_kind)
    ]


def kinds_of(items: Sequence[Item]) -> tuple[Counter[str], Counter[str]]:
    """How many questions there are of each kind, and about each kind of entity."""
    return Counter(one.kind for one in items), Counter(one.entity_kind for one in items)


def last_of(decisions: Sequence[Decision], undone: frozenset[str], who: str) -> Decision | None:
    """The last decision of a person that stands."""
    own = [
        one
        for one in decisions
        if one.who == who and one.judgement != "undo" and one.id not in undone
    ]
    return max(own, key=lambda one: (one.when, one.id), default=None)


def decided(standing: Standing) -> int:
    """Number of questions that have an answer."""
    return len(standing.pairs) + len(standing.links) + len(standing.claims) + len(standing.parted)
