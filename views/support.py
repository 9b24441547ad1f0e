"""From the rows of an answer to the claims behind them, and to the network of those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.collect import subgraph_of
from graph.ids import edge_id
from graph.store.base import Reader
from graph.subgraph import Edge, Node, Path, Result, Subgraph
from views.facts import independent_of
from views.modality import modality_of

CLAIM_CAP = 3_000
_CLAIMS = "MATCH (c:Claim) WHERE c.id IN $ids RETURN c ORDER BY c.date DESC, c.id"
_OF_EDGES = "MATCH (c:Claim) WHERE c.edge IN $edges RETURN c.id AS id ORDER BY id"
_ENDS = """
MATCH (c:Claim) WHERE c.id IN $ids
MATCH (c)-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
RETURN c, a, b
"""


def claim_ids(result: Result) -> list[str]:
    """Ids of the claims that the rows name, each once, in their order."""
    return list(dict.fromkeys(name for name in _texts(result.rows) if name.startswith("claim/")))


def claims_by_id(reader: Reader, ids: list[str]) -> list[Node]:
    """The claims, those of the newest documents first."""
    return [row[0] for row in reader.run(_CLAIMS, {"ids": ids}).rows] if ids else []


def supported(reader: Reader, result: Result) -> Subgraph:
    """Nodes and edges in the rows, and an edge for each relation that the rows' claims support."""
    graph = subgraph_of(result)
    ids = claim_ids(result)[:CLAIM_CAP]
    rows = reader.run(_ENDS, {"ids": ids}).rows if ids else ()
    nodes = {name: node for name, node in graph.nodes.items() if node.label != "Claim"}
    behind: dict[tuple[str, str, str], list[Node]] = {}
    for claim, subject, target in rows:
        nodes.setdefault(subject.id, subject)
        nodes.setdefault(target.id, target)
        relation = str(claim.properties["relation"])
        behind.setdefault((subject.id, relation, target.id), []).append(claim)
    known = {(edge.source, edge.type, edge.target) for edge in graph.edges}
    folded = [Edge(*ends, fold(claims)) for ends, claims in behind.items() if ends not in known]
    kept = [edge for edge in graph.edges if edge.source in nodes and edge.target in nodes]
    return Subgraph(nodes, (*kept, *folded))


def fold(claims: list[Node]) -> dict[str, int | str]:
    """What an edge says of the claims behind it."""
    dates = sorted(str(c.properties["date"]) for c in claims if c.properties.get("date"))
    support: dict[str, int | str] = {
        "documents": len({c.properties.get("document") for c in claims}),
        "outlets": len({c.properties["outlet"] for c in claims if c.properties.get("outlet")}),
        "independent": independent_of(claims),
        "modality": modality_of({str(c.properties.get("modality", "stated")) for c in claims}),
    }
    if dates:
        support |= {"first": dates[0], "last": dates[-1]}
    return support


def claims_of_edges(reader: Reader, edges: Iterable[Edge]) -> list[str]:
    """Ids of the claims that edges are folded from."""
    keys = sorted({edge_id(edge.source, edge.type, edge.target) for edge in edges})
    return [row[0] for row in reader.run(_OF_EDGES, {"edges": keys}).rows] if keys else []


def edges_in(value: object) -> Iterator[Edge]:
    """Edges anywhere in a value."""
    match value:
        case Edge():
            yield value
        case Path():
            yield from value.edges
        case list() | tuple():
            for item in value:
                yield from edges_in(item)


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Node():
            yield value.id
        case list() | tuple():
            for item in value:
                yield from _texts(item)
