"""Finds in a store what disagrees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from graph.ontology import Ontology
from graph.sources.disagree import Disagreement, Known, Place, Stated, disagreements
from graph.sources.rules import ANY, Rule, load_rules
from graph.store.base import Reader
from graph.subgraph import Node

_OF_RELATION = "MATCH (c:Claim {relation: $relation}) RETURN c"
_KEYS = (
    "MATCH (c:Claim {{relation: $relation}}) WHERE c.subject = $entity OR c.object = $entity "
    "RETURN DISTINCT c.{about} AS key"
)
_OF_KEYS = (
    "UNWIND $keys AS key MATCH (c:Claim {{{about}: key}}) WHERE c.relation = $relation RETURN c"
)
_DENIED = (
    "MATCH (c:Claim) WHERE (c.modality = 'denied' OR c.negated IS NOT NULL) "
    "AND ($entity IS NULL OR c.subject = $entity OR c.object = $entity) "
    "WITH DISTINCT c.edge AS key MATCH (c:Claim {edge: key}) RETURN c"
)
_NAMES = "MATCH (p:Person) WHERE p.id IN $ids RETURN p.id AS id, p.name AS name"
_PLACES = (
    "MATCH (p:Place) WHERE p.id IN $ids MATCH (p)-[:PART_OF*0..5]->(q:Place) "
    "RETURN DISTINCT p.id AS id, p.name AS name, q.id AS within, q.name AS within_name, "
    "q.level AS level, q.parent AS parent"
)


def find_disagreements(
    reader: Reader, ontology: Ontology, entity: str | None = None
) -> list[Disagreement]:
    """What disagrees in the graph, or about one entity.

    Raises:
        StoreError: the store cannot be read.
    """
    rules = load_rules()
    stated = {
        one.claim: one for rule in rules.rules for one in _stated(reader, ontology, rule, entity)
    }
    told = list(stated.values())
    found = disagreements(told, _known(reader, told), rules)
    if entity is None:
        return found
    ends = {one.claim: {one.subject, one.object} for one in told}
    return [
        each
        for each in found
        if any(entity in ends[claim] for side in each.sides for claim in side.claims)
    ]


def _stated(reader: Reader, ontology: Ontology, rule: Rule, entity: str | None) -> Iterator[Stated]:
    properties = {one.property: one.name for one in ontology.qualifiers.values()}
    for claim in _claims(reader, rule, entity):
        yield stated_of(claim, properties)


def stated_of(claim: Node, qualifiers: dict[str, str]) -> Stated:
    """A claim's node as what it states; ``qualifiers`` are names by the name of the property."""
    own = claim.properties
    return Stated(
        claim=claim.id,
        document=str(own["document"]),
        relation=str(own["relation"]),
        subject=str(own["subject"]),
        object=str(own["object"]) if own.get("object") else None,
        modality=str(own["modality"]),
        date=str(own["date"]) if own.get("date") else None,
        qualifiers={
            name: str(own[property_])
            for property_, name in qualifiers.items()
            if own.get(property_) is not None
        },
    )


def _claims(reader: Reader, rule: Rule, entity: str | None) -> list[Node]:
    if rule.relation == ANY:
        return _nodes(reader, _DENIED, entity=entity)
    if entity is None:
        return _nodes(reader, _OF_RELATION, relation=rule.relation)
    asked = {"relation": rule.relation, "entity": entity}
    keys = [row[0] for row in reader.run(_KEYS.format(about=rule.about), asked).rows if row[0]]
    if not keys:
        return []
    return _nodes(reader, _OF_KEYS.format(about=rule.about), keys=keys, relation=rule.relation)


def _nodes(reader: Reader, statement: str, **values: Any) -> list[Node]:
    return [row[0] for row in reader.run(statement, values).rows]


def _known(reader: Reader, told: Iterable[Stated]) -> Known:
    holders = sorted({one.subject for one in told if one.relation == "HEADS"})
    located = sorted({one.object for one in told if one.relation == "LOCATED_IN" and one.object})
    names = dict(reader.run(_NAMES, {"ids": holders}).rows) if holders else {}
    within: dict[str, set[str]] = defaultdict(set)
    levels: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    rows = reader.run(_PLACES, {"ids": located}).rows if located else ()
    for place, name, around, around_name, level, parent in rows:
        names[place] = name
        within[place].add(around)
        if level:
            levels[place][level].add(around_name)
        if parent:
            levels[place]["province"].add(parent)
    places = {
        place: Place(frozenset(around), {level: frozenset(n) for level, n in levels[place].items()})
        for place, around in within.items()
    }
    return Known(names, places)
