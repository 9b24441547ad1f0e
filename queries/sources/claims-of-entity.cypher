// title: Claims about one, with their words
// question: What do documents say about an entity, in which words, and who says it?
// param entity: Entity -- the entity
// param relation: string = null -- only this relation, such as PRODUCES
// param limit: integer = 500 -- most rows
// result: table
MATCH (k:Claim)-[tie:SUBJECT|OBJECT]->(e:Entity {id: $entity})
WHERE $relation IS NULL OR k.relation = toUpper($relation)
MATCH (k)-[:STATED_IN]->(p:Passage)-[:PART_OF_DOCUMENT]->(d:Document)
OPTIONAL MATCH (o:Outlet {id: k.outlet})
UNWIND keys(k) AS key
WITH k, p, d, o, type(tie) AS role, key ORDER BY key
WITH k, p, d, o, role, collect(CASE WHEN key IN ['id', 'title', 'type', 'edge', 'relation',
  'subject', 'object', 'subject_text', 'object_text', 'document', 'passage', 'start', 'stop',
  'modality', 'speaker', 'outlet', 'date', 'valid_from', 'valid_to', 'confidence', 'method',
  'version', 'source', 'origin', 'rests_on', 'cites', 'phrases'] THEN null ELSE key + '=' + k[key] END) AS details
RETURN toLower(role) AS role, k.subject_text AS subject, k.subject AS subject_id,
  k.relation AS relation, k.object_text AS object, k.object AS object_id, details,
  k.modality AS modality, k.speaker AS speaker, o.name AS outlet, k.date AS date,
  substring(p.text, k.start - p.start, k.stop - k.start) AS words, p.text AS passage,
  k.start AS start, k.stop AS stop, d.title AS document, d.id AS document_id, d.urls AS urls,
  k.confidence AS confidence, k.method AS method, [k.id] AS claims
ORDER BY relation, role DESC, coalesce(date, '9999'), head(claims)
LIMIT $limit
