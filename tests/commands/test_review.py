"""The commands of ``labourgraph review``, from a load to a decision and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.loaders.test_review import LEFT, ONE, RIGHT, THREE, TWO
from tests.test_cli import Shell


@pytest.fixture
def loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LABOURGRAPH_STORE", raising=False)
    for number, text in enumerate((ONE, TWO, THREE)):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    shell = Shell(capsys, monkeypatch)
    shell("load", "0.txt", "1.txt", "2.txt", "--bare", "--workers", "1")
    return shell


def digest(shell: Shell) -> str:
    return str(json.loads(shell("stats", "--format", "json"))["digest"])


def rows(shell: Shell, *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(shell(*arguments, "--format", "json"))
    return found


def test_a_load_says_what_was_joined(loaded: Shell) -> None:
    assert "joined     1 by rules, 0 by decisions" in loaded.err


def test_a_decision_changes_the_graph_and_undo_changes_it_back(loaded: Shell) -> None:
    before = digest(loaded)
    loaded("review", "different", LEFT, RIGHT, "--why", "two faces", "--who", "ana")
    assert "2 documents changed" in loaded.err
    assert digest(loaded) != before
    [made] = rows(loaded, "review", "log")
    assert (made["judgement"], made["who"], made["why"]) == ("different", "ana", "two faces")
    loaded("review", "undo")
    assert digest(loaded) == before
    loaded("check")
    loaded("review", "undo", code=1)
    assert "no decision stands" in loaded.err


def test_what_is_written_down_for_later_waits(loaded: Shell) -> None:
    before = digest(loaded)
    loaded("review", "different", LEFT, RIGHT, "--later")
    assert digest(loaded) == before
    loaded("review", "apply")
    assert digest(loaded) != before


def test_a_merged_id_leads_to_its_entity_in_queries(loaded: Shell) -> None:
    by_id = loaded("query", "claims-of-entity", "--param", f"entity={RIGHT}", "--format", "json")
    assert f"{RIGHT} was merged into {LEFT}" in loaded.err
    own = loaded("query", "claims-of-entity", "--param", f"entity={LEFT}", "--format", "json")
    assert by_id == own != "[]\n"


def test_decisions_go_from_one_store_to_another(loaded: Shell, tmp_path: Path) -> None:
    loaded("review", "different", LEFT, RIGHT)
    expected = digest(loaded)
    for form in ("ledger", "nomenklatura"):
        loaded("review", "export", "out", "--format", form)
        assert "1 decisions written" in loaded.err
        loaded("load", *(f"{n}.txt" for n in range(3)), "--bare", "--store", form)
        loaded("review", "import", "out", "--store", form)
        assert "1 decisions, 1 of them new" in loaded.err
        found = json.loads(loaded("stats", "--format", "json", "--store", form))
        assert found["digest"] == expected


def test_links_to_another_data_set_are_proposed_and_kept(loaded: Shell, tmp_path: Path) -> None:
    entity = {"id": "NK-7", "schema": "Person", "properties": {"name": ["Kim Ch'ŏl-bŏm"]}}
    (tmp_path / "other.json").write_text(json.dumps(entity), encoding="utf-8")
    [proposal] = rows(loaded, "review", "outside", "other.json")
    assert (proposal["entity"], proposal["outside"]) == (LEFT, "outside:NK-7")
    loaded("review", "same", LEFT, "outside:NK-7")
    [found] = rows(loaded, "cypher", "MATCH (p:Person) WHERE 'NK-7' IN p.same_as RETURN p.id AS id")
    assert found["id"] == LEFT
    assert rows(loaded, "review", "outside", "other.json") == []


def test_a_rejected_claim_leaves_the_graph(loaded: Shell) -> None:
    cypher = "MATCH (c:Claim) RETURN c.id AS id ORDER BY id"
    claim = rows(loaded, "cypher", cypher)[0]["id"]
    loaded("review", "reject", claim)
    assert claim not in {row["id"] for row in rows(loaded, "cypher", cypher)}
    loaded("review", "undo")
    assert claim in {row["id"] for row in rows(loaded, "cypher", cypher)}
    loaded("review", "reject", "claim/none", code=1)
    assert "no such claim" in loaded.err


def test_the_list_counts_what_is_open(loaded: Shell) -> None:
    found = rows(loaded, "review", "list", "--kind", "Person")
    assert found == []
    assert "open, 0 decided" in loaded.err
    loaded("review", "same", LEFT, "nobody-at-all/x", code=1)
