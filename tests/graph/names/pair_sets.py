"""The pairs of names under benchmarks/gold/names."""

from __future__ import annotations

import csv
from pathlib import Path

FOLDER = Path(__file__).parents[3] / "benchmarks" / "gold" / "names"


def pairs(half: str) -> list[tuple[str, str, str, bool]]:
    """Left, right, kind and whether they name one thing."""
    with (FOLDER / f"{half}.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["left"], row["right"], row["kind"], row["same"] == "1") for row in rows]


def leaders() -> list[tuple[str, tuple[str, ...]]]:
    """Names in hangul with their Latin spellings."""
    with (FOLDER / "leaders.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["hangul"], tuple(row["latin"].split("|"))) for row in rows]
