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
OPTIONAL MATCH (k:Claim {document: d.id})
WITH d, m, k ORDER BY k.id
WITH d, m, min(k.outlet) AS outlet,
  collect(CASE WHEN k.subject = $entity OR k.object = $entity THEN k.id END) AS claims
OPTIONAL MATCH (o:Outlet {id: outlet})
RETURN d.title AS document, d.id AS document_id, d.date AS date, o.name AS outlet,
  d.urls AS urls, m.count AS mentions, claims
ORDER BY coalesce(date, '9999'), document_id
LIMIT $limit
