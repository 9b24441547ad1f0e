// title: Under sanctions
// question: Who or what is under whose sanctions?
// param limit: integer = 200 -- most rows
// result: table
MATCH (x:Entity)-[e:SANCTIONED_BY]->(y:Entity)
MATCH (k:Claim {edge: x.id + '|SANCTIONED_BY|' + y.id})
WITH x, e, y, k ORDER BY k.id
WITH x, e, y, collect(DISTINCT k.reason) AS reasons, collect(k.id) AS claims
RETURN x.name AS who, x.id AS who_id, y.name AS sanctioned_by, y.id AS sanctioned_by_id, reasons,
  e.documents AS documents, e.outlets AS outlets, e.independent AS independent, e.first AS first,
  e.last AS last,
  e.modality AS modality, claims
ORDER BY who_id, sanctioned_by_id
LIMIT $limit
