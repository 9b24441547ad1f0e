// title: What is around one
// question: What is an entity directly related to?
// param entity: Entity -- the entity
// param relation: string = null -- only this relation, such as LOCATED_IN
// param limit: integer = 100 -- most relations, those that most outlets tell first
// result: graph
MATCH (e:Entity {id: $entity})-[r]-(x:Entity)
WHERE $relation IS NULL OR type(r) = toUpper($relation)
RETURN e, r, x
ORDER BY r.outlets DESC, r.documents DESC, type(r), x.id, startNode(r).id
LIMIT $limit
