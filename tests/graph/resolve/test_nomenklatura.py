from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.errors import LedgerError
from graph.resolve.decisions import fold_decisions, make_decision
from graph.resolve.exchange import export_decisions, import_decisions
from graph.resolve.nomenklatura import export_lines, import_lines
from tests.graph.resolve.test_decisions import decide

# Lines as nomenklatura 4.17 writes and reads them, with ids of this graph.
SAMPLE = (
    '["site/pine-mill", "site/pine-factory", "positive", 0.91, "ana", "2024-05-01T12:00:00"]\n'
    '["NK-abc", "person/ri-chol", "negative", null, null, "2024-05-01T12:00:01"]\n'
    '["Q42", "person/ri-chol", "unsure", 0.5, "ben", "2024-05-01T12:00:02", null]\n'
    '["site/x", "site/y", "no_judgement", 0.7, null, "2024-05-01T12:00:03"]\n'
    '["site/x", "site/z", "positive", 0.7, "ana", "2024-05-01T12:00:04", "2024-06-01T00:00:00"]\n'
)


def test_a_resolver_file_becomes_decisions() -> None:
    found = list(import_lines(SAMPLE.splitlines(), "resolver.ijson", "importer"))
    assert [(one.judgement, one.left, one.right, one.who, one.score) for one in found] == [
        ("same", "site/pine-factory", "site/pine-mill", "ana", 0.91),
        ("different", "person/ri-chol", "outside:NK-abc", "importer", None),
        ("unsure", "person/ri-chol", "outside:Q42", "ben", 0.5),
    ]
    assert found[0].when == "2024-05-01T12:00:00.000000+00:00"
    assert found[0].why == "imported from resolver.ijson"


def test_decisions_become_a_resolver_file_and_come_back() -> None:
    made = [
        decide("same", "site/a", "site/b", 1),
        decide("different", "person/a", "outside:NK-1", 2),
        decide("unsure", "person/a", "outside:Q1", 3),
        decide("accept", "claim/1", when=4),
    ]
    lines = list(export_lines(fold_decisions(made)))
    assert [json.loads(line)[:3] for line in lines] == [
        ["site/b", "site/a", "positive"],
        ["NK-1", "person/a", "negative"],
        ["Q1", "person/a", "unsure"],
    ]
    again = list(import_lines(lines, "x", "y"))
    told = [(one.judgement, one.left, one.right, one.who) for one in again]
    assert told == [(one.judgement, one.left, one.right, one.who) for one in made[:3]]


def test_what_was_undone_is_not_exported() -> None:
    first = decide("same", "site/a", "site/b", 1)
    assert list(export_lines(fold_decisions([first, decide("undo", first.id, when=2)]))) == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("[1, 2", "no JSON"),
        ('["site/a", "site/a", "positive", 1, null, "2024-01-01"]', "not a line"),
        ('["site/a", "site/b", "positive"]', "not a line"),
        ('["site/a", "site/b", "perhaps", 1, null, "2024-01-01"]', "'perhaps' is none of"),
        ('["a", "b", "positive", 1, null, "2024-01-01"]', "is an id of this graph"),
        ('["site/a", "site/b", "positive", "high", null, "2024-01-01"]', "no number"),
        ('["site/a", "site/b", "positive", 1, null, "yesterday"]', "no time"),
    ],
)
def test_a_broken_line_is_named(line: str, says: str) -> None:
    with pytest.raises(LedgerError, match=f"file:2: .*{says}"):
        list(import_lines(["", line], "file", "me"))


def test_files_of_both_formats_are_told_apart(tmp_path: Path) -> None:
    made = [make_decision("same", "site/a", "site/b", who="t", when="2026-01-01T00:00:00+00:00")]
    own, other = tmp_path / "own.jsonl", tmp_path / "other.ijson"
    assert export_decisions(made, own, "ledger") == 1
    assert export_decisions(made, other, "nomenklatura") == 1
    assert import_decisions(own, "me") == made
    assert import_decisions(other, "me")[0].left == "site/a"
    with pytest.raises(LedgerError, match="cannot be read"):
        import_decisions(tmp_path / "none", "me")
    with pytest.raises(LedgerError, match="cannot be written"):
        export_decisions(made, tmp_path / "no" / "folder", "ledger")
