"""Independent sources, counted with the fold: one body, run on each store."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from graph.check import check_graph
from graph.model import Records
from graph.ontology import load_ontology
from graph.store.base import Store
from graph.store.digest import digest
from tests.records import article, entity

DAM = "site/stone-dam"
BRIGADE = "organization/spring-brigade"
BUILT = (BRIGADE, "BUILT", DAM)
AGENCY, HERALD = "outlet/harbour-agency", "outlet/valley-herald"
WATCH, GAZETTE = "outlet/border-watch", "outlet/ministry-gazette"


def _told(number: int, outlet: str | None, *more: tuple[str, str, str], **known: object) -> Records:
    brought = [entity(one) for one in (AGENCY, HERALD, WATCH, GAZETTE)]
    objectless = (DAM, "FULFILLED", None)
    triples = [BUILT, objectless, *more]
    return article(f"No. {number}", triples, entities=brought, outlet=outlet, **known)  # type: ignore[arg-type]


def _reports() -> dict[str, Records]:
    return {
        "agency": _told(1, AGENCY),
        "again": _told(2, AGENCY),
        "watch": _told(3, WATCH),
        "herald": _told(4, HERALD, (BRIGADE, "REPORTED_BY", AGENCY)),
        "letter": _told(5, None),
        "denial": _told(6, GAZETTE, modality="denied"),
    }


def _independent(store: Store) -> int:
    [(count,)] = store.reader.run(
        "MATCH (:Organization)-[r:BUILT]->(:Site) RETURN r.independent AS count"
    ).rows
    return int(count)


def _origins(store: Store, relation: str) -> set[tuple[str, str]]:
    rows = store.reader.run(
        "MATCH (c:Claim {relation: $relation}) RETURN c.source AS source, c.origin AS origin",
        {"relation": relation},
    ).rows
    return {(source, origin) for source, origin in rows}


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("agency", "again"), 1),
        (("agency", "watch"), 2),
        (("agency", "herald"), 1),
        (("herald", "watch"), 2),
        (("agency", "herald", "watch", "letter"), 3),
        (("agency", "denial"), 1),
        (("denial",), 1),
    ],
)
def test_an_edge_counts_its_independent_sources(
    store: Store, keys: Sequence[str], expected: int
) -> None:
    reports = _reports()
    for key in keys:
        store.writer.put([reports[key]])
    assert _independent(store) == expected
    assert check_graph(store.reader, load_ontology()) == []


def test_each_claim_says_under_which_source_it_counts(store: Store) -> None:
    reports = _reports()
    store.writer.put([reports[key] for key in ("agency", "herald", "watch")])
    assert _origins(store, "BUILT") == {(AGENCY, AGENCY), (HERALD, AGENCY), (WATCH, WATCH)}
    store.writer.forget([reports["agency"].document.id])
    assert _origins(store, "BUILT") == {(HERALD, HERALD), (WATCH, WATCH)}


def test_claims_without_an_object_have_origins_too(store: Store) -> None:
    reports = _reports()
    tied = (DAM, "REPORTED_BY", AGENCY)
    store.writer.put([reports["agency"], _told(7, HERALD, tied)])
    assert _origins(store, "FULFILLED") == {(AGENCY, AGENCY), (HERALD, AGENCY)}
    store.writer.forget([reports["agency"].document.id])
    assert _origins(store, "FULFILLED") == {(HERALD, HERALD)}


@pytest.mark.parametrize("seed", range(4))
def test_forgetting_is_the_inverse_of_putting_in_any_order(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    reports = list(_reports().values())
    chance.shuffle(reports)
    kept, others = reports[:3], reports[3:]
    store.writer.put(kept)
    before = digest(store.reader)
    for records in others:
        store.writer.put([records])
    whole = digest(store.reader)
    for records in others:
        store.writer.forget([records.document.id])
    assert digest(store.reader) == before
    store.writer.clear()
    store.writer.put(sorted(reports, key=lambda records: records.document.id))
    assert digest(store.reader) == whole
