from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.errors import LedgerError
from graph.model import Decision
from graph.resolve.decisions import make_decision
from graph.resolve.ledger import Ledger


def decision(number: int) -> Decision:
    when = f"2026-01-01T00:00:00.{number:06d}+00:00"
    return make_decision("same", "site/a", f"site/b{number}", who="reader", when=when, why="라선")


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "new" / "decisions.jsonl")


def test_nothing_was_decided_where_there_is_no_file(ledger: Ledger) -> None:
    assert ledger.read() == []
    assert not ledger.path.exists()


def test_what_was_appended_is_read_again_in_its_order(ledger: Ledger) -> None:
    made = [decision(2), decision(1)]
    assert ledger.append(made[:1]) == 1
    assert ledger.append(made) == 1
    assert ledger.read() == made
    assert ledger.append(made) == 0


def test_a_broken_line_is_named_and_nothing_is_lost(ledger: Ledger) -> None:
    ledger.append([decision(1)])
    with ledger.path.open("a", encoding="utf-8") as file:
        file.write('{"id": "decision/1", "judgement": "perhaps"}\n')
    before = ledger.path.read_bytes()
    with pytest.raises(LedgerError, match=r"decisions\.jsonl:2: no decision"):
        ledger.read()
    with pytest.raises(LedgerError, match=r":2:"):
        ledger.append([decision(2)])
    assert ledger.path.read_bytes() == before


def test_a_line_that_was_changed_by_hand_is_refused(ledger: Ledger) -> None:
    ledger.append([decision(1)])
    row = json.loads(ledger.path.read_text("utf-8"))
    ledger.path.write_text(json.dumps({**row, "right": "site/other"}) + "\n", encoding="utf-8")
    with pytest.raises(LedgerError, match="the line was changed"):
        ledger.read()


def test_a_file_left_without_a_line_end_is_gone_on_with(ledger: Ledger) -> None:
    ledger.append([decision(1)])
    ledger.path.write_bytes(ledger.path.read_bytes().rstrip(b"\n"))
    ledger.append([decision(2)])
    assert ledger.read() == [decision(1), decision(2)]


def test_appends_at_one_time_lose_nothing(ledger: Ledger) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: Ledger(ledger.path).append([decision(number)]), range(40)))
    assert {one.id for one in ledger.read()} == {decision(number).id for number in range(40)}
    assert len(ledger.path.read_bytes().splitlines()) == 40
