"""A made-up graph of a given size in an embedded store: entities, names, claims, edges, mentions.

Kinds and relations are those of the ontology, degrees follow a power law as in real graphs.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import kglite

from graph.ids import edge_id
from graph.names.fold import fold
from graph.settings import Settings
from graph.store import open_store
from graph.store.snapshot import GRAPH

_BATCH = 5_000
_KINDS = ("Person", "Organization", "Site", "Place", "Campaign")
_SHARES = (3, 3, 3, 2, 1)
_RELATIONS = {
    ("Person", "Organization"): "WORKS_AT",
    ("Person", "Site"): "VISITED",
    ("Organization", "Site"): "OPERATES",
    ("Organization", "Organization"): "PART_OF",
    ("Organization", "Campaign"): "PARTICIPATES_IN",
    ("Site", "Campaign"): "PARTICIPATES_IN",
    ("Site", "Place"): "LOCATED_IN",
    ("Organization", "Place"): "LOCATED_IN",
    ("Place", "Place"): "PART_OF",
}
_PARTS = (
    *("kang", "nam", "song", "chon", "san", "dong", "ryong", "pyong"),
    *("won", "hae", "ju", "mun", "sok", "paek", "tae"),
)
_HANGUL = "강남송천산동룡평원해주문석백태흥인진"
_TAILS = ("Mill", "Mine", "Farm", "Works", "Brigade", "Committee", "Drive", "County")

Row = dict[str, Any]


def build(folder: Path, entities: int, relations: int, seed: int = 7) -> list[str]:
    """Write the graph; returns the ids of its entities, the best linked first."""
    open_store(Settings(store=str(folder)), write=True).close()
    chance = random.Random(seed)
    graph = kglite.open(str(folder / GRAPH), durable="normal")
    ids = _entities(graph, chance, entities)
    degrees = _relations(graph, chance, ids, relations)
    graph.close()
    return sorted(ids, key=lambda one: -degrees.get(one, 0))


def _entities(graph: kglite.KnowledgeGraph, chance: random.Random, number: int) -> list[str]:
    by_kind: dict[str, list[Row]] = {kind: [] for kind in _KINDS}
    for place, kind in enumerate(chance.choices(_KINDS, _SHARES, k=number)):
        by_kind[kind].append({"id": f"{kind.lower()}/e{place}", "name": _name(chance)})
    documents = [{"id": f"document/d{n}"} for n in range(max(10, number // 20))]
    _send(graph, "CREATE (d:Document {id: r.id}) SET d.title = r.id", documents)
    passages = [{"id": f"passage/p{n}", "to": one["id"]} for n, one in enumerate(documents)]
    _send(
        graph,
        "MATCH (d:Document {id: r.to}) "
        "CREATE (p:Passage {id: r.id, text: 'Made up.'})-[:PART_OF_DOCUMENT]->(d)",
        passages,
    )
    for kind, rows in by_kind.items():
        _send(graph, f"CREATE (n:{kind}:Entity {{id: r.id}}) SET n.name = r.name", rows)
        _send(
            graph,
            f"MATCH (e:{kind} {{id: r.entity}}) CREATE (n:Name {{id: r.id}})-[:NAME_OF]->(e) "
            "SET n.text = r.text, n.key = r.key, n.entity = r.entity",
            _names(rows, chance),
        )
        told = [
            {"entity": row["id"], "document": chance.choice(documents)["id"]}
            for row in rows
            for _ in range(2)
        ]
        _send(
            graph,
            f"MATCH (d:Document {{id: r.document}}) MATCH (e:{kind} {{id: r.entity}}) "
            "CREATE (d)-[:MENTIONS {count: 1}]->(e)",
            told,
        )
    return [row["id"] for rows in by_kind.values() for row in rows]


def _name(chance: random.Random) -> str:
    if chance.random() < 0.2:
        return "".join(chance.choices(_HANGUL, k=chance.randint(3, 7)))
    first = "".join(chance.choices(_PARTS, k=chance.randint(2, 3))).capitalize()
    return f"{first} {chance.choice(_PARTS).capitalize()} {chance.choice(_TAILS)}"


def _names(rows: list[Row], chance: random.Random) -> Iterator[Row]:
    for row in rows:
        texts = {row["name"], *([_name(chance)] if chance.random() < 0.1 else [])}
        for place, text in enumerate(sorted(texts)):
            yield {
                "id": f"name/{row['id']}/{place}",
                "text": text,
                "key": fold(text),
                "entity": row["id"],
            }


def _relations(
    graph: kglite.KnowledgeGraph, chance: random.Random, ids: list[str], number: int
) -> dict[str, int]:
    kind_of = {one: one.partition("/")[0].capitalize() for one in ids}
    pools = {kind: [one for one in ids if kind_of[one] == kind] for kind in _KINDS}
    rows: dict[tuple[str, str], dict[str, Row]] = {ends: {} for ends in _RELATIONS}
    degrees: dict[str, int] = {}
    while sum(map(len, rows.values())) < number:
        ends = chance.choice(list(_RELATIONS))
        a, b = (pools[kind][_skewed(chance, len(pools[kind]))] for kind in ends)
        edge = edge_id(a, _RELATIONS[ends], b)
        if a == b or edge in rows[ends]:
            continue
        rows[ends][edge] = _edge(chance, a, b, edge)
        for end in (a, b):
            degrees[end] = degrees.get(end, 0) + 1
    for (first, second), edges in rows.items():
        match = f"MATCH (a:{first} {{id: r.a}}) MATCH (b:{second} {{id: r.b}}) "
        relation = _RELATIONS[first, second]
        _send(graph, match + f"CREATE (a)-[e:{relation}]->(b) SET e += r.facts", edges.values())
        _send(
            graph,
            match + "MATCH (p:Passage {id: r.passage}) "
            "CREATE (c:Claim {id: r.claim})-[:STATED_IN]->(p) "
            "CREATE (c)-[:SUBJECT]->(a) CREATE (c)-[:OBJECT]->(b) "
            f"SET c.edge = r.edge, c.relation = '{relation}', c.modality = 'stated', "
            "c.document = r.document, c.date = '2024-01-01', c.origin = r.document",
            _claims(edges, chance, len(ids)),
        )
    return degrees


def _edge(chance: random.Random, a: str, b: str, edge: str) -> Row:
    documents = 1 + int(chance.paretovariate(2)) // 2
    facts = {
        "claims": documents,
        "documents": documents,
        "outlets": 1,
        "independent": 1 + chance.randrange(documents),
        "first": f"20{chance.randint(10, 24)}-01-01",
        "last": "2024-12-31",
        "confidence": round(chance.random(), 2),
        "modality": "stated",
    }
    return {"a": a, "b": b, "edge": edge, "facts": facts}


def _claims(edges: dict[str, Row], chance: random.Random, entities: int) -> Iterator[Row]:
    for edge, row in edges.items():
        number = chance.randrange(max(10, entities // 20))
        yield {
            **{name: row[name] for name in ("a", "b")},
            "edge": edge,
            "claim": f"claim/{edge}",
            "passage": f"passage/p{number}",
            "document": f"document/d{number}",
        }


def _skewed(chance: random.Random, size: int) -> int:
    """A place, the small ones more often, so that a few entities have thousands of links."""
    return int(size * chance.random() ** 2.5)


def _send(graph: kglite.KnowledgeGraph, statement: str, rows: Iterable[Row]) -> None:
    waiting = iter(rows)
    while batch := list(islice(waiting, _BATCH)):
        graph.cypher(f"UNWIND $rows AS r {statement}", params={"rows": batch}, timeout_ms=0)
