// title: Citations of a document
// question: Which sources does a document cite, on which pages, where, and which documents cite it?
// param document: Document -- id, address or title of the document
// param limit: integer = 500 -- most rows
// result: table
CALL {
  MATCH (k:Claim {relation: 'CITES'})-[:SUBJECT]->(d:Document {id: $document})
  MATCH (k)-[:OBJECT]->(x)
  RETURN 'cites' AS direction, x, k
  UNION ALL
  MATCH (k:Claim {relation: 'CITES'})-[:OBJECT]->(d:Document {id: $document})
  MATCH (k)-[:SUBJECT]->(x:Document)
  RETURN 'is cited by' AS direction, x, k
  UNION ALL
  // A work of the document's own title is the document, as others call it.
  MATCH (d:Document {id: $document})
  MATCH (k:Claim {relation: 'CITES'})-[:OBJECT]->(w:Work)
  WHERE toLower(w.name) = toLower(d.title)
  MATCH (k)-[:SUBJECT]->(x:Document)
  RETURN 'is cited by' AS direction, x, k
}
MATCH (k)-[:STATED_IN]->(p:Passage)
WITH direction, x, k, p ORDER BY k.start, k.id
WITH direction, x, min(k.start) AS start,
  collect(DISTINCT k.kind) AS kinds, collect(DISTINCT k.pages) AS pages,
  collect(DISTINCT coalesce(k.footnotes, p.mark)) AS footnotes,
  collect(DISTINCT p.text) AS passages, collect(k.id) AS claims
RETURN direction, coalesce(x.name, x.title) AS source, x.id AS source_id,
  [label IN labels(x) WHERE label <> 'Entity'][0] AS source_kind,
  kinds, pages, footnotes, passages, claims
ORDER BY direction, start, source_id
LIMIT $limit
