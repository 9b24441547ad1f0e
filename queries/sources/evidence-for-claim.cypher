// title: The words behind a claim
// question: In which words, in which document, does a claim stand?
// param claim: string -- id of the claim
// result: table
MATCH (k:Claim {id: $claim})-[:STATED_IN]->(p:Passage)-[:PART_OF_DOCUMENT]->(d:Document)
OPTIONAL MATCH (o:Outlet {id: k.outlet})
RETURN k.subject_text AS subject, k.subject AS subject_id, k.relation AS relation,
  k.object_text AS object, k.object AS object_id, k.modality AS modality, k.speaker AS speaker,
  o.name AS outlet, k.date AS date,
  substring(p.text, k.start - p.start, k.stop - k.start) AS words, p.text AS passage,
  k.start AS start, k.stop AS stop, d.title AS document, d.id AS document_id, d.urls AS urls,
  k.confidence AS confidence, k.method AS method, k.version AS version
