"""Score the extraction: python -m benchmarks.evaluation [SET…]; fails below the floors."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from benchmarks.articles import MaterialMissingError
from benchmarks.evaluation.floors import below, load_floors
from benchmarks.evaluation.reliability import bands
from benchmarks.evaluation.report import reliability, side_by_side, summary
from benchmarks.evaluation.run import Evaluated, evaluate
from benchmarks.evaluation.scoring import Scores


def main() -> int:
    """Print the tables; returns 1 when a figure is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.evaluation", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="SET", help="these sets alone")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="development data")
    parser.add_argument("--workers", type=int, default=min(2, os.cpu_count() or 1))
    options = parser.parse_args()
    try:
        done = evaluate(options.shared, options.workers, options.names)
    except MaterialMissingError as missing:
        print(f"not evaluated: {missing}. The annotated texts are no part of the project.")
        return 0
    if not done:
        parser.error(f"no set is called {', '.join(options.names)}")
    _print(done)
    floors = {k: v for k, v in load_floors().items() if not options.names or k in options.names}
    wrong = below({one.chosen.name: one.ours for one in done}, floors)
    print("\n" + "\n".join(wrong or ["every figure is at or above its floor"]))
    return 1 if wrong else 0


def _print(done: list[Evaluated]) -> None:
    for one in done:
        print(*side_by_side(one.chosen.name, one.ours, one.bare or Scores()), sep="\n")
    for use, title in (
        ("tuning", "sets that rules and confidence were made on"),
        ("reporting", "sets that nothing was tuned on"),
    ):
        judged = [verdict for one in done if one.chosen.use == use for verdict in one.judged]
        if judged:
            print(*reliability(title, bands(judged)), sep="\n")
    ours = {one.chosen.name: one.ours for one in done}
    print(*summary(ours, {one.chosen.name: one.bare or Scores() for one in done}), sep="\n")


if __name__ == "__main__":
    sys.exit(main())
