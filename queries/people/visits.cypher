// title: Visits
// question: Who visited a site or a place, and when?
// param place: Entity = null -- this site or place only
// param visitor: Entity = null -- this person or organisation only
// param since: date = null -- visits of this date or later
// param until: date = null -- visits of this date or earlier
// param limit: integer = 200 -- most rows
// result: table
MATCH (k:Claim {relation: 'VISITED'})-[:SUBJECT]->(v:Entity)
MATCH (k)-[:OBJECT]->(s:Entity)
WITH v, s, k, coalesce(k.fact_date, k.date) AS date
WHERE ($place IS NULL OR s.id = $place)
  AND ($visitor IS NULL OR v.id = $visitor)
  AND ($since IS NULL OR date >= $since)
  AND ($until IS NULL OR left(date, size($until)) <= $until)
WITH v, s, k, date ORDER BY k.id
WITH v, s, date, collect(DISTINCT k.purpose) AS purposes, collect(DISTINCT k.modality) AS modality,
  sum(CASE WHEN k.fact_date IS NULL THEN 0 ELSE 1 END) > 0 AS date_stated,
  count(DISTINCT k.document) AS documents, count(DISTINCT k.outlet) AS outlets,
  count(DISTINCT k.origin) AS independent,
  collect(k.id) AS claims
RETURN date, date_stated, v.name AS visitor, v.id AS visitor_id, s.name AS place, s.id AS place_id,
  purposes, modality, documents, outlets, independent, claims
ORDER BY coalesce(date, '9999'), place_id, visitor_id
LIMIT $limit
