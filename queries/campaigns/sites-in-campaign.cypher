// title: Sites in a campaign
// question: Which sites took part in a campaign, and who says so?
// param campaign: Campaign = "80-day battle" -- the campaign
// param limit: integer = 200 -- most rows
// result: table
MATCH (s:Site)-[e:PARTICIPATES_IN]->(c:Campaign {id: $campaign})
MATCH (k:Claim {edge: s.id + '|PARTICIPATES_IN|' + c.id})
OPTIONAL MATCH (o:Outlet {id: k.outlet})
WITH s, e, k, o ORDER BY k.id
WITH s, e, collect(DISTINCT o.name) AS said_by, collect(k.id) AS claims,
  sum(CASE WHEN k.modality = 'denied' THEN 1 ELSE 0 END) AS denials
RETURN s.name AS site, s.id AS site_id, e.documents AS documents, e.outlets AS outlets,
  e.independent AS independent,
  e.first AS first, e.last AS last, e.modality AS modality, denials, said_by, claims
ORDER BY outlets DESC, documents DESC, site_id
LIMIT $limit
