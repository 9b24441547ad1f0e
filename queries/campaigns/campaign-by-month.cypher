// title: A campaign month by month
// question: In which months do documents speak of a campaign, and how much?
// param campaign: Campaign = "80-day battle" -- the campaign
// result: table
MATCH (d:Document)-[m:MENTIONS]->(c:Campaign {id: $campaign})
OPTIONAL MATCH (k:Claim {document: d.id})
WITH d, m, min(k.outlet) AS outlet ORDER BY d.date, d.id
WITH left(d.date, 7) AS month, sum(m.count) AS mentions, count(DISTINCT outlet) AS outlets,
  collect(d.id) AS document_ids
RETURN month, size(document_ids) AS documents, outlets, mentions, document_ids
ORDER BY coalesce(month, '9999')
