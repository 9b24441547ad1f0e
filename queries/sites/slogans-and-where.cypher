// title: Slogans and where they hang
// question: Which slogans are displayed at which site?
// param site: Site = null -- this site only
// param limit: integer = 200 -- most rows
// result: table
MATCH (w:Slogan)
OPTIONAL MATCH (w)-[e:DISPLAYED_AT]->(s:Site)
WITH w, e, s
WHERE $site IS NULL OR s.id = $site
OPTIONAL MATCH (d:Document)-[:MENTIONS]->(w)
WITH w, e, s, d ORDER BY d.id
WITH w, e, s, collect(d.id) AS document_ids
OPTIONAL MATCH (k:Claim {edge: w.id + '|DISPLAYED_AT|' + s.id})
WITH w, e, s, document_ids, k ORDER BY k.id
WITH w, e, s, document_ids, collect(k.id) AS claims
RETURN w.name AS slogan, w.id AS slogan_id, s.name AS site, s.id AS site_id,
  coalesce(e.documents, 0) AS documents, coalesce(e.outlets, 0) AS outlets,
  coalesce(e.independent, 0) AS independent, e.first AS first,
  e.last AS last, claims, document_ids
ORDER BY coalesce(site_id, '~'), slogan_id
LIMIT $limit
