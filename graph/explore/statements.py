"""The Cypher of exploring, by the label of the entity it starts at.

Each starts at an id and its specific label, an index lookup on both stores. Scalars come back, not
relationships: a hub of tens of thousands is read several times as fast.
"""

from __future__ import annotations

FACTS = (
    *("claims", "documents", "outlets", "independent"),
    *("first", "last", "confidence", "modality"),
)
_FACTS = ", ".join(f"r.{name} AS {name}" for name in FACTS)
TOLD_BY = (
    "UNWIND $edges AS edge MATCH (c:Claim {edge: edge}) WHERE c.outlet IN $outlets "
    "RETURN DISTINCT edge"
)
CLAIMS = "MATCH (c:Claim {edge: $edge}) RETURN c ORDER BY c.date DESC, c.id"
OUTLETS = "MATCH (o:Outlet) RETURN o.id AS id, o.name AS name ORDER BY name, id"


def around(label: str) -> str:
    """All edges of some entities of a kind, with the other end of each."""
    return (
        f"UNWIND $ids AS id MATCH (e:{label} {{id: id}})-[r]-(n:Entity) "
        "RETURN id, n.id AS other, type(r) AS relation, startNode(r).id = id AS outgoing, "
        f"{_FACTS}"
    )


def within(label: str) -> str:
    """Edges from some entities of a kind to any of ``$all``."""
    return (
        f"UNWIND $ids AS id MATCH (e:{label} {{id: id}})-[r]->(n:Entity) WHERE n.id IN $all "
        f"RETURN id, n.id AS other, type(r) AS relation, true AS outgoing, {_FACTS}"
    )


def named(label: str) -> str:
    """Names of some entities of a kind, each with how many documents mention it."""
    return (
        f"UNWIND $ids AS id MATCH (e:{label} {{id: id}}) "
        "OPTIONAL MATCH (d:Document)-[:MENTIONS]->(e) "
        "WITH e, count(d) AS documents RETURN e.id AS id, e.name AS name, documents"
    )
