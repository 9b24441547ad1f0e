"""Extract, score and judge every annotated set."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from benchmarks.evaluation.matching import Verdict, verdicts
from benchmarks.evaluation.records import by_program, by_spacy
from benchmarks.evaluation.scoring import Scores, score
from benchmarks.evaluation.sets import GoldSet, gold_sets, texts_of


class DisagreementError(Exception):
    """Our matching of claims and the development data's script count differently."""


@dataclass(frozen=True, slots=True)
class Evaluated:
    """One set: the program's scores, bare spaCy's if asked for, and the verdict on each claim."""

    chosen: GoldSet
    ours: Scores
    bare: Scores | None
    judged: tuple[Verdict, ...]


def evaluate(
    shared: Path,
    workers: int,
    names: Sequence[str] = (),
    *,
    use: Literal["tuning", "reporting", "own"] | None = None,
    bare: bool = True,
) -> list[Evaluated]:
    """Every set, or those that are named or of one use; ``bare`` adds bare spaCy's scores.

    Raises:
        MaterialMissingError: the development data is not there.
        DisagreementError: two ways of counting right claims give different counts.
    """
    chosen = [
        one
        for one in gold_sets(shared)
        if (not names or one.name in names) and use in (None, one.use)
    ]
    with tempfile.TemporaryDirectory(prefix="labourgraph-eval-") as folder:
        return [_evaluated(one, shared, workers, Path(folder), bare=bare) for one in chosen]


def _evaluated(
    chosen: GoldSet, shared: Path, workers: int, folder: Path, *, bare: bool
) -> Evaluated:
    script = shared / "gold" / "score.py"
    texts = texts_of(chosen, shared, folder)
    records = folder / f"{chosen.name}.ndjson"
    by_program(texts, records, workers)
    ours = score(script, chosen.gold, records)
    judged = tuple(verdicts(chosen.gold, records))
    _agree(chosen.name, ours, judged)
    theirs = None
    if bare:
        by_spacy(texts, records)
        theirs = score(script, chosen.gold, records)
    return Evaluated(chosen, ours, theirs, judged)


def _agree(name: str, ours: Scores, judged: Sequence[Verdict]) -> None:
    counted = [one.right for one in judged if one.right is not None]
    precision = sum(counted) / len(counted) if counted else 0.0
    if abs(precision - ours.claims["all"].precision) > 0.0006:
        raise DisagreementError(
            f"{name}: precision of claims is {precision:.4f} by benchmarks/evaluation/matching.py, "
            f"{ours.claims['all'].precision:.3f} by score.py"
        )
