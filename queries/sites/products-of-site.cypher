// title: Products of a site
// question: What does a site or an organisation make, build, supply or export?
// param site: Entity -- the site or the organisation
// param limit: integer = 200 -- most rows
// result: table
MATCH (k:Claim)-[:SUBJECT]->(x:Entity {id: $site})
WHERE k.relation IN ['PRODUCES', 'BUILT', 'SUPPLIES', 'EXPORTS_TO']
OPTIONAL MATCH (k)-[:OBJECT]->(y:Entity)
WITH k, y, CASE WHEN k.relation IN ['PRODUCES', 'BUILT'] THEN y.name ELSE k.product END AS product
WHERE product IS NOT NULL
WITH k, y, product ORDER BY k.id
WITH product, k.relation AS relation,
  CASE WHEN k.relation IN ['SUPPLIES', 'EXPORTS_TO'] THEN y.name END AS client,
  collect(DISTINCT k.amount) AS amounts, collect(DISTINCT k.modality) AS modality,
  count(DISTINCT k.document) AS documents, count(DISTINCT k.outlet) AS outlets,
  count(DISTINCT k.origin) AS independent,
  min(k.date) AS first, max(k.date) AS last, collect(k.id) AS claims
RETURN product, relation, client, amounts, documents, outlets, independent, first, last, modality,
  claims
ORDER BY outlets DESC, documents DESC, product, relation, head(claims)
LIMIT $limit
