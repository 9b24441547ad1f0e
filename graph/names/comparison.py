"""What a comparison of two names says."""

from __future__ import annotations

from typing import NamedTuple


class Comparison(NamedTuple):
    """How likely two names are names of one thing.

    ``score`` is an estimate of the probability, 0 to 1; 0.5 or more says "the same". ``reasons``
    are phrases for people, the weightiest first.
    """

    score: float
    reasons: tuple[str, ...]


class Evidence(NamedTuple):
    """Log odds, before calibration, that two names name one thing, and why.

    ``barred`` says that something (a number that differs) forbids it whatever else agrees.
    """

    odds: float
    reasons: tuple[str, ...]
    barred: bool = False
