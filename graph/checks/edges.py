"""Relationships against the ontology, and folded edges against the claims they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from graph.checks.finding import Finding, ask, kind_label
from graph.ids import edge_id
from graph.ontology import Ontology
from graph.store.base import Reader

_TYPES = (
    "MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a) AS source, labels(b) AS target, "
    "count(*) AS edges, min(a.id) AS example"
)
_CLAIMS = (
    "MATCH (c:Claim) WHERE c.object IS NOT NULL RETURN c.edge AS edge, count(c) AS claims, "
    "count(DISTINCT c.document) AS documents, count(DISTINCT c.outlet) AS outlets, "
    "count(DISTINCT CASE WHEN c.modality <> 'denied' THEN c.origin END) AS saying, "
    "count(DISTINCT c.origin) AS origins"
)
_EDGE_OF_CLAIM = (
    "MATCH (c:Claim) RETURN c.edge AS edge, c.subject AS subject, c.relation AS relation, "
    "c.object AS object, min(c.id) AS example"
)
_FIGURES = ("claims", "documents", "outlets", "independent")

_Figures = tuple[int, int, int, int]


def check_edges(reader: Reader, ontology: Ontology) -> Iterator[Finding]:
    """What is wrong with relationships."""
    present = set()
    for type_, source, target, edges, example in ask(reader, _TYPES):
        ends = (kind_label(source) or "", kind_label(target) or "")
        present.add(type_)
        for problem in _type_problems(ontology, type_, ends):
            yield Finding("wrong relationship", str(example), f"{edges} of {type_}: {problem}")
    yield from _fold_problems(reader, sorted(present & ontology.relations.keys()))
    for edge, subject, relation, object_, example in ask(reader, _EDGE_OF_CLAIM):
        if edge != edge_id(subject, relation, object_ or ""):
            yield Finding("wrong edge", str(example), f"the claim is not one of its edge {edge}")


def _type_problems(ontology: Ontology, type_: str, ends: tuple[str, str]) -> Iterator[str]:
    known = ontology.relations.get(type_) or ontology.links.get(type_)
    if known is None:
        yield "the ontology has no such relation or link"
    elif ends not in known.pairs:
        yield f"does not lead from {ends[0] or 'no kind'} to {ends[1] or 'no kind'}"


def _fold_problems(reader: Reader, types: list[str]) -> Iterator[Finding]:
    supported: dict[str, _Figures] = {
        edge: (claims, documents, outlets, saying or origins)
        for edge, claims, documents, outlets, saying, origins in ask(reader, _CLAIMS)
    }
    for type_ in types:
        folded = (
            f"MATCH (a)-[r:{type_}]->(b) RETURN a.id AS subject, b.id AS object, "
            "r.claims AS claims, r.documents AS documents, r.outlets AS outlets, "
            "r.independent AS independent"
        )
        seen: set[str] = set()
        for subject, object_, *figures in ask(reader, folded):
            edge = edge_id(str(subject), type_, str(object_))
            if edge in seen:
                yield Finding("two edges", edge, "the same two nodes have two edges of this type")
            seen.add(edge)
            yield from _figure_problems(edge, tuple(figures), supported.get(edge))
        supported = {edge: found for edge, found in supported.items() if edge not in seen}
    for edge, found in sorted(supported.items()):
        yield Finding("no edge", edge, f"{found[0]} claims are folded into no edge")


def _figure_problems(
    edge: str, figures: tuple[int | None, ...], found: _Figures | None
) -> Iterator[Finding]:
    if found is None:
        yield Finding("edge without claims", edge, "no claim supports the edge")
        return
    for name, stated, counted in zip(_FIGURES, figures, found, strict=True):
        if stated != counted:
            message = f"{name} is {stated}, and its claims make it {counted}"
            yield Finding("edge and claims disagree", edge, message)
