"""How likely two units are one, and what speaks against it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from graph.names.comparison import Comparison
from graph.resolve.candidates import spellings
from graph.resolve.context import context
from graph.resolve.naming import Naming
from graph.resolve.profile import Profile, Profiles
from graph.resolve.thresholds import Thresholds

_LEAST_WORTH_MORE = 0.3
_CERTAIN = 7.0
_MOST_WHEN_BARRED = 0.2


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair with its score from 0 to 1; ``conflicts`` names facts that cannot both hold of one."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]
    conflicts: tuple[str, ...] = ()


def score_pair(
    left: Profile, right: Profile, profiles: Profiles, naming: Naming, thresholds: Thresholds
) -> Scored:
    """Score a pair by its names, then by what is known beside them.

    What is known is added to the log-odds of the names; what rules a pair out caps the score.
    Names that have little in common are not looked at further.
    """
    likeness = _names(left, right, naming, thresholds)
    if likeness.score < _LEAST_WORTH_MORE:
        return Scored(left.id, right.id, likeness.score, tuple(likeness.reasons))
    known = context(left, right, profiles, thresholds)
    score = _moved(likeness.score, known.odds)
    if known.barred:
        score = min(score, _MOST_WHEN_BARRED)
    reasons = (*known.barred, *likeness.reasons, *known.reasons)
    return Scored(left.id, right.id, score, reasons, known.conflicts)


def _moved(score: float, odds: float) -> float:
    if not odds:
        return score
    bounded = min(max(score, 1e-6), 1 - 1e-6)
    before = min(max(math.log(bounded / (1 - bounded)), -_CERTAIN), _CERTAIN)
    return 1 / (1 + math.exp(-(before + odds)))


def _names(left: Profile, right: Profile, naming: Naming, thresholds: Thresholds) -> Comparison:
    """The best likeness of any two of their spellings."""
    found = (
        naming.compare(one, other, left.kind)
        for one in spellings(left, thresholds.limits)
        for other in spellings(right, thresholds.limits)
    )
    return max(found, key=lambda likeness: likeness.score)
