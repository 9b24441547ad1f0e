"""Documents and tokens a second of each stage of a load, and each stage's share of the time."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import ParamSpec, TypeVar

import spacy

from benchmarks.articles import read_documents, write_articles
from benchmarks.bare_spacy import MODEL
from graph.model import Document, Records
from graph.settings import Settings
from graph.store import open_store
from loaders.extract.claims import find_claims
from loaders.extract.entities.annotate import annotate
from loaders.extract.extractor import extract_document
from loaders.extract.nlp import parse

TITLE = "Documents and tokens a second, and where the time goes"
_BATCH = 64
P = ParamSpec("P")
T = TypeVar("T")


@dataclass(slots=True)
class Clock:
    """Seconds by stage."""

    seconds: dict[str, float] = field(default_factory=dict)

    def time(self, stage: str, work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """Do the work and add its time to the stage."""
        started = time.perf_counter()
        done = work(*given, **named)
        taken = time.perf_counter() - started
        self.seconds[stage] = self.seconds.get(stage, 0.0) + taken
        return done


def run(options: argparse.Namespace) -> None:
    """Print one line a stage; one process, models loaded before the clock starts."""
    with tempfile.TemporaryDirectory(prefix="labourgraph-bench-") as name:
        folder = Path(name)
        archive = folder / "articles.json"
        write_articles(options.shared, options.articles, archive)
        clock = Clock()
        documents = clock.time("read", _read, archive)
        bare, tokens = _bare(documents)
        extract_document(documents[0])  # Loads the models before the clock starts.
        _stages(clock, documents, folder / "store")
    _print(clock, bare, len(documents), tokens)


def _bare(documents: list[Document]) -> tuple[float, int]:
    model = spacy.load(MODEL)
    model(documents[0].text)
    started = time.perf_counter()
    tokens = sum(len(parsed) for parsed in model.pipe(document.text for document in documents))
    return time.perf_counter() - started, tokens


def _read(archive: Path) -> list[Document]:
    return list(read_documents(archive))


def _parse(document: Document) -> int:
    return sum(1 for _ in parse(document))


def _stages(clock: Clock, documents: list[Document], store: Path) -> None:
    """Each stage by itself; what a stage's function does besides is taken off in `_shares`."""
    records: list[Records] = []
    for document in documents:
        clock.time("parse", _parse, document)
        annotated = clock.time("annotate", annotate, document)
        clock.time("claims", find_claims, annotated)
        records.append(clock.time("extract", extract_document, document))
    opened = open_store(Settings(store=str(store)), write=True)
    try:
        for start in range(0, len(records), _BATCH):
            clock.time("store", opened.writer.put, records[start : start + _BATCH])
    finally:
        opened.close()


def _shares(clock: Clock) -> Iterator[tuple[str, float]]:
    """Seconds by stage, none counted twice: `annotate` parses, `extract` annotates and claims."""
    taken = clock.seconds
    yield "reading", taken["read"]
    yield "parsing (spaCy)", taken["parse"]
    yield "entities", taken["annotate"] - taken["parse"]
    yield "claims", taken["claims"]
    yield "names and checks", taken["extract"] - taken["annotate"] - taken["claims"]
    yield "store", taken["store"]


def _print(clock: Clock, bare: float, documents: int, tokens: int) -> None:
    shares = list(_shares(clock))
    total = sum(seconds for _, seconds in shares)
    print(f"{documents} documents, {tokens} tokens")
    print(f"  {'':<18}{'share':>7}{'time':>10}{'documents/s':>13}{'tokens/s':>10}")
    for stage, seconds in (*shares, ("all", total), ("bare spaCy", bare)):
        share = f"{seconds / total:7.1%}" if stage != "bare spaCy" else f"{'':>7}"
        rates = f"{documents / seconds:>13.1f}{tokens / seconds:>10.0f}" if seconds > 0 else ""
        print(f"  {stage:<18}{share}{seconds:>8.1f} s{rates}")
    print(f"  all stages take {total / bare:.2f} of bare spaCy's time (aim: 2)")
