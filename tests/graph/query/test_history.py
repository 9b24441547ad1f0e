"""The statements that were run."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import QueryError
from graph.query.history import LONGEST, MOST_BYTES, MOST_KEPT, read_history, remember


def test_the_newest_is_first_and_each_once(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "statements.jsonl"
    assert read_history(path) == []
    for text in ("RETURN 1", "RETURN\n'한글'", "RETURN 1  "):
        remember(path, text)
    assert read_history(path) == ["RETURN 1", "RETURN\n'한글'"]
    assert [one.name for one in path.parent.iterdir()] == ["statements.jsonl"]


def test_it_is_capped(tmp_path: Path) -> None:
    path = tmp_path / "statements.jsonl"
    for number in range(MOST_KEPT + 5):
        remember(path, f"RETURN {number}")
    kept = read_history(path)
    assert len(kept) == MOST_KEPT
    assert kept[0] == f"RETURN {MOST_KEPT + 4}"
    for number in range(MOST_KEPT):
        remember(path, f"{number} " + "가" * LONGEST)
    assert path.stat().st_size <= MOST_BYTES


@pytest.mark.parametrize("text", ["nothing", "[]\n", '{"other": 1}\n', "x" * (MOST_BYTES + 1)])
def test_a_damaged_file_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "statements.jsonl"
    path.write_text(text)
    with pytest.raises(QueryError, match="take it away"):
        read_history(path)
