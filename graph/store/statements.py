"""The Cypher of all changes. Labels and types come from the ontology, values are parameters.

Nodes are looked up by an indexed property of their specific label. No statement walks from an
entity or a name to its relationships: there are as many as documents, and kglite passes over all
of them to find those of one type. What a document owns is created, not merged, since it is taken
out before.
"""

from __future__ import annotations

PRESENT_DOCUMENTS = "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN DISTINCT d.id AS id"

_CLAIMS_OF = (
    "UNWIND $ids AS id MATCH (d:Document {id: id})<-[:PART_OF_DOCUMENT]-(p:Passage)"
    "<-[:STATED_IN]-(c:Claim) "
)
TOUCHED = (
    _CLAIMS_OF + "RETURN DISTINCT c.edge AS edge",
    _CLAIMS_OF + "RETURN DISTINCT c.subject AS entity",
    _CLAIMS_OF + "WITH c WHERE c.object IS NOT NULL RETURN DISTINCT c.object AS entity",
    "UNWIND $ids AS id MATCH (d:Document {id: id})<-[u:USED_IN]-(n:Name) "
    "RETURN n.id AS name, n.entity AS entity, "
    "sum(CASE WHEN u.count > 0 THEN 1 ELSE 0 END) AS documents",
    "UNWIND $ids AS id MATCH (d:Document {id: id})-[:MENTIONS]->(e) RETURN DISTINCT e.id AS entity",
)
TAKE_OUT = (
    _CLAIMS_OF + "DETACH DELETE c",
    "UNWIND $ids AS id MATCH (d:Document {id: id})<-[:PART_OF_DOCUMENT]-(p:Passage) "
    "DETACH DELETE p",
    "UNWIND $ids AS id MATCH (d:Document {id: id}) DETACH DELETE d",
)

CREATE_DOCUMENTS = "UNWIND $rows AS r CREATE (d:Document {id: r.id}) SET d += r.properties"
DESCRIBE_DOCUMENTS = "UNWIND $rows AS r MATCH (d:Document {id: r.id}) SET d += r.properties"
CREATE_PASSAGES = (
    "UNWIND $rows AS r MATCH (d:Document {id: r.document}) "
    "CREATE (p:Passage {id: r.id})-[:PART_OF_DOCUMENT]->(d) SET p += r.properties"
)
CREATE_CLAIMS = (
    "UNWIND $rows AS r MATCH (p:Passage {id: r.passage}) "
    "CREATE (c:Claim {id: r.id})-[:STATED_IN]->(p) SET c += r.properties"
)
CREATE_USES = (
    "UNWIND $rows AS r MATCH (n:Name {id: r.name}) MATCH (d:Document {id: r.document}) "
    "CREATE (n)-[:USED_IN {count: r.count, former: r.former}]->(d)"
)

FOLD_EDGES = (
    "UNWIND $edges AS edge MATCH (c:Claim {edge: edge}) "
    "RETURN edge, count(c) AS claims, count(DISTINCT c.document) AS documents, "
    "count(DISTINCT c.outlet) AS outlets, min(c.date) AS first, max(c.date) AS last, "
    "max(c.confidence) AS confidence, collect(DISTINCT c.modality) AS modalities, "
    "count(DISTINCT c.source) AS sources, "
    "sum(CASE WHEN c.origin = c.source THEN 0 ELSE 1 END) AS moved"
)
TELLINGS = (
    "UNWIND $edges AS edge MATCH (c:Claim {edge: edge}) RETURN edge, c.id AS claim, "
    "c.document AS document, c.source AS source, c.origin AS origin, c.modality AS modality, "
    "c.rests_on AS rests_on, c.cites AS cites, c.phrases AS phrases"
)
SET_ORIGINS = "UNWIND $rows AS r MATCH (c:Claim {id: r.claim}) SET c.origin = r.origin"
PRESENT_NAMES = "UNWIND $ids AS id MATCH (n:Name {id: id}) RETURN n.id AS id"
RENEW_NAMES = "UNWIND $rows AS r MATCH (n:Name {id: r.id}) SET n += r.properties"
NAMES_OF = (
    "UNWIND $ids AS id MATCH (n:Name {entity: id}) "
    "RETURN id AS entity, n.text AS text, n.preferred AS preferred, n.documents AS documents"
)
COUNT_USES = (
    "UNWIND $rows AS r MATCH (n:Name {id: r.id}) SET n.documents = n.documents + r.documents"
)
UNUSED_NAMES = (
    "UNWIND $ids AS id MATCH (n:Name {id: id}) "
    "WHERE NOT EXISTS { (n)-[:USED_IN]->() } RETURN n.id AS id"
)
DELETE_NAMES = "UNWIND $ids AS id MATCH (n:Name {id: id}) DETACH DELETE n"
CLEAR = "MATCH (n) DETACH DELETE n"


def merge_entities(label: str) -> str:
    """Put entities of one kind in."""
    return (
        f"UNWIND $rows AS r MERGE (e:{label} {{id: r.id}}) "
        "SET e:Entity, e += r.properties, e.name = "
        "CASE WHEN e.name IS NULL OR r.name < e.name THEN r.name ELSE e.name END"
    )


def create_names(label: str) -> str:
    """Put names of entities of one kind in, each tied to its entity."""
    return (
        f"UNWIND $rows AS r MATCH (e:{label} {{id: r.properties.entity}}) "
        "CREATE (n:Name {id: r.id, documents: 0})-[:NAME_OF]->(e) SET n += r.properties"
    )


def create_mentions(label: str) -> str:
    """Tie documents to the entities of one kind that they mention."""
    return (
        f"UNWIND $rows AS r MATCH (d:Document {{id: r.document}}) MATCH (e:{label} "
        "{id: r.entity}) CREATE (d)-[m:MENTIONS]->(e) SET m += r.properties"
    )


def create_claim_links(link: str, label: str) -> str:
    """Tie claims by SUBJECT or OBJECT to nodes of one kind."""
    return (
        f"UNWIND $rows AS r MATCH (c:Claim {{id: r.claim}}) MATCH (x:{label} {{id: r.to}}) "
        f"CREATE (c)-[:{link}]->(x)"
    )


def merge_edges(relation: str, subject: str, object_: str) -> str:
    """Write folded edges of one relation between two kinds."""
    return (
        f"UNWIND $rows AS r MATCH (s:{subject} {{id: r.subject}}) "
        f"MATCH (o:{object_} {{id: r.object}}) MERGE (s)-[e:{relation}]->(o) SET e = r.properties"
    )


def create_edges(relation: str, subject: str, object_: str) -> str:
    """Write folded edges that cannot be there yet."""
    return (
        f"UNWIND $rows AS r MATCH (s:{subject} {{id: r.subject}}) "
        f"MATCH (o:{object_} {{id: r.object}}) CREATE (s)-[e:{relation}]->(o) SET e = r.properties"
    )


def delete_edges(relation: str, subject: str, object_: str) -> str:
    """Take folded edges of one relation between two kinds out."""
    return (
        f"UNWIND $rows AS r MATCH (s:{subject} {{id: r.subject}})-[e:{relation}]->"
        f"(o:{object_} {{id: r.object}}) DELETE e"
    )


def set_names(label: str) -> str:
    """Write the folded names of entities of one kind."""
    return f"UNWIND $rows AS r MATCH (e:{label} {{id: r.id}}) SET e.name = r.name"


def delete_unsupported(label: str) -> str:
    """Take entities of one kind out that no name, mention or claim supports any more."""
    return (
        f"UNWIND $ids AS id MATCH (e:{label} {{id: id}}) WHERE NOT EXISTS {{ (e)<-[:NAME_OF]-() }} "
        "AND NOT EXISTS { (e)<-[:MENTIONS]-() } AND NOT EXISTS { (e)<-[:SUBJECT]-() } "
        "AND NOT EXISTS { (e)<-[:OBJECT]-() } DETACH DELETE e"
    )
