"""An entity's node, names, neighbours and documents."""

from __future__ import annotations

from html import escape

from graph.collect import subgraph_of
from graph.ontology import Ontology
from graph.store.base import Reader
from graph.subgraph import Node, Result, Subgraph
from views.text import count, titled

_NODE = "MATCH (e:{label} {{id: $id}}) RETURN e"
_NAMES = """
MATCH (n:Name)-[:NAME_OF]->(e:{label} {{id: $id}})
OPTIONAL MATCH (n)-[u:USED_IN]->(d:Document)
WHERE u.count > 0
WITH n, count(d) AS documents
WHERE documents > 0 OR NOT coalesce(n.former, false)
RETURN n.text AS text, documents
ORDER BY documents DESC, text
"""
_EDGES = """
MATCH (e:{label} {{id: $id}})-[r]-(n:Entity)
RETURN e, r, n
"""
_AMONG = """
MATCH (e:{label} {{id: $id}})--(a:Entity)-[r]->(b:Entity)
WHERE b.id IN $ids
RETURN DISTINCT a, r, b
"""
_DOCUMENTS = """
MATCH (d:Document)-[m:MENTIONS]->(e:{label} {{id: $id}})
RETURN d, m.count AS mentions
ORDER BY d.date DESC, d.id
"""
_AMONG_CAP = 60
DOCUMENT_CAP = 200


def node_of(reader: Reader, entity: str, label: str) -> Node | None:
    """The entity's node, None where the graph has none."""
    rows = reader.run(_NODE.format(label=label), {"id": entity}).rows
    node: Node | None = rows[0][0] if rows else None
    return node


def names_of(reader: Reader, entity: Node) -> list[str]:
    """Its spellings, the most used first, without former names that no document uses."""
    rows = reader.run(_NAMES.format(label=entity.label), {"id": entity.id}).rows
    return [row[0] for row in rows]


def neighbourhood(reader: Reader, entity: Node) -> Subgraph:
    """Its neighbours, and the edges among them where they are few enough to be told apart."""
    own = reader.run(_EDGES.format(label=entity.label), {"id": entity.id})
    ids = sorted({node.id for _, _, node in own.rows})
    rows = own.rows
    if len(ids) <= _AMONG_CAP:
        among = reader.run(_AMONG.format(label=entity.label), {"id": entity.id, "ids": ids})
        rows = (*own.rows, *among.rows)
    return subgraph_of(Result(own.columns, rows))


def documents_of(reader: Reader, entity: Node) -> list[tuple[Node, int]]:
    """Documents that mention it with the number of mentions, the newest first."""
    statement = _DOCUMENTS.format(label=entity.label)
    rows = reader.run(statement, {"id": entity.id}, limit=DOCUMENT_CAP + 1).rows
    return [(row[0], int(row[1] or 0)) for row in rows]


def document_list(documents: list[tuple[Node, int]]) -> str:
    """The documents as HTML, with links to where they were published."""
    items = "".join(_document(node, mentions) for node, mentions in documents[:DOCUMENT_CAP])
    more = "<p>More documents mention it; these are the newest.</p>"
    return f'<ul class="lg-documents">{items}</ul>{more if len(documents) > DOCUMENT_CAP else ""}'


def _document(node: Node, mentions: int) -> str:
    title = titled(node.id, node.name, node.properties.get("urls") or ())
    facts = [str(node.properties.get("date", "")), count(mentions, "mention")]
    note = " · ".join(escape(fact) for fact in facts if fact)
    return f"<li>{title}<small>{note}</small></li>"


def nodes_of(reader: Reader, ids: list[str], ontology: Ontology) -> dict[str, Node]:
    """Entities by their ids; those that the graph does not have are left out."""
    found = (node_of(reader, entity, ontology.kind_of(entity)) for entity in ids)
    return {node.id: node for node in found if node is not None}
