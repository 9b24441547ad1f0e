// title: Documents about one
// question: Which documents speak of an entity, and how much?
// param entity: Entity -- the entity
// param since: date = null -- documents of this date or later
// param until: date = null -- documents of this date or earlier
// param limit: integer = 200 -- most rows
// result: table
MATCH (d:Document)-[m:MENTIONS]->(e:Entity {id: $entity})
WHERE ($since IS NULL OR d.date >= $since)
  AND ($until IS NULL OR left(d.date, size($until)) <= $until)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(o:Outlet)
WITH d, m, o ORDER BY o.id
WITH d, m, collect(o.name) AS outlets
OPTIONAL MATCH (k:Claim {document: d.id})
WHERE k.subject = $entity OR k.object = $entity
WITH d, m, outlets, k ORDER BY k.id
WITH d, m, outlets, collect(k.id) AS claims
RETURN d.title AS document, d.id AS document_id, d.date AS date, outlets, d.urls AS urls,
  m.count AS mentions, claims
ORDER BY coalesce(date, '9999'), document_id
LIMIT $limit
