"""Each way a graph can be broken is found, and named; a graph as it is written has no findings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import kglite
import neo4j
import pytest

from graph.check import Finding, check_graph
from graph.checks.finding import MOST
from graph.model import Records
from graph.ontology import load_ontology
from graph.settings import Settings
from graph.store import open_store
from graph.store.base import Store
from graph.store.snapshot import GRAPH
from tests.records import article, world

ONTOLOGY = load_ontology()


ALPHA = "site/alpha-mine"
BATTLE = "campaign/spring-battle"


def _world() -> list[Records]:
    return [
        article(
            "A spring day",
            [
                ("DOC", "PUBLISHED_BY", "outlet/harbour-blog"),
                (ALPHA, "PARTICIPATES_IN", BATTLE),
                ("person/han-chol", "HEADS", ALPHA),
            ],
            outlet="outlet/harbour-blog",
            qualifiers={"date": "2024-02"},
        ),
        article("A summer day", [(ALPHA, "PARTICIPATES_IN", BATTLE)]),
        article(
            "An autumn day",
            [(ALPHA, "FULFILLED", None)],
            qualifiers={"percent": "112", "plan": "yearly plan"},
        ),
    ]


Check = Callable[[str], list[Finding]]


@pytest.fixture
def check(store_settings: Settings) -> Check:
    """Writes the world, runs a statement on it past the writer, and checks what is there then."""

    def run(statement: str) -> list[Finding]:
        with open_store(store_settings, write=True) as store:
            store.writer.put(_world())
        if statement:
            _damage(store_settings, statement)
        with open_store(store_settings) as store:
            return check_graph(store.reader, ONTOLOGY)

    return run


def _damage(settings: Settings, statement: str) -> None:
    if not settings.is_neo4j:
        graph = kglite.open(str(Path(settings.store) / GRAPH), durable="full")
        graph.cypher(statement)
        graph.close()
        return
    auth = (settings.neo4j_username, settings.neo4j_password.get_secret_value())
    with neo4j.GraphDatabase.driver(settings.store, auth=auth) as driver:
        driver.execute_query(statement)


def test_a_graph_as_it_is_written_has_no_findings(check: Check) -> None:
    assert check("") == []


def test_a_larger_world_has_no_findings(store: Store) -> None:
    store.writer.put(world(15, seed=3))
    assert check_graph(store.reader, ONTOLOGY) == []


CLAIM = "MATCH (c:Claim {relation: 'PARTICIPATES_IN'}) WITH c ORDER BY c.id LIMIT 1 "


@pytest.mark.parametrize(
    ("statement", "rule", "message"),
    [
        ("CREATE (:Factory {id: 'factory/x'})", "unknown label", "1 nodes with Factory"),
        ("CREATE (:Site {id: 'site/bare', name: 'Bare'})", "label Entity", "1 nodes of Site lack"),
        ("MATCH (n:Passage) SET n:Entity", "label Entity", "Passage carry"),
        ("CREATE (:Site:Entity {id: 'mine/x', name: 'X'})", "wrong id", "not one of Site"),
        (
            "CREATE (:Site:Entity {id: 'site/x', name: 'X'})",
            "entity without name",
            "no name belongs",
        ),
        ("MATCH (n:Site) REMOVE n.name", "missing property", "Site without name"),
        ("MATCH (n:Document) REMOVE n.source", "missing property", "Document without source"),
        (
            "MATCH (n:Document) SET n.date = 'May'",
            "ill-formed property",
            "3 Document with date 'May', no Date",
        ),
        (
            "MATCH (c:Claim) SET c.modality = 'perhaps'",
            "ill-formed property",
            "5 Claim with modality 'perhaps'",
        ),
        (
            "MATCH (a:Site), (b:Campaign) CREATE (a)-[:OWNS]->(b)",
            "wrong relationship",
            "1 of OWNS: the ontology has no such",
        ),
        (
            "MATCH (a:Campaign), (b:Site) CREATE (a)-[:HEADS {claims: 1}]->(b)",
            "wrong relationship",
            "1 of HEADS: does not lead from Campaign to Site",
        ),
        (
            "MATCH (a:Name), (b:Site) CREATE (a)-[:MENTIONS]->(b)",
            "wrong relationship",
            "MENTIONS: does not lead from Name to Site",
        ),
        (
            "MATCH (:Site)-[r:PARTICIPATES_IN]->() SET r.claims = 7",
            "edge and claims disagree",
            "claims is 7, and its claims make it 2",
        ),
        (
            "MATCH (:Site)-[r:PARTICIPATES_IN]->() SET r.documents = 1",
            "edge and claims disagree",
            "documents is 1, and its claims make it 2",
        ),
        (
            "MATCH (:Site)-[r:PARTICIPATES_IN]->() DELETE r",
            "no edge",
            "2 claims are folded into no edge",
        ),
        (
            "MATCH (p:Person), (s:Campaign) CREATE (p)-[:LAUNCHED {claims: 1}]->(s)",
            "edge without claims",
            "no claim supports the edge",
        ),
        (f"{CLAIM} SET c.edge = 'a|B|c'", "wrong edge", "not one of its edge a|B|c"),
        (f"{CLAIM} SET c.relation = 'OWNS'", "invalid claim", "1 claims: OWNS is no relation"),
        (
            f"{CLAIM} SET c.relation = 'HEADS'",
            "invalid claim",
            "1 claims: HEADS is said of Person, not of Site",
        ),
        (
            "MATCH (c:Claim {relation: 'FULFILLED'}) SET c.percent = 'much'",
            "ill-formed qualifier",
            "1 claims: percent='much' is no Percentage",
        ),
        (
            "MATCH (c:Claim {relation: 'FULFILLED'}) SET c.fact_date = 'May 2024'",
            "ill-formed qualifier",
            "1 claims: date='May 2024' is no Date",
        ),
        (
            "MATCH (c:Claim {relation: 'FULFILLED'}) SET c.nationality = 'Korean'",
            "unknown qualifier",
            "1 claims: FULFILLED has no qualifier nationality",
        ),
        (
            "MATCH (c:Claim {relation: 'FULFILLED'}) SET c.mood = 'high'",
            "unknown qualifier",
            "1 claims have mood",
        ),
        (f"{CLAIM} SET c.stop = c.stop + 1", "span outside passage", "lie outside"),
        (f"{CLAIM} SET c.start = c.stop", "span outside passage", "or are none"),
        (
            "MATCH (p:Passage {index: 1})-[r:PART_OF_DOCUMENT]->() DELETE r",
            "passage without document",
            "no document",
        ),
        ("MATCH (p:Passage {index: 1}) SET p.text = 'short'", "passage text", "not as long"),
        ("MATCH (:Name)-[r:NAME_OF]->(:Site) DELETE r", "name without entity", "no entity"),
        ("MATCH (:Name)-[r:NAME_OF]->(:Site) DELETE r", "entity without name", "no name belongs"),
        ("MATCH (:Claim)-[r:STATED_IN]->() DELETE r", "claim without passage", "in no passage"),
        ("MATCH (:Claim)-[r:SUBJECT]->(:Person) DELETE r", "claim without subject", "no node"),
        ("MATCH (:Claim)-[r:OBJECT]->(:Outlet) DELETE r", "claim without object", "no node"),
        ("MATCH (s:Site) DETACH DELETE s", "claim without subject", "no node"),
        (f"{CLAIM} SET c.subject = 'site/other'", "wrong subject", "another subject"),
        (f"{CLAIM} SET c.object = 'campaign/other'", "wrong object", "another object"),
        (f"{CLAIM} SET c.passage = 'passage/other'", "wrong passage", "another passage"),
        (f"{CLAIM} SET c.document = 'document/other'", "wrong document", "another document"),
        (f"{CLAIM} SET c.outlet = 'outlet/other'", "unknown outlet", "which is no node"),
        (f"{CLAIM} SET c.confidence = 1.5", "confidence", "not between 0 and 1"),
        ("MATCH (n:Name) SET n.entity = 'site/other'", "wrong entity", "another entity"),
        (
            "MATCH (n:Name) SET n.documents = 7",
            "name and its uses disagree",
            "not that of the documents that use it",
        ),
        (
            "MATCH (e:Site) SET e.name = 'Beta Mine'",
            "entity and its names disagree",
            "called by none of its names",
        ),
    ],
)
def test_what_is_broken_is_found(check: Check, statement: str, rule: str, message: str) -> None:
    findings = check(statement)
    matching = [one for one in findings if one.rule == rule and message in one.message]
    assert len(matching) >= 1, findings
    assert all(one.subject for one in findings)
    assert findings == sorted(set(findings))


def test_many_alike_are_listed_up_to_a_limit(check: Check) -> None:
    findings = check(
        f"UNWIND range(1, {MOST + 50}) AS i CREATE (:Site:Entity {{id: 'site/' + i, name: 'X'}})"
    )
    nameless = [one for one in findings if one.rule == "entity without name"]
    assert len(nameless) == MOST + 1
    assert [one.subject for one in nameless if "not listed" in one.message] == ["…"]
