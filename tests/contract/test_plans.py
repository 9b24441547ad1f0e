"""Plans, and the counts of the schema: one body, run on each store."""

from __future__ import annotations

import pytest

from graph.errors import CypherError, ReadOnlyError
from graph.ontology import load_ontology
from graph.store.base import Store
from tests.records import article
from views.console.schema import edge_counts, kind_counts

MILL, DRIVE = "site/alder-mill", "campaign/spring-drive"


def test_a_plan_is_given_and_nothing_runs(store: Store) -> None:
    steps = store.reader.plan(
        "MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity) "
        "WHERE a.id = $id RETURN count(*) AS n",
        {"id": MILL},
    )
    assert len(steps) > 1
    assert all(step.operation for step in steps)
    assert any(step.rows is not None for step in steps)


def test_a_plan_of_a_wrong_statement_or_of_a_file_is_refused(store: Store) -> None:
    for wrong in ("MATCH (n RETURN n", "", "LOAD CSV FROM 'file:///x' AS r RETURN r"):
        with pytest.raises(CypherError):
            store.reader.plan(wrong)


def test_a_plan_of_a_write_is_refused(store: Store) -> None:
    with pytest.raises(ReadOnlyError):
        store.reader.plan("CREATE (n:Site {id: 'site/new'}) RETURN n")


def test_the_schema_is_counted(store: Store) -> None:
    store.writer.put([article("A", [(MILL, "PARTICIPATES_IN", DRIVE)])])
    nodes = kind_counts(store.reader, load_ontology())
    edges = edge_counts(store.reader)
    assert (nodes["Site"], nodes["Campaign"], nodes["Document"]) == (1, 1, 1)
    assert (edges["PARTICIPATES_IN"], edges["STATED_IN"]) == (1, 1)
    assert "VISITED" not in edges
