// title: Labour heroes by site
// question: Which holders of a hero's title work at which site or organisation?
// param title: string = "hero" -- word in the title
// param limit: integer = 500 -- most rows
// result: table
MATCH (n:Name)-[:NAME_OF]->(t:Title)
WHERE toLower(n.text) CONTAINS toLower($title)
WITH DISTINCT t
MATCH (p:Person)-[:AWARDED]->(t)
OPTIONAL MATCH (p)-[:WORKS_AT|HEADS]->(s:Entity)
WITH DISTINCT s, p, t
MATCH (k:Claim)-[:SUBJECT]->(p)
WHERE (k.relation = 'AWARDED' AND k.object = t.id)
  OR (k.relation IN ['WORKS_AT', 'HEADS'] AND k.object = s.id)
WITH s, p, t, k ORDER BY t.id, k.id
WITH s, p, collect(DISTINCT t.name) AS titles, collect(DISTINCT k.role) AS roles,
  count(DISTINCT k.document) AS documents, count(DISTINCT k.outlet) AS outlets,
  count(DISTINCT k.origin) AS independent,
  min(k.date) AS first, max(k.date) AS last, collect(DISTINCT k.id) AS claims
RETURN s.name AS site, s.id AS site_id, p.name AS hero, p.id AS hero_id, titles, roles,
  documents, outlets, independent, first, last, claims
ORDER BY site_id, hero_id
LIMIT $limit
