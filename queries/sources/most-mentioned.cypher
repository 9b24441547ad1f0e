// title: Most mentioned
// question: Whom and what do most documents speak of?
// param kind: string = null -- only this kind, such as Site or Person
// param since: date = null -- documents of this date or later
// param until: date = null -- documents of this date or earlier
// param limit: integer = 50 -- most rows
// result: table
MATCH (d:Document)-[m:MENTIONS]->(e:Entity)
WHERE ($kind IS NULL OR $kind IN labels(e))
  AND ($since IS NULL OR d.date >= $since)
  AND ($until IS NULL OR left(d.date, size($until)) <= $until)
WITH e, count(DISTINCT d) AS documents, sum(m.count) AS mentions, min(d.date) AS first,
  max(d.date) AS last
RETURN e.name AS name, e.id AS name_id, [label IN labels(e) WHERE label <> 'Entity'][0] AS kind,
  documents, mentions, first, last
ORDER BY documents DESC, mentions DESC, name_id
LIMIT $limit
