// title: Plans over-fulfilled
// question: Which sites and organisations are said to have topped their plans, and by how much?
// param since: date = null -- documents of this date or later
// param until: date = null -- documents of this date or earlier
// param limit: integer = 500 -- most rows
// result: table
MATCH (k:Claim {relation: 'FULFILLED'})-[:SUBJECT]->(x:Entity)
WHERE k.exceeded IN ['yes', '1'] AND k.modality <> 'denied'
  AND ($since IS NULL OR k.date >= $since)
  AND ($until IS NULL OR left(k.date, size($until)) <= $until)
WITH x, k ORDER BY k.id
WITH x, k.plan AS plan, k.percent AS percent, k.period AS period, k.modality AS modality,
  count(DISTINCT k.document) AS documents, count(DISTINCT k.outlet) AS outlets,
  count(DISTINCT k.origin) AS independent,
  min(k.date) AS first, max(k.date) AS last, collect(k.id) AS claims
RETURN x.name AS who, x.id AS who_id, plan, percent, period, modality, documents, outlets,
  independent, first, last, claims
ORDER BY outlets DESC, documents DESC, who_id, head(claims)
LIMIT $limit
