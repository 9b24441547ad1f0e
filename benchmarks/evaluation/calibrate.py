"""Write how sure each rule is, from the tuning sets: python -m benchmarks.evaluation.calibrate.

A rule's confidence is its precision, smoothed towards that of rules in general: (right + weight *
prior) / (right + wrong + weight), the mean of a beta distribution. Prior and weight are those under
which each document is best foretold from the others (least log loss, one document left out at a
time), so the prior is what rules come to that are met for the first time. Of sets whose misses the
rules were written on, rows count by the factor in `sets.yaml`: a rule is always right about the
text it was written for.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from benchmarks.articles import MaterialMissingError
from benchmarks.evaluation.matching import Verdict
from benchmarks.evaluation.run import evaluate
from benchmarks.measure import ROOT

CONFIDENCE = ROOT / "data" / "patterns" / "confidence.yaml"
_WEIGHTS = (0.5, 1.0, 2.0, 3.0, 5.0, 8.0)
_PRIORS = tuple(step / 20 for step in range(8, 20))
_MOST, _LEAST = 0.99, 0.05

Counts = dict[str, dict[str, tuple[float, float]]]
"""By document, then by rule: claims right and wrong, each weighed."""


def main() -> int:
    """Returns the exit code; 1 where the development data is not there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="development data")
    parser.add_argument("--workers", type=int, default=min(2, os.cpu_count() or 1))
    options = parser.parse_args()
    try:
        done = evaluate(options.shared, options.workers, use="tuning", bare=False)
    except MaterialMissingError as missing:
        print(f"not calibrated: {missing}")
        return 1
    counts: Counts = {}
    for one in done:
        for document, rules in count(one.judged, one.chosen.weight).items():
            counts[f"{one.chosen.name}/{document}"] = rules
    known = yaml.safe_load(CONFIDENCE.read_text("utf-8"))
    CONFIDENCE.write_text(rendered(known, counts), encoding="utf-8")
    return 0


def count(judged: Iterable[Verdict], weight: float) -> Counts:
    """Right and wrong claims of each rule in each document, each worth ``weight``."""
    found: dict[str, dict[str, tuple[float, float]]] = defaultdict(dict)
    for one in judged:
        rule = one.claim["method"].removeprefix("pattern:")
        if one.right is None or rule.startswith("metadata:"):
            continue
        right, wrong = found[one.document].get(rule, (0.0, 0.0))
        found[one.document][rule] = (right + weight * one.right, wrong + weight * (not one.right))
    return dict(found)


def totals(counts: Counts) -> dict[str, tuple[float, float]]:
    """Right and wrong claims of each rule over all documents."""
    found: dict[str, tuple[float, float]] = {}
    for rules in counts.values():
        for rule, (right, wrong) in rules.items():
            known = found.get(rule, (0.0, 0.0))
            found[rule] = (known[0] + right, known[1] + wrong)
    return found


def smoothed(right: float, wrong: float, base: float, weight: float) -> float:
    """Precision of a rule, drawn towards ``base``."""
    return min(_MOST, max(_LEAST, (right + weight * base) / (right + wrong + weight)))


def best_prior(counts: Counts) -> tuple[float, float]:
    """Prior and weight under which each document is best foretold from the others."""
    return min(
        ((base, weight) for base in _PRIORS for weight in _WEIGHTS),
        key=lambda chosen: _loss(counts, *chosen),
    )


def _loss(counts: Counts, base: float, weight: float) -> float:
    everything = totals(counts)
    loss = 0.0
    for rules in counts.values():
        for rule, (right, wrong) in rules.items():
            all_right, all_wrong = everything[rule]
            likely = smoothed(all_right - right, all_wrong - wrong, base, weight)
            loss -= right * math.log(likely) + wrong * math.log(1 - likely)
    return loss


def rendered(known: dict[str, Any], counts: Counts) -> str:
    """The file of confidences: rules measured now, then those whose figure was read by hand."""
    rules = totals(counts)
    base, weight = best_prior(counts)
    lines = [f"unmeasured: {base:.2f}", f"weight: {weight:g}", "rules:"]
    for rule in sorted(rules):
        right, wrong = rules[rule]
        sure = smoothed(right, wrong, base, weight)
        lines.append(f"  {rule}: {{right: {right:g}, wrong: {wrong:g}, confidence: {sure:.2f}}}")
    lines.append("by_hand:")
    for rule, row in known["by_hand"].items():
        figures = ", ".join(f"{name}: {value}" for name, value in row.items())
        lines.append(f'  "{rule}": {{{figures}}}')
    return _HEADER + "\n".join(lines) + "\n"


_HEADER = """\
# How sure each rule is: its precision on the tuning sets, drawn towards that of rules in general.
# Written by `python -m benchmarks.evaluation.calibrate`, which says how; only `by_hand` is edited.
# right, wrong: claims that match a row of the gold, and that match none; rows marked optional
# count neither way, and the claims of a set count by its weight (benchmarks/evaluation/sets.yaml).
# unmeasured: what a rule has that no document of these sets exercises. weight: of that figure.
# by_hand: footnote-citation was read by hand, the 128 citations found in the footnotes of one
# thesis; metadata:… repeats what stands over the document and is no guess.
"""


if __name__ == "__main__":
    sys.exit(main())
