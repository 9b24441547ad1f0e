"""The table of the development data's script is read back whole."""

from pathlib import Path

import pytest

from benchmarks.evaluation.matching import verdicts
from benchmarks.evaluation.scoring import Figures, parse, score
from tests.conftest import SHARED

TABLE = """entities                  gold       P       R      F1
  Site                       4   1.000   0.500   0.667
  all                        4   1.000   0.500   0.667
claims                    gold       P       R      F1
  PART_OF                    2   0.500   0.500   0.500
  all                        2   0.500   0.500   0.500
"""


def test_both_parts_of_the_table_are_read() -> None:
    scores = parse(TABLE)
    assert scores.entities["Site"] == Figures(4, 1.0, 0.5, 0.667)
    assert scores.claims["all"] == Figures(2, 0.5, 0.5, 0.5)


@pytest.mark.parametrize("printed", ["", "Traceback", TABLE.split("claims")[0]])
def test_what_is_no_table_is_an_error(printed: str) -> None:
    with pytest.raises(ValueError, match="no table of scores"):
        parse(printed)


@pytest.mark.shared
def test_our_matching_counts_as_the_script_does(example) -> None:
    scores = score(SHARED / "gold" / "score.py", example.gold, example.records)
    counted = [v.right for v in verdicts(example.gold, example.records) if v.right is not None]
    assert scores.claims["all"].precision == pytest.approx(sum(counted) / len(counted), abs=0.001)


def test_a_document_without_records_is_an_error(tmp_path: Path) -> None:
    script = tmp_path / "score.py"
    script.write_text("import sys\nprint('documents not found: 7', file=sys.stderr)\n")
    with pytest.raises(ValueError, match="documents not found: 7"):
        score(script, tmp_path, tmp_path)
