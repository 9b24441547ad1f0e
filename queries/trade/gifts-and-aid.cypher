// title: Gifts, messages and aid
// question: Who sent what to whom?
// param sender: Entity = null -- this sender only
// param receiver: Entity = null -- this receiver only
// param limit: integer = 200 -- most rows
// result: table
MATCH (k:Claim {relation: 'SENT_TO'})-[:SUBJECT]->(x:Entity)
MATCH (k)-[:OBJECT]->(y:Entity)
WHERE ($sender IS NULL OR x.id = $sender) AND ($receiver IS NULL OR y.id = $receiver)
WITH x, y, k ORDER BY k.id
WITH x, y, k.what AS what, count(DISTINCT k.document) AS documents,
  count(DISTINCT k.outlet) AS outlets, count(DISTINCT k.origin) AS independent,
  min(k.date) AS first, max(k.date) AS last,
  collect(DISTINCT k.modality) AS modality, collect(k.id) AS claims
RETURN x.name AS sender, x.id AS sender_id, what, y.name AS receiver, y.id AS receiver_id,
  documents, outlets, independent, first, last, modality, claims
ORDER BY coalesce(first, '9999'), sender_id, receiver_id, head(claims)
LIMIT $limit
