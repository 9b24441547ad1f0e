"""What every store does with records: one body, run on each."""

from __future__ import annotations

import random

import pytest

from graph.errors import StoreError
from graph.settings import Settings
from graph.store import open_store
from graph.store.base import Store, all_documents
from graph.store.digest import digest
from tests.records import article, entity, world

SITE = "site/red-hill-mine"
WORKER = "person/ri-chol"
COUNT_ALL = "MATCH (n) WHERE NOT n:Store RETURN count(n) AS found"


def _rows(store: Store, cypher: str, **parameters: object) -> list[tuple[object, ...]]:
    return list(store.reader.run(cypher, parameters).rows)


def test_put_writes_the_data_model(store: Store) -> None:
    records = article(
        "A day at Red Hill",
        [
            (WORKER, "WORKS_AT", SITE),
            (SITE, "FULFILLED", None),
            ("DOC", "PUBLISHED_BY", "outlet/x"),
        ],
        entities=[entity(SITE, "Red Hill Mine", "Mine", attributes={"wikidata": "Q1"})],
        qualifiers={"date": "2024-01-05"},
        outlet="outlet/x",
        topics=("economy", "mines"),
        urls=("https://a.example/1",),
    )
    store.writer.put([records])
    document = records.document
    [(found,)] = _rows(store, "MATCH (d:Document) RETURN d")
    assert found.id == document.id
    assert found.label == "Document"
    assert found.properties == {
        "title": "A day at Red Hill",
        "date": "2024-02-03",
        "source": "memory",
        "urls": ["https://a.example/1"],
        "authors": [],
        "language": "en",
        "format": "text",
        "topics": ["economy", "mines"],
    }
    [(site,)] = _rows(store, "MATCH (s:Site:Entity) RETURN s")
    assert (site.id, site.label) == (SITE, "Site")
    assert site.properties == {"name": "Mine", "wikidata": "Q1"}
    claim = records.claims[0]
    [(stated,)] = _rows(
        store,
        "MATCH (s)<-[:SUBJECT]-(c:Claim {relation: 'WORKS_AT'})-[:OBJECT]->(o) "
        "MATCH (c)-[:STATED_IN]->(p:Passage)-[:PART_OF_DOCUMENT]->(:Document) "
        "WHERE s.id = c.subject AND o.id = c.object AND p.id = c.passage RETURN c",
    )
    assert stated.id == claim.id
    assert stated.properties == {
        "relation": "WORKS_AT",
        "subject": WORKER,
        "object": SITE,
        "subject_text": "Ri Chol",
        "object_text": "Red Hill Mine",
        "document": document.id,
        "passage": claim.passage,
        "start": claim.start,
        "stop": claim.stop,
        "modality": "stated",
        "outlet": "outlet/x",
        "date": "2024-02-03",
        "fact_date": "2024-01-05",
        "confidence": 0.5,
        "method": "test",
        "version": "1",
        "edge": f"{WORKER}|WORKS_AT|{SITE}",
        "source": "outlet/x",
        "origin": "outlet/x",
        "phrases": stated.properties["phrases"],
    }
    assert len(stated.properties["phrases"]) == 1
    assert _rows(store, "MATCH (c:Claim {relation: 'FULFILLED'})-[:OBJECT]->(o) RETURN o") == []
    [(edge,)] = _rows(store, "MATCH (:Document)-[r:PUBLISHED_BY]->(:Outlet) RETURN r")
    assert (edge.source, edge.type, edge.target) == (document.id, "PUBLISHED_BY", "outlet/x")
    [(mention,)] = _rows(store, "MATCH (:Document)-[m:MENTIONS]->(:Site) RETURN m")
    assert [document.text[a:b] for a, b in zip(*_spans(mention), strict=True)] == [
        "Red Hill Mine",
        "Red Hill Mine",
    ]
    assert mention.properties["count"] == 2


def _spans(mention: object) -> tuple[list[int], list[int]]:
    properties = mention.properties  # type: ignore[attr-defined]
    return properties["starts"], properties["stops"]


def test_claims_fold_to_one_edge(store: Store) -> None:
    triple = [(WORKER, "WORKS_AT", SITE)]
    store.writer.put(
        [
            article("One", triple, outlet="outlet/a", date="2023-05", modality="denied"),
            article("Two", triple, outlet="outlet/a", date="2024-01-02", modality="planned"),
            article(
                "Three", triple, outlet="outlet/b", date=None, confidence=0.9, modality="alleged"
            ),
        ]
    )
    [(edge,)] = _rows(store, "MATCH (:Person)-[r:WORKS_AT]->(:Site) RETURN r")
    assert edge.properties == {
        "claims": 3,
        "documents": 3,
        "outlets": 2,
        "independent": 2,
        "first": "2023-05",
        "last": "2024-01-02",
        "confidence": 0.9,
        "modality": "planned",
    }


def test_an_edge_that_loses_its_last_claim_goes(store: Store) -> None:
    first = article("One", [(WORKER, "WORKS_AT", SITE)])
    second = article("Two", [(WORKER, "VISITED", SITE)])
    store.writer.put([first, second])
    store.writer.forget([first.document.id])
    assert _rows(store, "MATCH (:Person)-[r]->(:Site) RETURN type(r)") == [("VISITED",)]


@pytest.mark.parametrize(
    ("spellings", "expected"),
    [
        ([("Zed Mine",), ("Zed Mine",), ("Alpha Mine",)], "Zed Mine"),
        ([("Zed Mine",), ("Alpha Mine",)], "Alpha Mine"),
    ],
)
def test_a_name_is_the_most_used_then_the_least(
    store: Store, spellings: list[tuple[str, ...]], expected: str
) -> None:
    for number, texts in enumerate(spellings):
        triple = [(SITE, "FULFILLED", None)]
        store.writer.put([article(f"No {number}", triple, entities=[entity(SITE, *texts)])])
    assert _rows(store, "MATCH (s:Site) RETURN s.name") == [(expected,)]


def test_a_preferred_name_wins(store: Store) -> None:
    triple = [(SITE, "FULFILLED", None)]
    plain = [article(f"No {n}", triple, entities=[entity(SITE, "The Mine")]) for n in range(3)]
    known = entity(SITE, "The Mine", "Red Hill Mine", preferred="Red Hill Mine")
    store.writer.put([*plain, article("Known", triple, entities=[known])])
    assert _rows(store, "MATCH (s:Site) RETURN s.name") == [("Red Hill Mine",)]


def test_putting_again_changes_nothing(store: Store) -> None:
    documents = world(12)
    store.writer.put(documents)
    before = digest(store.reader)
    store.writer.put(documents)
    store.writer.put(documents[3:5])
    store.writer.put([documents[7], documents[7]])
    assert digest(store.reader) == before


@pytest.mark.parametrize("seed", range(3))
def test_order_and_batches_do_not_matter(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    documents = world(24, seed)
    store.writer.put(documents)
    before = digest(store.reader)
    store.writer.clear()
    chance.shuffle(documents)
    while documents:
        size = chance.randint(1, 9)
        store.writer.put(documents[:size])
        documents = documents[size:]
    assert digest(store.reader) == before


@pytest.mark.parametrize("seed", range(3))
def test_forgetting_leaves_what_the_others_make(store: Store, seed: int) -> None:
    documents = world(24, seed)
    random.Random(seed).shuffle(documents)
    kept, forgotten = documents[:15], documents[15:]
    store.writer.put(kept)
    before = digest(store.reader)
    store.writer.put(forgotten)
    assert digest(store.reader) != before
    store.writer.forget([records.document.id for records in forgotten])
    assert digest(store.reader) == before


def test_a_document_is_replaced_by_its_new_records(store: Store) -> None:
    other = article("Other", [(WORKER, "WORKS_AT", SITE)])
    store.writer.put([other])
    new = article("Report", [(SITE, "LOCATED_IN", "place/north")])
    store.writer.put([new])
    expected = digest(store.reader)
    store.writer.clear()
    old = article("Report", [(SITE, "LOCATED_IN", "place/north")])
    wider = old.model_copy(
        update={
            "claims": (
                old.claims[0].model_copy(update={"confidence": 0.9, "object": "place/south"}),
            ),
            "entities": (*old.entities, entity("place/south"), entity("product/salt")),
        }
    )
    store.writer.put([wider, other])
    assert digest(store.reader) != expected
    store.writer.put([new])
    assert digest(store.reader) == expected


def test_describe_renews_what_is_known_of_a_document(store: Store) -> None:
    records = article("Report", [(SITE, "FULFILLED", None)], urls=("https://a.example/1",))
    store.writer.put([records])
    known = {"urls": ("https://a.example/1", "https://b.example/2"), "topics": ("mines",)}
    renewed = records.document.model_copy(update=known)
    unknown = article("Never put", []).document
    store.writer.describe([renewed, unknown])
    [(urls, topics, claims)] = _rows(
        store, "MATCH (d:Document) MATCH (c:Claim) RETURN d.urls, d.topics, count(c)"
    )
    assert (urls, topics, claims) == (list(known["urls"]), ["mines"], 1)


def test_forgetting_what_is_not_there_changes_nothing(store: Store) -> None:
    records = article("Report", [(SITE, "FULFILLED", None)])
    store.writer.put([records])
    before = digest(store.reader)
    with pytest.raises(StoreError, match="document/nope is not in the graph"):
        store.writer.forget([records.document.id, "document/nope"])
    assert digest(store.reader) == before


def test_clear_takes_everything_out(store: Store) -> None:
    store.writer.put(world(5))
    store.writer.clear()
    assert _rows(store, COUNT_ALL) == [(0,)]
    store.writer.put(world(5))
    assert len(list(all_documents(store.reader))) == 5


def test_forgetting_all_leaves_nothing(store: Store) -> None:
    documents = world(8)
    store.writer.put(documents)
    store.writer.forget([records.document.id for records in documents])
    assert _rows(store, COUNT_ALL) == [(0,)]


def _broken() -> dict[str, tuple[dict[str, object], str]]:
    good = article("Report", [(WORKER, "WORKS_AT", SITE)])
    claim = good.claims[0]
    return {
        "entity": ({"entities": good.entities[:1]}, "its entity is not in the records"),
        "passage": (
            {"claims": (claim.model_copy(update={"passage": "passage/x-1"}),)},
            "its passage is not in the records",
        ),
        "relation": (
            {"claims": (claim.model_copy(update={"relation": "X]->() DETACH DELETE n //"}),)},
            "is no relation",
        ),
        "qualifier": (
            {"claims": (claim.model_copy(update={"qualifiers": {"nope": "1"}}),)},
            "is no qualifier",
        ),
        "two claims": (
            {"claims": (claim, claim.model_copy(update={"confidence": 0.7}))},
            "two different claims have the id",
        ),
        "attribute": (
            {"entities": (*good.entities, entity("site/x", attributes={"name": "y"}))},
            "an attribute cannot be called name",
        ),
    }


@pytest.mark.parametrize("fault", list(_broken()))
def test_records_that_do_not_hold_together_are_refused_whole(store: Store, fault: str) -> None:
    changed, message = _broken()[fault]
    broken = article("Report", [(WORKER, "WORKS_AT", SITE)]).model_copy(update=changed)
    sound = article("Sound", [(SITE, "FULFILLED", None)])
    with pytest.raises(StoreError, match=message):
        store.writer.put([sound, broken])
    assert _rows(store, COUNT_ALL) == [(0,)]


def test_a_store_opened_for_reading_does_not_write(store: Store, store_settings: Settings) -> None:
    store.writer.put(world(1))
    with (
        open_store(store_settings) as reading,
        pytest.raises(StoreError, match="opened for reading"),
    ):
        reading.writer.clear()


def test_what_one_writes_another_reads(store: Store, store_settings: Settings) -> None:
    with open_store(store_settings) as reading:
        for number, records in enumerate(world(4), start=1):
            store.writer.put([records])
            assert len(list(all_documents(reading.reader))) == number
        assert digest(reading.reader) == digest(store.reader)
