// title: Paths between two
// question: How are two entities connected, by the fewest relations?
// param start: Entity -- the one
// param goal: Entity -- the other
// param limit: integer = 10 -- most paths
// result: graph
MATCH (a:Entity {id: $start}), (b:Entity {id: $goal})
WHERE a.id <> b.id
MATCH p = allShortestPaths((a)-[:LOCATED_IN|PART_OF|AFFILIATED_WITH|OPERATES|PRODUCES|BUILT|BUILT_AT|SUPPLIES|ORDERS|CLIENT_OF|EXPORTS_TO|WORKS_AT|HEADS|VISITED|AWARDED|SENT_TO|LAUNCHED|PARTICIPATES_IN|SUCCEEDS|INSPIRED_BY|NAMED_AFTER|DISPLAYED_AT|DIRECTED|DEPICTS|WROTE|TRANSLATED_BY|EDITED_BY|REPORTED_BY|SANCTIONED_BY*..6]-(b))
WITH p, reduce(t = '', n IN nodes(p) | t + n.id + ' ') AS stations,
  reduce(t = '', r IN relationships(p) | t + type(r) + ' ') AS relations
RETURN p
ORDER BY stations, relations
LIMIT $limit
