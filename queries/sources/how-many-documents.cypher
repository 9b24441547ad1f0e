// title: Number of documents about one
// question: How many documents speak of an entity?
// param entity: Entity -- the entity
// result: value
MATCH (d:Document)-[:MENTIONS]->(e:Entity {id: $entity})
RETURN count(DISTINCT d) AS documents
