"""What the pages read from a store, on both stores."""

from __future__ import annotations

import pytest

from graph.store.base import Reader, Store
from graph.subgraph import Edge, Node, Result
from tests.queries.world import world
from tests.views.hostile import hostile
from views.counts import counts, most_told, names
from views.evidence import evidence_of
from views.facts import Fact, by_relation, facts_of
from views.neighbours import (
    document_list,
    documents_of,
    names_of,
    neighbourhood,
    node_of,
    nodes_of,
)
from views.shell import ontology
from views.support import claim_ids, claims_by_id, claims_of_edges, edges_in, supported

FACTORY, MINE, BATTLE = (
    "site/pukchon-shoe-factory",
    "site/sohung-coal-mine",
    "campaign/80-day-battle",
)


@pytest.fixture
def reader(store: Store) -> Reader:
    store.writer.put([*world().values(), hostile()])
    return store.reader


def _one(facts: list[Fact], relation: str, other: str | None) -> Fact:
    found = [f for f in facts if f.relation == relation and (f.other and f.other.id) == other]
    assert len(found) == 1
    return found[0]


def test_pages_read_the_same_on_both_stores(reader: Reader) -> None:
    _facts_are_grouped(reader)
    _denied_and_stated_is_disputed(reader)
    _evidence_points_at_the_words(reader)
    _neighbours_and_documents(reader)
    _support_of_rows(reader)


def _facts_are_grouped(reader: Reader) -> None:
    facts = facts_of(reader, FACTORY, "Site")
    joined = _one(facts, "PARTICIPATES_IN", BATTLE)
    edge = reader.run(
        "MATCH (:Site {id: $a})-[r:PARTICIPATES_IN]->(:Campaign {id: $b}) RETURN r",
        {"a": FACTORY, "b": BATTLE},
    ).rows[0][0]
    assert joined.outgoing
    assert joined.key == f"{FACTORY}|PARTICIPATES_IN|{BATTLE}"
    assert joined.documents == edge.properties["documents"] > 1
    assert joined.outlets == edge.properties["outlets"] > 1
    assert joined.span == f"{edge.properties['first']} to {edge.properties['last']}"
    fulfilled = [fact for fact in facts if fact.relation == "FULFILLED"]
    assert all(fact.other is None and fact.key.startswith("claim/") for fact in fulfilled)
    assert {"percent": "120"}.items() <= fulfilled[0].qualifiers.items()
    incoming = [fact for fact in facts if fact.relation == "VISITED"]
    assert incoming
    assert not any(fact.outgoing for fact in incoming)
    groups = by_relation(facts)
    assert sum(len(group) for _, _, group in groups) == len(facts)
    directions = [outgoing for _, outgoing, _ in groups]
    assert directions == sorted(directions, reverse=True)


def _denied_and_stated_is_disputed(reader: Reader) -> None:
    fact = _one(facts_of(reader, MINE, "Site"), "PARTICIPATES_IN", BATTLE)
    assert {claim.properties["modality"] for claim in fact.claims} == {"stated", "denied"}
    assert fact.modality == "disputed"


def _evidence_points_at_the_words(reader: Reader) -> None:
    fact = _one(facts_of(reader, FACTORY, "Site"), "PARTICIPATES_IN", BATTLE)
    found = evidence_of(reader, fact.claims)
    assert [one.claim.id for one in found] == [claim.id for claim in fact.claims]
    for one in found:
        text, origin = one.passage.properties["text"], one.passage.properties["start"]
        assert one.outlet
        assert FACTORY in {m.entity.id for m in one.mentions}
        for mention in one.mentions:
            assert 0 <= mention.start - origin < mention.stop - origin <= len(text)
    assert evidence_of(reader, []) == []


def _neighbours_and_documents(reader: Reader) -> None:
    factory = node_of(reader, FACTORY, "Site")
    assert factory is not None
    assert node_of(reader, "site/nowhere", "Site") is None
    assert set(nodes_of(reader, [FACTORY, "site/nowhere"], ontology())) == {FACTORY}
    assert {"Pukchon Shoe Factory", "Pukchon shoe plant"} <= set(names_of(reader, factory))
    around = neighbourhood(reader, factory)
    assert BATTLE in around.nodes
    assert {node.label for node in around.nodes.values()}.isdisjoint({"Document", "Claim", "Name"})
    assert len(around.edges) == len({(e.source, e.type, e.target) for e in around.edges})
    documents = documents_of(reader, factory)
    dates = [str(node.properties["date"]) for node, _ in documents]
    assert dates == sorted(dates, reverse=True)
    assert all(mentions > 0 for _, mentions in documents)
    assert 'href="https://' in document_list(documents)
    assert counts(reader, ["Document"]) == {"Document": len(world()) + 1}
    told = most_told(reader, "Site")
    assert [t.documents for t in told] == sorted((t.documents for t in told), reverse=True)
    assert "Pukchon Shoe Factory" in names(reader, "Site")
    assert len(most_told(reader, "Site", 1)) == 1


def _support_of_rows(reader: Reader) -> None:
    row = reader.run(
        "MATCH (s:Site {id: $id}) MATCH (k:Claim)-[:SUBJECT]->(s) "
        "RETURN s.name AS site, s.id AS site_id, collect(k.id) AS claims",
        {"id": FACTORY},
    )
    ids = claim_ids(row)
    assert len(ids) == len(set(ids)) == len(row.rows[0][2])
    dates = [str(c.properties.get("date")) for c in claims_by_id(reader, ids)]
    assert dates == sorted(dates, reverse=True)
    graph = supported(reader, row)
    joined = next(e for e in graph.edges if e.type == "PARTICIPATES_IN" and e.source == FACTORY)
    assert joined.properties["documents"] > 1
    assert claims_of_edges(reader, [joined])
    assert supported(reader, Result(("n",), ((1,),))).nodes == {}


def test_edges_are_found_in_lists_of_a_row() -> None:
    edge = Edge("site/a", "PART_OF", "site/b")
    assert list(edges_in((1, [edge, ["x", edge]], Node("site/a", "Site")))) == [edge, edge]
