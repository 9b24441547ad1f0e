// title: Foreign clients
// question: Which foreign clients order what, and from whom?
// param client: Entity = null -- this client only
// param limit: integer = 200 -- most rows
// result: table
MATCH (k:Claim)-[:SUBJECT]->(a:Entity)
WHERE k.relation IN ['CLIENT_OF', 'ORDERS', 'SUPPLIES', 'EXPORTS_TO']
MATCH (k)-[:OBJECT]->(b:Entity)
WITH k, CASE WHEN k.relation IN ['CLIENT_OF', 'ORDERS'] THEN a ELSE b END AS c,
  CASE WHEN k.relation IN ['CLIENT_OF', 'ORDERS'] THEN b ELSE a END AS x
WHERE (c:ForeignClient OR k.relation IN ['CLIENT_OF', 'EXPORTS_TO'])
  AND ($client IS NULL OR c.id = $client)
WITH c, x, k ORDER BY x.id, k.id
WITH c,
  collect(DISTINCT CASE WHEN k.relation = 'ORDERS' THEN x.name ELSE k.product END) AS goods,
  collect(DISTINCT CASE WHEN k.relation = 'ORDERS' THEN null ELSE x.name END) AS suppliers,
  collect(DISTINCT CASE WHEN k.relation = 'ORDERS' THEN null ELSE x.id END) AS suppliers_ids,
  collect(DISTINCT k.modality) AS modality,
  count(DISTINCT k.document) AS documents, count(DISTINCT k.outlet) AS outlets,
  count(DISTINCT k.origin) AS independent,
  min(k.date) AS first, max(k.date) AS last, collect(k.id) AS claims
RETURN c.name AS client, c.id AS client_id, goods, suppliers, suppliers_ids, documents, outlets,
  independent, first, last, modality, claims
ORDER BY outlets DESC, documents DESC, client_id
LIMIT $limit
