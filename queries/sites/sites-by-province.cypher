// title: Sites by province
// question: Which sites lie in which province, county and city?
// param place: Place = null -- only what lies in this place, at any depth
// param limit: integer = 1000 -- most rows
// result: table
MATCH (s:Site)-[e:LOCATED_IN]->(p:Place)
MATCH way = (p)-[:PART_OF*0..4]->(q:Place)
// What no document says of a place may stand in the gazetteer.
OPTIONAL MATCH (g:Place {name: q.parent})
WITH s, e, p, q, g, length(way) AS depth ORDER BY depth, q.id
WITH s, e, p, collect(DISTINCT q.name) AS within,
  collect(DISTINCT q.id) + collect(DISTINCT g.id) AS ids,
  collect(DISTINCT CASE WHEN q.level = 'province' OR q.name ENDS WITH 'Province' THEN q.name
    ELSE q.parent END) AS provinces,
  collect(DISTINCT CASE WHEN q.level = 'country' THEN null ELSE q.name END) AS regions
WHERE $place IS NULL OR $place IN ids
MATCH (k:Claim {edge: s.id + '|LOCATED_IN|' + p.id})
WITH s, e, p, within, provinces, regions, k ORDER BY k.id
WITH s, e, p, within, coalesce(head(provinces), last(regions), p.name) AS province,
  collect(k.id) AS claims
RETURN province, s.name AS site, s.id AS site_id, p.name AS place, p.id AS place_id, within,
  e.documents AS documents, e.outlets AS outlets, e.independent AS independent, e.first AS first,
  e.last AS last,
  e.modality AS modality, claims
ORDER BY province, site_id, place_id
LIMIT $limit
