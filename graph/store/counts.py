"""How much of what is in a graph."""

from __future__ import annotations

from typing import Any

from graph.store.base import Reader
from graph.store.digest import digest

_TOTALS = {
    "documents": "MATCH (d:Document) RETURN count(d) AS found",
    "passages": "MATCH (p:Passage) RETURN count(p) AS found",
    "names": "MATCH (n:Name) RETURN count(n) AS found",
}
_BY_NAME = {
    "entities": (
        "MATCH (e:Entity) UNWIND labels(e) AS label WITH label WHERE label <> 'Entity' "
        "RETURN label AS name, count(*) AS found ORDER BY name"
    ),
    "claims": "MATCH (c:Claim) RETURN c.relation AS name, count(c) AS found ORDER BY name",
    "outlets": (
        "MATCH (d:Document)-[:PUBLISHED_BY]->(o:Outlet) "
        "RETURN o.name AS name, count(DISTINCT d) AS found ORDER BY name"
    ),
}


def count(reader: Reader) -> dict[str, Any]:
    """Numbers of all there is, and the graph's digest.

    Entities are counted by kind, claims by relation, documents by the outlet's name.
    """
    totals = {name: reader.run(cypher).rows[0][0] for name, cypher in _TOTALS.items()}
    groups = {name: dict(reader.run(cypher).rows) for name, cypher in _BY_NAME.items()}
    return {**totals, **groups, "digest": digest(reader)}
