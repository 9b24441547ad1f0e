// title: Forced labour and working conditions
// question: Where is forced labour said to be used, and what is said of hours and pay?
// param place: Entity = null -- this site, organisation or client only
// param limit: integer = 500 -- most rows
// result: table
MATCH (k:Claim)-[:SUBJECT]->(x:Entity)
WHERE k.relation IN ['USES_FORCED_LABOUR', 'WORKING_HOURS', 'PAID']
  AND ($place IS NULL OR x.id = $place)
MATCH (k)-[:STATED_IN]->(p:Passage)-[:PART_OF_DOCUMENT]->(d:Document)
OPTIONAL MATCH (o:Outlet {id: k.outlet})
RETURN x.name AS place, x.id AS place_id, k.relation AS relation, k.group AS who,
  k.hours AS hours, k.amount AS amount, k.currency AS currency, k.per AS per, k.kind AS kind,
  k.modality AS modality, k.date AS date, o.name AS outlet, d.title AS document,
  d.id AS document_id, substring(p.text, k.start - p.start, k.stop - k.start) AS words,
  [k.id] AS claims
ORDER BY place_id, relation, date, head(claims)
LIMIT $limit
