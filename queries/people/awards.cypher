// title: Honours and their holders
// question: Who was given which honour?
// param honour: Title = null -- this honour only
// param limit: integer = 500 -- most rows
// result: table
MATCH (x:Entity)-[e:AWARDED]->(t:Title)
WHERE $honour IS NULL OR t.id = $honour
MATCH (k:Claim {edge: x.id + '|AWARDED|' + t.id})
WITH x, e, t, k ORDER BY k.id
WITH x, e, t, collect(k.id) AS claims
RETURN t.name AS honour, t.id AS honour_id, x.name AS holder, x.id AS holder_id,
  [label IN labels(x) WHERE label <> 'Entity'][0] AS holder_kind, e.documents AS documents,
  e.outlets AS outlets, e.independent AS independent, e.first AS first, e.last AS last,
  e.modality AS modality, claims
ORDER BY honour_id, holder_kind, holder_id
LIMIT $limit
