"""Floors under the scores: what may not be fallen below."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from benchmarks.evaluation.scoring import Scores

FLOORS = Path(__file__).parent / "floors.yaml"


def load_floors(path: Path = FLOORS) -> dict[str, dict[str, float]]:
    """Floors by set, then by ``entities`` and ``claims``."""
    floors: dict[str, dict[str, float]] = yaml.safe_load(path.read_text("utf-8"))["floors"]
    return floors


def below(scores: Mapping[str, Scores], floors: Mapping[str, Mapping[str, float]]) -> list[str]:
    """A line for each figure below its floor, and for each set or floor without the other."""
    wrong = [f"{name} has no floor" for name in scores.keys() - floors.keys()]
    for name, wanted in floors.items():
        if name not in scores:
            wrong.append(f"{name} has a floor and was not scored")
            continue
        reached = {"entities": scores[name].entities["all"], "claims": scores[name].claims["all"]}
        wrong += [
            f"{name}: F1 of {what} is {reached[what].f1:.3f}, the floor is {floor:.3f}"
            for what, floor in wanted.items()
            if reached[what].f1 < floor
        ]
    return sorted(wrong)
