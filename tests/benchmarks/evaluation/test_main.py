"""`make eval` from the outside: without material it says so, below a floor it fails."""

import sys
from pathlib import Path

import pytest

from benchmarks.evaluation import __main__ as command
from benchmarks.evaluation.matching import Verdict
from benchmarks.evaluation.run import Evaluated
from benchmarks.evaluation.scoring import Figures, Scores
from benchmarks.evaluation.sets import GoldSet


def test_without_the_material_it_says_so(monkeypatch, capsys, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["evaluation", "--shared", str(tmp_path / "none")])
    assert command.main() == 0
    assert "is not there" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("f1", "code", "told"), [(1.0, 0, "at or above"), (0.1, 1, "the floor is")]
)
def test_the_exit_code_says_whether_the_floors_hold(monkeypatch, capsys, f1, code, told) -> None:
    scores = Scores({"all": Figures(5, f1, f1, f1)}, {"all": Figures(5, f1, f1, f1)})
    chosen = GoldSet("kcna-dev", Path(), None, "tuning")
    judged = (Verdict("1", {"confidence": 0.9}, True),)
    monkeypatch.setattr(command, "evaluate", lambda *_: [Evaluated(chosen, scores, scores, judged)])
    monkeypatch.setattr(sys, "argv", ["evaluation", "kcna-dev"])
    assert command.main() == code
    printed = capsys.readouterr().out
    assert told in printed
    assert "expected calibration error 0.100" in printed
