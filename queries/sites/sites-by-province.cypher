// title: Sites by province
// question: Which sites lie in which province, county and city?
// param place: Place = null -- only what lies in this place, at any depth
// param limit: integer = 1000 -- most rows
// result: table
MATCH (s:Site)-[e:LOCATED_IN]->(p:Place)
MATCH way = (p)-[:PART_OF*0..4]->(q:Place)
WITH s, e, p, q, length(way) AS depth ORDER BY depth, q.id
WITH s, e, p, collect(DISTINCT q.name) AS names, collect(DISTINCT q.id) AS ids
WHERE $place IS NULL OR $place IN ids
MATCH (k:Claim {edge: s.id + '|LOCATED_IN|' + p.id})
WITH s, e, p, names, k ORDER BY k.id
WITH s, e, p, names, collect(k.id) AS claims,
  head([name IN names WHERE name ENDS WITH 'Province']) AS province
RETURN coalesce(province, last(names)) AS province, s.name AS site, s.id AS site_id,
  p.name AS place, p.id AS place_id, names AS within, e.documents AS documents,
  e.outlets AS outlets, e.first AS first, e.last AS last, e.modality AS modality, claims
ORDER BY province, site_id, place_id
LIMIT $limit
