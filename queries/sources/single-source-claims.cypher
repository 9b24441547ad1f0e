// title: Told by one source only
// question: Which facts does only one independent source tell?
// param outlet: Outlet = null -- told by this outlet
// param relation: string = null -- only this relation, such as EMPLOYS
// param limit: integer = 200 -- most rows
// result: table
MATCH (k:Claim)
WHERE k.modality <> 'denied' AND k.subject <> k.document
  AND (k.object IS NULL OR k.object <> k.document)
  AND ($relation IS NULL OR k.relation = toUpper($relation))
WITH coalesce(k.edge, k.subject + '|' + k.relation) AS fact,
  coalesce(k.count, k.fact_date, k.hours, k.amount,
    CASE WHEN k.negated IS NULL THEN k.plan ELSE 'not ' + k.plan END) AS figure, k ORDER BY k.id
WITH fact, figure, collect(DISTINCT k.origin) AS tellers,
  collect(k.id) AS claims, count(DISTINCT k.document) AS documents, min(k.date) AS first,
  max(k.date) AS last, max(k.confidence) AS confidence
WHERE size(tellers) = 1 AND ($outlet IS NULL OR tellers[0] = $outlet)
WITH figure, tellers[0] AS teller, claims, documents, first, last, confidence, claims[0] AS claim
ORDER BY documents DESC, claim LIMIT $limit
MATCH (k:Claim {id: claim})-[:SUBJECT]->(s:Entity)
OPTIONAL MATCH (k)-[:OBJECT]->(x:Entity)
OPTIONAL MATCH (o:Outlet {id: teller})
RETURN s.name AS subject, s.id AS subject_id, k.relation AS relation, x.name AS object,
  x.id AS object_id, figure, k.modality AS modality, o.name AS outlet, documents, first, last,
  confidence, claims
ORDER BY documents DESC, claim
