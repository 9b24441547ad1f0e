"""Do two names name one thing: our comparison side by side with generic matchers, by kind.

nomenklatura is asked where it is installed (``pip install nomenklatura``); it is no dependency.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import io
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.fuzz import WRatio

from benchmarks.made_up import SHARES, MadeUp
from graph.names.compare import compare
from graph.names.fold import fold
from graph.names.pairs import match_file

TITLE = "Names: are two the same"
GOLD = Path(__file__).parent / "gold" / "names"
Matcher = Callable[[str, str, str], float]
_REPEATS = 40
_NEW = 10_000


class Pair(NamedTuple):
    """Two names of a kind, and whether they name one thing."""

    left: str
    right: str
    kind: str
    same: bool


def run(options: argparse.Namespace) -> None:
    """Print precision, recall and F1 by kind and matcher, and comparisons a second."""
    dev, unseen = _pairs("dev"), _pairs("unseen")
    matchers: dict[str, Matcher] = {
        "ours": lambda left, right, kind: compare(left, right, kind).score,
        "exact folding": lambda left, right, _: float(fold(left) == fold(right)),
        "WRatio": lambda left, right, _: WRatio(left, right) / 100,
    }
    if importlib.util.find_spec("nomenklatura"):
        matchers["logic-v2"] = _logic_v2()
    else:
        print("logic-v2 is left out: nomenklatura is not installed")
    thresholds = dict.fromkeys(matchers, 0.5)
    thresholds["WRatio"] = _best_threshold(matchers["WRatio"], dev)
    if "logic-v2" in matchers:
        thresholds["logic-v2"] = _best_threshold(matchers["logic-v2"], dev)
    for title, pairs in (("dev (tuned on)", dev), ("unseen", unseen), ("leaders", _leaders())):
        print(f"\n{title}: {len(pairs)} pairs, {sum(pair.same for pair in pairs)} of them true")
        _table(pairs, matchers, thresholds)
    _speed([*dev, *unseen], max(1, options.repeat))


def _pairs(half: str) -> list[Pair]:
    with (GOLD / f"{half}.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Pair(row["left"], row["right"], row["kind"], row["same"] == "1") for row in rows]


def _leaders() -> list[Pair]:
    """Every leader in hangul against every Latin spelling."""
    with (GOLD / "leaders.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Pair(row["hangul"], latin, "Person", latin in row["latin"].split("|"))
        for row in rows
        for other in rows
        for latin in other["latin"].split("|")
    ]


def _table(
    pairs: Sequence[Pair], matchers: dict[str, Matcher], thresholds: dict[str, float]
) -> None:
    kinds = sorted({pair.kind for pair in pairs})
    print(f"{'kind':<14}" + "".join(f"{name:^24}" for name in matchers))
    print(f"{'':<14}" + f"{'P':>8}{'R':>7}{'F1':>7}  " * len(matchers))
    scored = {
        name: [matcher(*pair[:3]) >= thresholds[name] for pair in pairs]
        for name, matcher in matchers.items()
    }
    for kind in [*kinds, "all"] if len(kinds) > 1 else kinds:
        chosen = [place for place, pair in enumerate(pairs) if kind in (pair.kind, "all")]
        cells = (
            _figures([(said[place], pairs[place].same) for place in chosen])
            for said in scored.values()
        )
        print(f"{kind:<14}" + "".join(f"{p:>8.3f}{r:>7.3f}{f1:>7.3f}  " for p, r, f1 in cells))
    print("thresholds: " + ", ".join(f"{name} {value:.2f}" for name, value in thresholds.items()))


def _figures(said: Sequence[tuple[bool, bool]]) -> tuple[float, float, float]:
    both = sum(one and same for one, same in said)
    found, there = sum(one for one, _ in said), sum(same for _, same in said)
    precision, recall = both / found if found else 0.0, both / there if there else 0.0
    return precision, recall, 2 * both / (found + there) if found + there else 0.0


def _best_threshold(matcher: Matcher, pairs: Sequence[Pair]) -> float:
    scores = [(matcher(*pair[:3]), pair.same) for pair in pairs]
    return max(
        (step / 100 for step in range(1, 100)),
        key=lambda at: _figures([(score >= at, same) for score, same in scores])[2],
    )


def _logic_v2() -> Matcher:
    from followthemoney import model
    from nomenklatura.matching import LogicV2

    config = LogicV2.default_config()

    def entity(name: str, kind: str, key: str):  # type: ignore[no-untyped-def]
        proxy = model.make_entity("Person" if kind == "Person" else "Organization")
        # It keeps the names of an entity by its id.
        proxy.id = f"{key}:{kind}:{name}"
        proxy.add("name", name)
        return proxy

    def score(left: str, right: str, kind: str) -> float:
        result = LogicV2.compare(entity(left, kind, "a"), entity(right, kind, "b"), config)
        return float(result.score)

    return score


def _speed(pairs: Sequence[Pair], repeat: int) -> None:
    """Through --pairs: where names come again as they do in a graph, and where every one is new."""
    lines = [f"{pair.left}\t{pair.right}\t{pair.kind}\n" for pair in pairs]
    best = min(_seconds(lines * _REPEATS) for _ in range(repeat))
    print(f"\n{len(lines) * _REPEATS / best:,.0f} comparisons a second of CPU, names that recur")
    for place, kind in enumerate(SHARES):
        rates = []
        for turn in range(repeat):
            made = MadeUp(place + turn * len(SHARES)).pairs(kind, _NEW)
            new = [f"{left}\t{right}\t{kind}\n" for left, right in made]
            rates.append(len(new) / _seconds(new))
        print(f"{max(rates):>10,.0f}  {kind}, every name new")


def _seconds(lines: Sequence[str]) -> float:
    """CPU time to compare these pairs, what is read only once left out."""
    with tempfile.TemporaryDirectory(prefix="labourgraph-bench-") as folder:
        path = Path(folder) / "pairs.tsv"
        path.write_text("".join(lines), encoding="utf-8")
        started = time.process_time()
        match_file(str(path), [], None, io.StringIO())
        return time.process_time() - started
