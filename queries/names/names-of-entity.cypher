// title: Names of one
// question: Under which names does an entity go, in which script and system, and in which documents and years?
// param entity: Entity -- the entity
// param limit: integer = 200 -- most rows
// result: table
MATCH (n:Name)-[:NAME_OF]->(e:Entity {id: $entity})
OPTIONAL MATCH (n)-[u:USED_IN]->(d:Document)
WITH n, sum(CASE WHEN u.count > 0 THEN 1 ELSE 0 END) AS documents,
  min(CASE WHEN u.count > 0 THEN d.date END) AS first,
  max(CASE WHEN u.count > 0 THEN d.date END) AS last,
  sum(CASE WHEN u.former THEN 1 ELSE 0 END) AS told_former
RETURN n.text AS spelling, n.script AS script, n.system AS system, documents, first, last,
  n.former OR told_former > 0 AS former, n.valid_from AS valid_from, n.valid_to AS valid_to,
  told_former
ORDER BY documents DESC, spelling
LIMIT $limit
