// title: Claims that disagree
// question: Which claims cannot hold together: figures or dates that differ, facts said and denied?
// param entity: Entity = null -- claims about this one only
// param limit: integer = 200 -- most rows
// result: table
CALL {
  // One says so and another denies it.
  MATCH (d:Claim {modality: 'denied'})-[:SUBJECT]->(s:Entity)
  WITH DISTINCT s, d.relation AS relation, d.object AS object, d.plan AS plan, d.period AS period
  MATCH (k:Claim)-[:SUBJECT]->(s)
  WHERE k.relation = relation AND coalesce(k.object, '') = coalesce(object, '')
    AND coalesce(k.plan, '') = coalesce(plan, '') AND coalesce(k.period, '') = coalesce(period, '')
  WITH s, relation, object, plan, period, k ORDER BY k.id
  WITH s, relation, object, plan, period, collect(DISTINCT k.modality) AS accounts,
    count(DISTINCT k.document) AS documents, count(DISTINCT k.outlet) AS outlets,
    collect(k.id) AS claims
  WHERE size(accounts) > 1
  RETURN s, relation, object, 'said and denied' AS conflict, accounts, documents, outlets, claims
  UNION ALL
  // The same thing is counted, dated or paid in two ways. A bound ("over 500") contradicts nothing.
  MATCH (k:Claim)-[:SUBJECT]->(s:Entity)
  WHERE k.relation IN ['EMPLOYS', 'WORKING_HOURS', 'PAID', 'START', 'END', 'FULFILLED']
    AND k.modality <> 'denied'
  WITH s, k, split(coalesce(k.count, ''), ' ') AS parts
  WITH s, k, CASE k.relation
    WHEN 'EMPLOYS' THEN CASE WHEN k.count IS NOT NULL
        AND (size(parts) = 1 OR parts[0] IN ['about', 'some', 'around', 'approximately'])
      THEN last(parts) + ' people' END
    WHEN 'WORKING_HOURS' THEN k.hours + ' hours'
    WHEN 'PAID' THEN k.amount + coalesce(' ' + k.currency, '')
    WHEN 'FULFILLED' THEN CASE WHEN k.negated IS NULL THEN 'fulfilled' ELSE 'missed' END
    ELSE k.fact_date END AS account
  WHERE account IS NOT NULL
  WITH s, k.relation AS relation, k.plan AS plan, k.period AS period, k.group AS who,
    k.nationality AS nationality, k.per AS per, k.kind AS kind, account, k
  ORDER BY account, k.id
  WITH s, relation, plan, period, who, nationality, per, kind,
    collect(DISTINCT account) AS accounts, count(DISTINCT k.document) AS documents,
    count(DISTINCT k.outlet) AS outlets, collect(k.id) AS claims
  // A date says less than another that it begins (2020-10, 2020-10-12) and agrees with it.
  WHERE any(a IN accounts WHERE any(b IN accounts
    WHERE NOT a STARTS WITH b AND NOT b STARTS WITH a))
  RETURN s, relation, null AS object, 'different accounts' AS conflict, accounts, documents,
    outlets, claims
}
WITH s, relation, object, conflict, accounts, documents, outlets, claims
WHERE $entity IS NULL OR s.id = $entity OR object = $entity
RETURN s.name AS subject, s.id AS subject_id, relation, object AS object_id, conflict, accounts,
  documents, outlets, claims
ORDER BY outlets DESC, documents DESC, subject_id, relation, head(claims)
LIMIT $limit
