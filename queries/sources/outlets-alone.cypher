// title: Outlets by what they alone say
// question: How many facts does each outlet tell that no other source tells?
// result: table
MATCH (k:Claim)
WHERE k.modality <> 'denied' AND k.subject <> k.document
  AND (k.object IS NULL OR k.object <> k.document)
WITH coalesce(k.edge, k.subject + '|' + k.relation) AS fact,
  coalesce(k.count, k.fact_date, k.hours, k.amount,
    CASE WHEN k.negated IS NULL THEN k.plan ELSE 'not ' + k.plan END) AS figure,
  collect(DISTINCT coalesce(k.outlet, k.document)) AS tellers
UNWIND tellers AS teller
WITH teller, count(fact) AS facts, sum(CASE WHEN size(tellers) = 1 THEN 1 ELSE 0 END) AS alone
MATCH (o:Outlet {id: teller})
RETURN o.name AS outlet, o.id AS outlet_id, o.outlet_kind AS outlet_kind, alone, facts,
  100 * alone / facts AS percent_alone
ORDER BY alone DESC, outlet_id
