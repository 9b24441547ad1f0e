"""Resolution: how right it is on gold, what it takes beside extraction, and how its work grows."""

from __future__ import annotations

import argparse
import math
import multiprocessing
import resource
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from benchmarks.made_up import MadeUp
from benchmarks.resolution_gold import annotated, figures
from graph.ids import entity_id
from graph.model import Records
from graph.resolve.blocks import Cut
from graph.resolve.decisions import Standing
from graph.resolve.mapping import Mapping
from graph.resolve.resolution import resolve
from graph.resolve.sketch import Sketch, Trait, sketch
from graph.resolve.thresholds import load_thresholds
from loaders.extract import extract_document

TITLE = "Resolution: precision and recall on gold, time beside extraction, growth with names"
_NAMES_A_DOCUMENT = 10
_MENTIONS = 100_000


def run(options: argparse.Namespace) -> None:
    """Print all three."""
    _time(_gold(options))
    before: Grown | None = None
    for count in sorted(options.synthetic):
        grown = _apart(count)
        print(grown.line(before), flush=True)
        before = grown


class Grown(NamedTuple):
    """What so many names took: CPU seconds, MiB at the most, units joined and asked about."""

    count: int
    seconds: float
    memory: float
    joined: int
    asked: int
    cut: Cut

    def line(self, before: Grown | None) -> str:
        """For people; with the growth since fewer names, in all and beside that of n log n."""
        text = (
            f"  {self.count:>9} names {self.seconds:8.1f} s {self.memory:7.0f} MiB  "
            f"{self.joined} joined, {self.asked} asked; {self.cut.blocks} keys cut, the largest "
            f"of {self.cut.largest} names"
        )
        if before is None:
            return text
        growth, names = self.seconds / before.seconds, self.count / before.count
        order = names * math.log(self.count) / math.log(before.count)
        exponent = math.log(growth) / math.log(names)
        return f"{text}; exponent {exponent:.2f}, {growth / order:.2f} of n log n"


def _gold(options: argparse.Namespace) -> list[Records]:
    articles = list(annotated(options.shared))
    found = resolve((sketch(one) for one, _ in articles), Standing(), load_thresholds())
    print(f"  equal names alone: {figures(articles, Mapping())}")
    print(f"  resolved:          {figures(articles, found.mapping)}")
    return [records for records, _ in articles]


def _time(articles: Sequence[Records]) -> None:
    """Time to extract and to resolve, for as many mentions, by the mentions of the articles."""
    started = time.process_time()
    made = [extract_document(records.document) for records in articles]
    extracting = time.process_time() - started
    mentions = sum(len(records.mentions) for records in made)
    started = time.process_time()
    sketches = [sketch(records) for records in made]
    resolve(sketches, Standing(), load_thresholds())
    resolving = time.process_time() - started
    scale = _MENTIONS / mentions
    print(
        f"  {_MENTIONS} mentions: {extracting * scale:.0f} s to extract, {resolving * scale:.1f} s "
        f"to resolve, by {mentions} mentions of {len(made)} articles; "
        f"ratio {resolving / extracting:.2f}"
    )


def _apart(count: int) -> Grown:
    """Resolve so many names in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_resolve, (count,))


def _resolve(count: int) -> Grown:
    made = _Timed(_synthetic(count))
    started = time.process_time()
    found = resolve(made, Standing(), load_thresholds())
    seconds = time.process_time() - started - made.seconds
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Grown(count, seconds, memory, found.automatic, len(found.items), found.cut)


class _Timed:
    """Iterates, and knows how much CPU the making of what it gave has taken."""

    def __init__(self, source: Iterator[Sketch]) -> None:
        self._source = source
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Sketch]:
        return self

    def __next__(self) -> Sketch:
        started = time.process_time()
        try:
            return next(self._source)
        finally:
            self.seconds += time.process_time() - started


def _synthetic(count: int) -> Iterator[Sketch]:
    """Documents of made-up names, each name in one of them."""
    names = MadeUp(count).names(count)
    for number in range(0, count, _NAMES_A_DOCUMENT):
        traits = {}
        for kind, name in islice(names, _NAMES_A_DOCUMENT):
            one = entity_id(kind, name)
            traits[one] = Trait(entity=one, kind=kind, name=name, known=False, names={name: 1})
        yield Sketch(document=f"document/{number}", date=None, traits=tuple(traits.values()))
