// title: Names of one
// question: Under which names does an entity go, in which script and system, in which documents and between which dates?
// param entity: Entity -- the entity
// param limit: integer = 200 -- most rows, those that most documents use first
// result: table
MATCH (n:Name)-[:NAME_OF]->(e:Entity {id: $entity})
OPTIONAL MATCH (n)-[u:USED_IN]->(d:Document)
WHERE u.count > 0
WITH n, u, d ORDER BY d.date, d.id
WITH n, count(d) AS documents, min(d.date) AS first, max(d.date) AS last,
  sum(CASE WHEN u.former THEN 1 ELSE 0 END) AS told_former, collect(d.id) AS document_ids
RETURN n.text AS spelling, n.id AS name_id, n.script AS script, n.system AS system, documents, first, last,
  (n.former OR told_former > 0) AS former, n.valid_from AS valid_from, n.valid_to AS valid_to,
  told_former, document_ids
ORDER BY documents DESC, spelling
LIMIT $limit
