"""The pipeline against bare spaCy on the same articles: time and memory."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from benchmarks.articles import read_documents, write_articles
from benchmarks.measure import HEADINGS, Measured, run_python

TITLE = "Pipeline against bare spaCy on the same articles"
WORKERS = (1, 2)


def run(options: argparse.Namespace) -> None:
    """Print time and memory of each, and their ratios; of several rounds the fastest counts."""
    with tempfile.TemporaryDirectory(prefix="labourgraph-bench-") as folder:
        archive = Path(folder) / "articles.json"
        texts = Path(folder) / "texts.json"
        size = write_articles(options.shared, options.articles, archive)
        texts.write_text(json.dumps([document.text for document in read_documents(archive)]))
        print(f"{options.articles} articles, {size / 1e6:.2f} million characters")
        runs: dict[str, list[Measured]] = {}
        for number in range(options.repeat):
            runs.setdefault("bare spaCy", []).append(
                run_python(["-m", "benchmarks.bare_spacy", str(texts)])
            )
            for workers in WORKERS:
                store = Path(folder) / f"store-{number}-{workers}"
                measured = load(archive, store, workers)
                runs.setdefault(f"pipeline, {workers} workers", []).append(measured)
    best = {name: min(found, key=lambda one: one.seconds) for name, found in runs.items()}
    spacy, one, two = best.values()
    print(f"  {'':<20}{HEADINGS}   ratio of time, CPU, memory to bare spaCy")
    for name, measured in best.items():
        print(f"  {name:<20}{measured}   {_ratios(measured, spacy)}")
    print(f"  one worker takes {one.seconds / spacy.seconds:.2f} of bare spaCy's time (aim: 1.5)")
    print(f"  two workers take {two.seconds / one.seconds:.2f} of the time of one (aim: 0.6)")


def _ratios(measured: Measured, spacy: Measured) -> str:
    ratios = (
        measured.seconds / spacy.seconds,
        measured.cpu_seconds / spacy.cpu_seconds,
        measured.peak_bytes / spacy.peak_bytes,
    )
    return " ".join(f"{ratio:5.2f}" for ratio in ratios)


def load(archive: Path, store: Path, workers: int) -> Measured:
    """Load an archive into a new embedded store."""
    return run_python(
        ["-m", "cli", "load", str(archive), "--bare", f"--store={store}", f"--workers={workers}"]
    )
