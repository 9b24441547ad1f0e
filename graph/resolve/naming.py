"""What resolution asks of names: keys under which alike names meet, and how alike two are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from graph.names.fold import fold


class Likeness(Protocol):
    """How alike two names are: from 0 to 1, 0.5 and above for the same; why, in words."""

    @property
    def score(self) -> float:
        """From 0 to 1."""
        ...

    @property
    def reasons(self) -> tuple[str, ...]:
        """Phrases for people, the weightiest first."""
        ...


@dataclass(frozen=True, slots=True)
class Naming:
    """The comparison of names that resolution uses."""

    compare: Callable[[str, str, str], Likeness]
    keys: Callable[[str, str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Folded:
    score: float
    reasons: tuple[str, ...]


def _compare(left: str, right: str, kind: str) -> Likeness:  # noqa: ARG001 - one rule for all kinds
    if fold(left) == fold(right):
        return _Folded(1.0, ("the same but for case, accents, spaces and hyphens",))
    return _Folded(0.0, ("spelled differently",))


def _keys(text: str, kind: str) -> frozenset[str]:  # noqa: ARG001 - one rule for all kinds
    return frozenset({fold(text)} - {""})


NAMING = Naming(_compare, _keys)
