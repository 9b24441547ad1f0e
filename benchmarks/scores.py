"""Scores of extraction on the three development sets, and on articles that nothing was tuned on."""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.articles import ARCHIVE, MaterialMissingError
from benchmarks.measure import ROOT

TITLE = "Scores on the development sets and on unseen articles"
UNSEEN = Path(__file__).parent / "gold" / "archive-unseen"


def run(options: argparse.Namespace) -> None:
    """Extract each set and print precision, recall and F1 by kind and relation."""
    gold = options.shared / "gold"
    if not gold.is_dir():
        raise MaterialMissingError(f"{gold} is not there")
    with tempfile.TemporaryDirectory(prefix="labourgraph-bench-") as folder:
        kcna = gold / "kcna-dev"
        sources = {
            kcna: _articles(options.shared, kcna, Path(folder)),
            gold / "press-dev": gold / "press-dev" / "documents",
            gold / "seeds-dev": options.shared / "seeds",
            UNSEEN: _articles(options.shared, UNSEEN, Path(folder)),
        }
        for annotated, source in sources.items():
            records = Path(folder) / f"{annotated.name}.ndjson"
            _extract(source, records, options.workers)
            print(f"\n{annotated.name}")
            print(_score(gold / "score.py", annotated, records))


def _articles(shared: Path, gold: Path, folder: Path) -> Path:
    """The annotated articles of the archive, as an archive."""
    with (gold / "documents.tsv").open(encoding="utf-8", newline="") as file:
        keys = {row["key"] for row in csv.DictReader(file, delimiter="\t")}
    articles = json.loads((shared / ARCHIVE).read_text("utf-8"))
    path = folder / f"{gold.name}.json"
    path.write_text(
        json.dumps([article for article in articles if article["link"] in keys]), encoding="utf-8"
    )
    return path


def _extract(source: Path, records: Path, workers: int) -> None:
    with records.open("wb") as file:
        subprocess.run(
            [sys.executable, "-m", "cli", "extract", str(source.resolve()), f"--workers={workers}"],
            cwd=ROOT,
            stdout=file,
            check=True,
        )


def _score(script: Path, gold: Path, records: Path) -> str:
    done = subprocess.run(
        [sys.executable, str(script), str(gold), str(records)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout + done.stderr
