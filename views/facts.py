"""What the graph knows of one entity: its facts, and the words behind each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.ids import edge_id
from graph.store.base import Reader
from graph.subgraph import Node
from views.modality import modality_of

CLAIM_CAP = 5_000
_OWN = frozenset(
    (
        *("id", "relation", "subject", "object", "subject_text", "object_text", "edge"),
        *("document", "passage", "start", "stop", "outlet", "date", "valid_from", "valid_to"),
        *("modality", "speaker", "confidence", "method", "version"),
        *("source", "origin", "rests_on", "cites", "phrases"),
    )
)
_AS_SUBJECT = """
MATCH (c:Claim)-[:SUBJECT]->(e:{label} {{id: $id}})
OPTIONAL MATCH (c)-[:OBJECT]->(other)
RETURN c, other
"""
_AS_OBJECT = """
MATCH (c:Claim)-[:OBJECT]->(e:{label} {{id: $id}})
MATCH (c)-[:SUBJECT]->(other)
RETURN c, other
"""


@dataclass(frozen=True, slots=True)
class Fact:
    """Claims that say the same thing of an entity.

    ``outgoing`` is true where the entity is the subject; ``other`` is None where the relation has
    no object. ``key`` names the fact in an address.
    """

    key: str
    relation: str
    outgoing: bool
    other: Node | None
    claims: tuple[Node, ...]

    @property
    def documents(self) -> int:
        """Number of documents that say it."""
        return len({claim.properties.get("document") for claim in self.claims})

    @property
    def outlets(self) -> int:
        """Number of outlets that say it."""
        return len(_values(self.claims, "outlet"))

    @property
    def independent(self) -> int:
        """Number of independent sources that say it."""
        return independent_of(self.claims)

    @property
    def modality(self) -> str:
        """One word for how it is said, see ``modality_of``."""
        return modality_of(
            {str(claim.properties.get("modality", "stated")) for claim in self.claims}
        )

    @property
    def span(self) -> str:
        """First and last date of the documents that say it."""
        dates = sorted(_values(self.claims, "date"))
        return " to ".join(dict.fromkeys([dates[0], dates[-1]])) if dates else ""

    @property
    def qualifiers(self) -> dict[str, str]:
        """Qualifiers on which all its claims agree."""
        first, *rest = [qualifiers(claim) for claim in self.claims]
        return {
            name: value
            for name, value in first.items()
            if all(other.get(name) == value for other in rest)
        }


def independent_of(claims: Iterable[Node]) -> int:
    """Number of independent sources behind claims of one fact; who denies it is none.

    Where all deny it, those who do are counted.
    """
    told = [claim.properties for claim in claims if claim.properties.get("origin")]
    saying = [one for one in told if one.get("modality") != "denied"] or told
    return len({one["origin"] for one in saying})


def qualifiers(claim: Node) -> dict[str, str]:
    """The qualifiers of a claim, as they stand on its node."""
    return {name: str(value) for name, value in claim.properties.items() if name not in _OWN}


def facts_of(reader: Reader, entity: str, label: str) -> list[Fact]:
    """Facts of an entity, those with the most documents first.

    Args:
        reader: of the store.
        entity: its id.
        label: its kind, from the ontology.
    """
    facts = [
        *_side(reader, _AS_SUBJECT.format(label=label), entity, outgoing=True),
        *_side(reader, _AS_OBJECT.format(label=label), entity, outgoing=False),
    ]
    return sorted(facts, key=lambda fact: (-fact.documents, fact.relation, fact.key))


def _side(reader: Reader, statement: str, entity: str, *, outgoing: bool) -> Iterator[Fact]:
    groups: dict[tuple[str, str], tuple[Node | None, list[Node]]] = {}
    for claim, other in reader.run(statement, {"id": entity}, limit=CLAIM_CAP).rows:
        relation = str(claim.properties.get("relation", ""))
        group = groups.setdefault((relation, other.id if other else _said(claim)), (other, []))
        group[1].append(claim)
    for (relation, _), (other, claims) in groups.items():
        ordered = _newest_first(claims)
        if other is None:
            key = min(claim.id for claim in claims)
        else:
            ends = (entity, other.id) if outgoing else (other.id, entity)
            key = edge_id(ends[0], relation, ends[1])
        yield Fact(key, relation, outgoing, other, ordered)


def by_relation(facts: Iterable[Fact]) -> list[tuple[str, bool, list[Fact]]]:
    """Facts grouped by relation and direction, the largest group first."""
    groups: dict[tuple[str, bool], list[Fact]] = {}
    for fact in facts:
        groups.setdefault((fact.relation, fact.outgoing), []).append(fact)
    ordered = sorted(groups.items(), key=lambda item: (not item[0][1], -len(item[1]), item[0][0]))
    return [(relation, outgoing, group) for (relation, outgoing), group in ordered]


def _said(claim: Node) -> str:
    return repr(sorted(qualifiers(claim).items()))


def _newest_first(claims: Iterable[Node]) -> tuple[Node, ...]:
    by_id = sorted(claims, key=lambda claim: claim.id)
    return tuple(
        sorted(by_id, key=lambda claim: str(claim.properties.get("date", "")), reverse=True)
    )


def _values(claims: Sequence[Node], name: str) -> set[str]:
    return {str(claim.properties[name]) for claim in claims if claim.properties.get(name)}
