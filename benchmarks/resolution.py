"""Resolution: how right it is on gold, what it takes beside extraction, and how its work grows."""

from __future__ import annotations

import argparse
import math
import multiprocessing
import random
import resource
import time
from collections.abc import Iterator, Sequence

from benchmarks.resolution_gold import annotated, figures
from graph.ids import entity_id
from graph.model import Records
from graph.resolve.decisions import Standing
from graph.resolve.mapping import Mapping
from graph.resolve.resolution import resolve
from graph.resolve.sketch import Sketch, Trait, sketch
from graph.resolve.thresholds import load_thresholds
from loaders.extract import extract_document

TITLE = "Resolution: precision and recall on gold, time beside extraction, growth with names"
_SURNAMES = ("Kim", "Ri", "Pak", "Choe", "Jong", "Kang", "Jo", "Yun", "Jang", "Rim", "Han", "O")
_INITIALS = ("", "k", "n", "r", "m", "s", "j", "ch", "th", "ph", "h", "p", "t")
_RHYMES = ("a", "o", "u", "i", "ae", "on", "un", "in", "an", "ong", "yong", "ang", "ol", "il", "ok")
_HEADS = ("Coal Mine", "Textile Mill", "Farm", "Cement Complex", "Power Station", "Shoe Factory")
_NAMES_A_DOCUMENT = 10
_MENTIONS = 100_000


def run(options: argparse.Namespace) -> None:
    """Print all three."""
    _time(_gold(options))
    before: tuple[int, float] | None = None
    for count in sorted(options.synthetic):
        seconds, memory, pairs = _apart(count)
        line = f"  {count:>9} names {seconds:8.1f} s {memory:7.0f} MiB  {pairs} joined"
        if before is not None:
            exponent = math.log(seconds / before[1]) / math.log(count / before[0])
            line += f"  exponent {exponent:.2f}"
        print(line, flush=True)
        before = (count, seconds)


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


def _apart(count: int) -> tuple[float, float, int]:
    """Resolve so many names in a process of its own: seconds, MiB at the most, units joined."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_resolve, (count,))


def _resolve(count: int) -> tuple[float, float, int]:
    started = time.process_time()
    found = resolve(_synthetic(count), Standing(), load_thresholds())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return time.process_time() - started, memory, found.automatic


def _synthetic(count: int) -> Iterator[Sketch]:
    """Documents with made-up persons and sites, each with names of its own."""
    chance = random.Random(count)
    for number in range(0, count, _NAMES_A_DOCUMENT):
        traits = {}
        for _ in range(_NAMES_A_DOCUMENT):
            kind, name = _name(chance)
            one = entity_id(kind, name)
            traits[one] = Trait(entity=one, kind=kind, name=name, known=False, names={name: 1})
        yield Sketch(document=f"document/{number}", date=None, traits=tuple(traits.values()))


def _name(chance: random.Random) -> tuple[str, str]:
    def syllables(most: int) -> str:
        parts = (chance.choice(_INITIALS) + chance.choice(_RHYMES) for _ in range(most))
        return "".join(parts).capitalize()

    if chance.random() < 0.5:
        return "Person", f"{chance.choice(_SURNAMES)} {syllables(1)} {syllables(1)}"
    return "Site", f"{syllables(3)} {chance.choice(_HEADS)}"
