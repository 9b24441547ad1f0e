// title: Campaigns over time
// question: Which campaigns were there, when did they begin and end, and when do documents speak of them?
// param since: date = null -- only documents of this date or later
// param until: date = null -- only documents of this date or earlier
// param limit: integer = 200 -- most rows
// result: table
MATCH (d:Document)-[:MENTIONS]->(c:Campaign)
WHERE ($since IS NULL OR d.date >= $since)
  AND ($until IS NULL OR left(d.date, size($until)) <= $until)
WITH c, count(d) AS documents, min(d.date) AS first, max(d.date) AS last
OPTIONAL MATCH (x:Entity)-[:PARTICIPATES_IN]->(c)
WITH c, documents, first, last, count(x) AS participants
OPTIONAL MATCH (k:Claim)-[:SUBJECT]->(c) WHERE k.relation IN ['START', 'END']
WITH c, documents, first, last, participants, k ORDER BY k.fact_date, k.id
WITH c, documents, first, last, participants,
  collect(DISTINCT CASE WHEN k.relation = 'START' THEN k.fact_date END) AS began,
  collect(DISTINCT CASE WHEN k.relation = 'END' THEN k.fact_date END) AS ended,
  collect(k.id) AS claims
RETURN c.name AS campaign, c.id AS campaign_id, began, ended, first, last, documents, participants,
  claims
ORDER BY coalesce(head(began), first, '9999'), campaign_id
LIMIT $limit
