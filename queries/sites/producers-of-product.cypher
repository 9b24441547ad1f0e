// title: Producers of a product
// question: Who makes or builds a product?
// param product: Product -- the product
// param limit: integer = 200 -- most rows
// result: table
MATCH (x:Entity)-[e:PRODUCES|BUILT]->(p:Product {id: $product})
MATCH (k:Claim {edge: x.id + '|' + type(e) + '|' + p.id})
WITH x, e, k ORDER BY k.id
WITH x, e, collect(DISTINCT k.amount) AS amounts, collect(k.id) AS claims
RETURN x.name AS producer, x.id AS producer_id,
  [label IN labels(x) WHERE label <> 'Entity'][0] AS producer_kind, type(e) AS relation, amounts,
  e.documents AS documents, e.outlets AS outlets, e.independent AS independent, e.first AS first,
  e.last AS last,
  e.modality AS modality, claims
ORDER BY outlets DESC, documents DESC, producer_id, relation
LIMIT $limit
