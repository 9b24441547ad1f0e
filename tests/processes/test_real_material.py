"""The five documents and the archive on both stores: the same graph, the same rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from graph.settings import Settings
from tests.conftest import SHARED
from tests.processes.runs import run

pytestmark = [
    pytest.mark.shared,
    pytest.mark.neo4j,
    pytest.mark.xdist_group("neo4j"),
    pytest.mark.timeout(1500),
]
_CAMPAIGN = "80-day battle"
_SITE = "Kim Chaek Iron and Steel Complex"


class Loaded:
    """One store after the load."""

    def __init__(self, folder: Path, store: str, **environment: str) -> None:
        self._folder = folder
        self._store = store
        self._environment = environment

    def run(self, *arguments: str) -> str:
        command, *rest = arguments
        done = run(command, "--store", self._store, *rest, cwd=self._folder, **self._environment)
        return done.stdout or done.stderr

    def rows(self, *arguments: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.run(*arguments, "--format", "json"))
        return found


def _values(query: Mapping[str, Any], store: Loaded) -> dict[str, str]:
    """A value for each parameter that must be given."""
    cites = "MATCH (c:Claim {relation: 'CITES'})"
    ids = {
        "document": f"{cites} RETURN c.document AS id ORDER BY id LIMIT 1",
        "claim": "MATCH (c:Claim) RETURN c.id AS id ORDER BY id LIMIT 1",
    }
    found = {"start": _SITE, "goal": _CAMPAIGN, "entity": _SITE, "site": _SITE, "product": "coal"}
    for parameter in query["parameters"]:
        name = parameter["name"]
        if parameter["required"] and name in ids:
            found[name] = store.rows("cypher", ids[name])[0]["id"]
    wanted = {parameter["name"] for parameter in query["parameters"] if parameter["required"]}
    return {name: value for name, value in found.items() if name in wanted}


def test_both_stores_hold_the_same_graph_and_answer_every_query_alike(
    tmp_path: Path, neo4j_settings: Settings
) -> None:
    sources = [
        str((SHARED / "seeds").resolve()),
        str((SHARED / "data/kcna/kcna-2023-12_2024-09.json").resolve()),
    ]
    embedded = Loaded(tmp_path, str(tmp_path / "embedded"))
    neo4j = Loaded(
        tmp_path,
        neo4j_settings.store,
        NEO4J_USERNAME=neo4j_settings.neo4j_username,
        NEO4J_PASSWORD=neo4j_settings.neo4j_password.get_secret_value(),
        NEO4J_DATABASE=neo4j_settings.neo4j_database,
        LABOURGRAPH_WORKSPACE=str(tmp_path / "workspace"),
    )
    for store in (embedded, neo4j):
        assert ", 0 failed" in store.run("load", *sources)
    one, other = (json.loads(store.run("stats", "--format", "json")) for store in (embedded, neo4j))
    assert one == other
    assert embedded.run("check") == neo4j.run("check") == "nothing wrong\n"

    answered = 0
    for query in json.loads(run("queries", "--format", "json", cwd=tmp_path).stdout):
        values = _values(query, embedded)
        given = [part for name, value in values.items() for part in ("--param", f"{name}={value}")]
        rows = embedded.rows("query", query["name"], *given)
        assert rows == neo4j.rows("query", query["name"], *given), query["name"]
        answered += bool(rows)
    assert answered >= 25
    campaign = embedded.rows("query", "sites-in-campaign", "--param", f"campaign={_CAMPAIGN}")
    assert len(campaign) >= 50
    assert all(row["documents"] >= 1 and row["outlets"] >= 1 for row in campaign)
