"""Figures of one extraction against one gold, by the development data's own script."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

_ROW = re.compile(r"^  (\S+)\s+(\d+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)$")


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one kind: rows in the gold, precision, recall and their harmonic mean."""

    gold: int
    precision: float
    recall: float
    f1: float


@dataclass(slots=True)
class Scores:
    """Figures by kind of entity and by relation; ``all`` is the micro-average."""

    entities: dict[str, Figures] = field(default_factory=dict)
    claims: dict[str, Figures] = field(default_factory=dict)


def score(script: Path, gold: Path, records: Path) -> Scores:
    """Run the script and read its table.

    Raises:
        CalledProcessError: the script failed.
        ValueError: what it printed has no table, or documents of the gold were not extracted.
    """
    done = subprocess.run(
        [sys.executable, str(script), str(gold), str(records)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    if done.stderr.strip():
        raise ValueError(f"{gold.name}: {done.stderr.strip()}")
    return parse(done.stdout)


def parse(printed: str) -> Scores:
    """The figures in a printed table.

    Raises:
        ValueError: there is none.
    """
    scores = Scores()
    part: dict[str, Figures] | None = None
    for line in printed.splitlines():
        if line.startswith("entities"):
            part = scores.entities
        elif line.startswith("claims"):
            part = scores.claims
        row = _ROW.match(line)
        if row and part is not None:
            kind, gold, *figures = row.groups()
            part[kind] = Figures(int(gold), *(float(one) for one in figures))
    if "all" not in scores.entities or "all" not in scores.claims:
        raise ValueError(f"no table of scores in:\n{printed[:500]}")
    return scores
