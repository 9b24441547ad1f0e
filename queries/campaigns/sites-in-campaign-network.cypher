// title: Sites in a campaign, as a network
// question: How do the sites that took part in a campaign lie around it, and where are they?
// param campaign: Campaign = "80-day battle" -- the campaign
// param limit: integer = 100 -- most sites, those that most outlets name first
// result: graph
MATCH (s:Site)-[e:PARTICIPATES_IN]->(c:Campaign {id: $campaign})
WITH c, e, s ORDER BY e.outlets DESC, e.documents DESC, s.id LIMIT $limit
OPTIONAL MATCH (s)-[l:LOCATED_IN]->(p:Place)
RETURN c, e, s, l, p
ORDER BY e.outlets DESC, e.documents DESC, s.id, p.id
