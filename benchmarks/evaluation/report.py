"""The tables that `make eval` prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.evaluation.reliability import Band, expected_error
from benchmarks.evaluation.scoring import Figures, Scores

_NONE = Figures(0, 0.0, 0.0, 0.0)


def side_by_side(name: str, ours: Scores, bare: Scores) -> Iterator[str]:
    """Lines with precision, recall and F1 of each kind, the program's and bare spaCy's."""
    yield f"\n{name}"
    yield f"  {'':<22}{'gold':>6}   {'P':>6}{'R':>7}{'F1':>7}   {'spaCy P':>8}{'R':>7}{'F1':>7}"
    for title, mine, theirs in (
        ("entities", ours.entities, bare.entities),
        ("claims", ours.claims, bare.claims),
    ):
        yield f"  {title}"
        yield from _rows(mine, theirs)


def _rows(mine: Mapping[str, Figures], theirs: Mapping[str, Figures]) -> Iterator[str]:
    for kind, one in mine.items():
        other = theirs.get(kind, _NONE)
        yield (
            f"    {kind:<20}{one.gold:>6}   {one.precision:>6.3f}{one.recall:>7.3f}{one.f1:>7.3f}"
            f"   {other.precision:>8.3f}{other.recall:>7.3f}{other.f1:>7.3f}"
        )


def reliability(name: str, found: Sequence[Band]) -> Iterator[str]:
    """Lines of a reliability table, its expected calibration error last."""
    yield f"\nconfidence of claims: {name}"
    yield f"  {'confidence':<14}{'claims':>7}{'expected right':>16}{'right':>8}"
    for band in found:
        close = "]" if band.high >= 1 else ")"
        label = f"[{band.low:.2f}, {band.high:.2f}{close}"
        yield f"  {label:<14}{band.claims:>7}{band.expected:>16.2f}{band.right:>8.2f}"
    yield f"  expected calibration error {expected_error(found):.3f}"


def summary(ours: Mapping[str, Scores], bare: Mapping[str, Scores]) -> Iterator[str]:
    """One line a set: F1 of entities and claims, and spaCy's F1 of entities."""
    yield f"\n{'F1':<18}{'entities':>10}{'claims':>8}{'spaCy entities':>16}"
    for name, scores in ours.items():
        yield (
            f"  {name:<16}{scores.entities['all'].f1:>10.3f}{scores.claims['all'].f1:>8.3f}"
            f"{bare[name].entities['all'].f1:>16.3f}"
        )
