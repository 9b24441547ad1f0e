"""Is a claim given 0.8 right in 80 of 100 cases? The reliability table and its one figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.evaluation.matching import Verdict

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Band:
    """Claims with a confidence from ``low`` up to ``high``, which is left out below 1."""

    low: float
    high: float
    claims: int
    expected: float
    right: float


def bands(judged: Iterable[Verdict], edges: Sequence[float] = EDGES) -> list[Band]:
    """Mean confidence and share of right claims, band by band; empty bands are left out."""
    pairs = [(one.claim["confidence"], one.right) for one in judged if one.right is not None]
    found = []
    for low, high in pairwise(edges):
        inside = [p for p in pairs if low <= p[0] < high or (high == edges[-1] == p[0])]
        if inside:
            expected = sum(confidence for confidence, _ in inside) / len(inside)
            right = sum(1 for _, good in inside if good) / len(inside)
            found.append(Band(low, high, len(inside), expected, right))
    return found


def expected_error(found: Iterable[Band]) -> float:
    """Expected calibration error: the mean distance of expected and reached, by claims.

    Source: Naeini, Cooper and Hauskrecht (2015), "Obtaining Well Calibrated Probabilities Using
    Bayesian Binning".
    """
    found = list(found)
    total = sum(band.claims for band in found)
    if total == 0:
        raise ValueError("no claim was judged: there is nothing to be calibrated")
    return sum(band.claims * abs(band.expected - band.right) for band in found) / total
