"""Every saved query on both stores: the rows expected, the same rows, and the way to the words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.collect import subgraph_of
from graph.query import load_queries, run_query
from graph.store.base import Reader
from graph.subgraph import Edge, Node, Result
from tests.queries.world import world

QUERIES = load_queries()
WORLD = world()
DOCUMENT_OF = {
    **{records.document.id: key for key, records in WORLD.items()},
    **{claim.id: key for key, records in WORLD.items() for claim in records.claims},
}
CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("expected.yaml").read_text(encoding="utf-8")
)
_BY_DOCUMENT = ("claims", "document_ids")


def _values(case: Mapping[str, Any]) -> dict[str, Any]:
    forced = next(c.id for c in WORLD["watch"].claims if c.relation == "USES_FORCED_LABOUR")
    given = case.get("values", {})
    return {name: forced if value == "CLAIM" else value for name, value in given.items()}


def _ask(reader: Reader, case: Mapping[str, Any]) -> Result:
    return run_query(reader, QUERIES[case["query"]], _values(case)).result


def _shown(column: str, value: object) -> object:
    if column in _BY_DOCUMENT and isinstance(value, list | tuple):
        return [DOCUMENT_OF[item] for item in value]
    return list(value) if isinstance(value, tuple) else value


def _name(case: Mapping[str, Any]) -> str:
    return "-".join([case["query"], *(str(value) for value in case.get("values", {}).values())])


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_a_query_answers_as_expected(reader: Reader, case: dict[str, Any]) -> None:
    result = _ask(reader, case)
    if QUERIES[case["query"]].result == "graph":
        graph = subgraph_of(result)
        names = {node.id: node.name for node in graph.nodes.values()}
        edges = [f"{names[e.source]} {e.type} {names[e.target]}" for e in graph.edges]
        assert edges == case["edges"]
        return
    rows = [[_shown(c, row[c]) for c in case["columns"]] for row in result.dicts()]
    assert rows == case["rows"]


def test_every_query_has_a_case_with_rows() -> None:
    answered = {case["query"] for case in CASES if case.get("rows") or case.get("edges")}
    assert answered == set(QUERIES)


@pytest.mark.neo4j
@pytest.mark.xdist_group("neo4j")
@pytest.mark.parametrize("case", CASES, ids=_name)
def test_both_stores_give_the_same_rows(
    embedded_world: Reader, neo4j_world: Reader, case: dict[str, Any]
) -> None:
    embedded, server = _ask(embedded_world, case), _ask(neo4j_world, case)
    assert embedded.columns == server.columns
    assert embedded.rows == server.rows


@pytest.mark.parametrize("name", QUERIES)
def test_every_row_leads_to_its_evidence(embedded_world: Reader, name: str) -> None:
    """By ids of claims or documents, by the words themselves, or by the edges' ends.

    Counts over all documents (``most-mentioned``, ``outlets-alone`` and values) name the entity
    that the queries of claims and documents take.
    """
    case = next(c for c in CASES if c["query"] == name and (c.get("rows") or c.get("edges")))
    result = _ask(embedded_world, case)
    for row in result.dicts():
        ids = [item for column in _BY_DOCUMENT for item in row.get(column) or ()]
        assert all(item in DOCUMENT_OF for item in ids)
        found = ids or row.get("words") or row.get("name_id") or row.get("outlet_id")
        graph = [v for v in row.values() if isinstance(v, Node | Edge) or hasattr(v, "edges")]
        open_ended = name == "campaigns-over-time" and row["documents"]
        assert found or graph or open_ended or QUERIES[name].result == "value"


@pytest.mark.parametrize("name", [n for n, q in QUERIES.items() if q.result == "value"])
def test_a_value_is_one_cell(embedded_world: Reader, name: str) -> None:
    case = next(c for c in CASES if c["query"] == name)
    result = _ask(embedded_world, case)
    assert (len(result.columns), len(result.rows)) == (1, 1)


@pytest.mark.parametrize("name", [n for n, q in QUERIES.items() if q.result == "graph"])
def test_a_graph_holds_what_can_be_drawn(embedded_world: Reader, name: str) -> None:
    case = next(c for c in CASES if c["query"] == name and c["edges"])
    graph = subgraph_of(_ask(embedded_world, case))
    assert all(node.properties["name"] for node in graph.nodes.values())
    assert all(edge.properties["documents"] >= 1 for edge in graph.edges)


def test_the_words_of_a_claim_are_its_documents(embedded_world: Reader) -> None:
    texts = {records.document.id: records.document.text for records in WORLD.values()}
    rows = run_query(embedded_world, QUERIES["claims-of-entity"], {"entity": "80-day battle"})
    assert len(rows.result.rows) == 11
    for row in rows.result.dicts():
        assert texts[row["document_id"]][row["start"] : row["stop"]] == row["words"]
