"""What is known of one of two entities that may be one: names, facts, examples of its passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from graph.names.scripts import Script, detect_script
from graph.ontology import Ontology
from graph.search import resolve_id
from graph.store.base import Reader
from graph.subgraph import Node
from views.evidence import Evidence, evidence_of
from views.facts import Fact, facts_of
from views.neighbours import node_of

_NAMES = """
MATCH (n:Name)-[:NAME_OF]->(e:{label} {{id: $id}})
OPTIONAL MATCH (n)-[u:USED_IN]->(d:Document)
WHERE u.count > 0
WITH n, count(d) AS documents
RETURN n.text AS text, documents
ORDER BY documents DESC, text
"""
_MENTIONS = """
MATCH (d:Document)-[m:MENTIONS]->(e:{label} {{id: $id}})
RETURN d, m.starts AS starts, m.stops AS stops
ORDER BY d.id
"""
_PASSAGE = """
MATCH (p:Passage)-[:PART_OF_DOCUMENT]->(d:Document {id: $document})
WHERE p.start <= $start AND p.stop >= $stop
RETURN p
"""
EXAMPLES = 2

Spelling = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage that names the entity, without a claim; ``start`` and ``stop`` are in it."""

    document: Node
    passage: Node
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Side:
    """One entity of a question.

    ``names`` holds its spellings by script, each with the number of documents that use it;
    ``documents`` counts those that mention it. Examples are ``told`` by claims, or only ``seen``.
    """

    entity: Node
    names: dict[Script, list[Spelling]]
    facts: list[Fact]
    documents: int
    told: list[Evidence]
    seen: list[Seen]

    @property
    def claims(self) -> int:
        """Number of claims on it."""
        return len({claim.id for fact in self.facts for claim in fact.claims})

    def says(self) -> set[tuple[str, bool, str]]:
        """What its facts say, apart from who it is about."""
        return {told(fact) for fact in self.facts}


def told(fact: Fact) -> tuple[str, bool, str]:
    """What a fact says, apart from who it is about."""
    other = fact.other.id if fact.other else repr(sorted(fact.qualifiers.items()))
    return fact.relation, fact.outgoing, other


def side_of(
    reader: Reader, ontology: Ontology, ids: Sequence[str], preferred: Sequence[str] = ()
) -> Side | None:
    """What the graph holds of the entity that the first known of these ids leads to.

    Args:
        reader: of the store.
        ontology: its kinds.
        ids: of the entity as the queue has it, then of its parts: the graph may lag behind.
        preferred: ids of documents from which examples are taken first.
    """
    found = next((one for own in ids if (one := resolve_id(reader, own, ontology))), None)
    entity = node_of(reader, found, ontology.kind_of(found)) if found else None
    if entity is None:
        return None
    given = {"id": entity.id}
    names: dict[Script, list[Spelling]] = defaultdict(list)
    for text, documents in reader.run(_NAMES.format(label=entity.label), given).rows:
        names[detect_script(text)].append((text, documents))
    facts = facts_of(reader, entity.id, entity.label)
    mentions = reader.run(_MENTIONS.format(label=entity.label), given).rows
    examples = evidence_of(reader, _examples(facts, preferred))
    used = {one.document.id for one in examples}
    seen = _seen(reader, [row for row in mentions if row[0].id not in used], preferred)
    return Side(
        entity=entity,
        names=dict(sorted(names.items(), key=lambda item: -len(item[1]))),
        facts=facts,
        documents=len(mentions),
        told=examples,
        seen=seen[: EXAMPLES - len(examples)],
    )


def _examples(facts: Sequence[Fact], preferred: Sequence[str]) -> list[Node]:
    """Claims of different documents, one of each, the preferred documents first."""
    by_document: dict[str, Node] = {}
    for fact in facts:
        for claim in fact.claims:
            by_document.setdefault(str(claim.properties.get("document")), claim)
    ordered = sorted(by_document, key=lambda one: (one not in preferred, one))
    return [by_document[one] for one in ordered[:EXAMPLES]]


def _seen(
    reader: Reader, rows: Sequence[tuple[Node, list[int], list[int]]], preferred: Sequence[str]
) -> list[Seen]:
    ordered = sorted(rows, key=lambda row: (row[0].id not in preferred, row[0].id))
    found = []
    for document, starts, stops in islice(ordered, EXAMPLES):
        if not starts:
            continue
        given = {"document": document.id, "start": starts[0], "stop": stops[0]}
        for (passage,) in reader.run(_PASSAGE, given).rows[:1]:
            origin = int(passage.properties.get("start", 0))
            found.append(Seen(document, passage, starts[0] - origin, stops[0] - origin))
    return found
