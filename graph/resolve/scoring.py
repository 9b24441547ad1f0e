"""How likely two units are one, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.resolve.candidates import spellings
from graph.resolve.naming import Likeness, Naming
from graph.resolve.profile import Profile
from graph.resolve.thresholds import Thresholds

_LISTED_TWICE = "the gazetteers list both as things of their own"


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair with its score from 0 to 1; ``conflicts`` names facts that cannot both hold of one."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]
    conflicts: tuple[str, ...] = ()


def score_pair(left: Profile, right: Profile, naming: Naming, thresholds: Thresholds) -> Scored:
    """Score a pair by its names, then by what is known beside them."""
    likeness = _names(left, right, naming, thresholds)
    conflicts = [_LISTED_TWICE] if left.known and right.known else []
    return Scored(left.id, right.id, likeness.score, tuple(likeness.reasons), tuple(conflicts))


def _names(left: Profile, right: Profile, naming: Naming, thresholds: Thresholds) -> Likeness:
    """The best likeness of any two of their spellings."""
    found = (
        naming.compare(one, other, left.kind)
        for one in spellings(left, thresholds.limits)
        for other in spellings(right, thresholds.limits)
    )
    return max(found, key=lambda likeness: likeness.score)
