// title: Who employs how many
// question: How many people, and of which nationality, does who employ, and who says so?
// param employer: Entity = null -- this employer only
// param limit: integer = 500 -- most rows
// result: table
MATCH (k:Claim {relation: 'EMPLOYS'})-[:SUBJECT]->(x:Entity)
WHERE $employer IS NULL OR x.id = $employer
OPTIONAL MATCH (o:Outlet {id: k.outlet})
WITH x, k, o ORDER BY k.id
WITH x, k.count AS people, k.nationality AS nationality, k.group AS who, k.modality AS modality,
  count(DISTINCT k.document) AS documents, count(DISTINCT k.outlet) AS outlets,
  count(DISTINCT k.origin) AS independent,
  collect(DISTINCT o.name) AS said_by, min(k.date) AS first, max(k.date) AS last,
  collect(k.id) AS claims
RETURN x.name AS employer, x.id AS employer_id,
  [label IN labels(x) WHERE label <> 'Entity'][0] AS employer_kind, people, who, nationality,
  modality, documents, outlets, independent, said_by, first, last, claims
ORDER BY employer_id, first, head(claims)
LIMIT $limit
