// title: Officials and their posts
// question: Who holds which leading post where, and since when do documents say so?
// param body: Entity = null -- this organisation, site or place only
// param person: Person = null -- this person only
// param limit: integer = 500 -- most rows
// result: table
MATCH (k:Claim {relation: 'HEADS'})-[:SUBJECT]->(p:Person)
MATCH (k)-[:OBJECT]->(b:Entity)
WHERE ($body IS NULL OR b.id = $body) AND ($person IS NULL OR p.id = $person)
WITH p, b, k ORDER BY k.id
WITH p, b, k.role AS role, count(DISTINCT k.document) AS documents,
  count(DISTINCT k.outlet) AS outlets, count(DISTINCT k.origin) AS independent,
  min(k.date) AS first, max(k.date) AS last,
  collect(DISTINCT k.modality) AS modality, collect(k.id) AS claims
RETURN p.name AS person, p.id AS person_id, role, b.name AS body, b.id AS body_id, documents,
  outlets, independent, first, last, modality, claims
ORDER BY body_id, person_id, coalesce(role, '')
LIMIT $limit
