// title: Who launched a campaign
// question: Who launched which campaign, and when?
// param campaign: Campaign = null -- this campaign only
// param limit: integer = 200 -- most rows
// result: table
MATCH (k:Claim {relation: 'LAUNCHED'})-[:SUBJECT]->(x:Entity)
MATCH (k)-[:OBJECT]->(c:Campaign)
WHERE $campaign IS NULL OR c.id = $campaign
WITH c, x, k ORDER BY k.fact_date, k.id
WITH c, x, collect(DISTINCT k.fact_date) AS dates, count(DISTINCT k.document) AS documents,
  count(DISTINCT k.outlet) AS outlets, count(DISTINCT k.origin) AS independent,
  min(k.date) AS first, max(k.date) AS last,
  collect(k.id) AS claims
RETURN c.name AS campaign, c.id AS campaign_id, x.name AS launched_by, x.id AS launched_by_id,
  dates, documents, outlets, independent, first, last, claims
ORDER BY campaign_id, outlets DESC, documents DESC, launched_by_id
LIMIT $limit
