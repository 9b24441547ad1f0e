"""How time and memory grow with the number of articles."""

from __future__ import annotations

import argparse
import math
import tempfile
from pathlib import Path

from benchmarks.against_spacy import load
from benchmarks.articles import write_articles
from benchmarks.measure import HEADINGS, Measured

TITLE = "Growth with the number of articles (the archive repeated with changed names)"


def run(options: argparse.Namespace) -> None:
    """Print what each size takes, and the exponent of growth from one size to the next."""
    print(f"  {'':<15}{HEADINGS}")
    before: tuple[int, Measured] | None = None
    for count in sorted(options.sizes):
        with tempfile.TemporaryDirectory(prefix="labourgraph-bench-") as folder:
            archive = Path(folder) / "articles.json"
            write_articles(options.shared, count, archive)
            measured = load(archive, Path(folder) / "store", options.workers)
        line = f"  {count:>6} articles {measured}   {1000 * measured.seconds / count:6.1f} ms each"
        if before is not None:
            times = measured.seconds / before[1].seconds
            exponent = math.log(times) / math.log(count / before[0])
            line += f"   {times:5.1f} times for {count / before[0]:.0f} times as many"
            line += f" (exponent {exponent:.2f})"
        print(line)
        before = (count, measured)
