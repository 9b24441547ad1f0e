"""Fits the calibration of name comparison: python -m tools.fit_names.

Writes data/names/calibration.yaml from benchmarks/gold/names/dev.tsv. The slope is that of J.
Platt, Probabilistic Outputs for Support Vector Machines (1999), with his smoothed targets, since
the pairs are parted too well for plain maximum likelihood; evidence of 0 stays at a half.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Sequence
from pathlib import Path

from graph.names.compare import evidence
from graph.names.tables import FOLDER

PAIRS = Path(__file__).parents[1] / "benchmarks" / "gold" / "names" / "dev.tsv"
TARGET = FOLDER / "calibration.yaml"
HEAD = """\
# From evidence in log odds to a probability: 1 / (1 + exp(-(slope * odds + shift))). Written by
# python -m tools.fit_names from benchmarks/gold/names/dev.tsv
"""
Sample = tuple[float, bool]


def main() -> None:
    """Fit a slope for each engine and write them."""
    samples: dict[str, list[Sample]] = {"persons": [], "places": [], "bodies": []}
    with PAIRS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            left, right = sorted((row["left"], row["right"]))
            engine, found = evidence(left, right, row["kind"])
            samples[engine].append((found.odds, row["same"] == "1"))
    lines = [
        f"{name}: {{slope: {slope(rows):.2f}, shift: 0.0}}\n" for name, rows in samples.items()
    ]
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")
    print(TARGET.read_text("utf-8"), end="")


def slope(samples: Sequence[Sample]) -> float:
    """The slope of least cross-entropy between 0.1 and 3, to two digits."""
    true = sum(same for _, same in samples)
    high, low = (true + 1) / (true + 2), 1 / (len(samples) - true + 2)

    def loss(value: float) -> float:
        total = 0.0
        for odds, same in samples:
            target = high if same else low
            score = 1 / (1 + math.exp(-value * odds))
            total -= target * math.log(score) + (1 - target) * math.log(1 - score)
        return total

    return min((step / 100 for step in range(10, 301)), key=loss)


if __name__ == "__main__":
    main()
