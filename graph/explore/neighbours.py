"""Neighbours of an entity, the most supported first, and the edges among entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from graph.explore import statements as say
from graph.explore.filters import Filters, support
from graph.ids import edge_id
from graph.ontology import Ontology
from graph.store.base import Reader
from graph.subgraph import Edge, Node

MOST = 50


@dataclass(frozen=True, slots=True)
class Expansion:
    """Neighbours that were not shown yet, the edges to them, and how many more there are."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    more: int


def expand(
    reader: Reader,
    ontology: Ontology,
    entity: str,
    *,
    filters: Filters | None = None,
    limit: int = MOST,
    shown: Collection[str] = (),
) -> Expansion:
    """The neighbours of an entity with the most support that are not shown yet.

    Support is that of the best edge to the neighbour: independent sources, then documents, then
    claims; where these are equal, the number of edges, then the least id.

    Args:
        reader: the graph.
        ontology: its kinds.
        entity: id of the entity.
        filters: what edges and neighbours must have.
        limit: most neighbours.
        shown: ids that are passed over, and not counted as more.

    Raises:
        OntologyError: the id is of no kind of the ontology.
    """
    passed = filters or Filters()
    by_neighbour: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges_around(reader, ontology, [entity], passed):
        other = edge.target if edge.source == entity else edge.source
        if other != entity and other not in shown and passed.takes_kind(ontology.kind_of(other)):
            by_neighbour[other].append(edge)
    ranked = sorted(by_neighbour, key=lambda other: _rank(other, by_neighbour[other]))
    best = ranked[:limit]
    nodes = present(reader, ontology, best)
    return Expansion(
        tuple(nodes[other] for other in best if other in nodes),
        tuple(edge for other in best for edge in by_neighbour[other]),
        len(ranked) - len(best),
    )


def among(
    reader: Reader, ontology: Ontology, entities: Collection[str], filters: Filters | None = None
) -> tuple[Edge, ...]:
    """The edges among entities that pass the filters, but for their kinds, in a fixed order."""
    passed = filters or Filters()
    found = _edges(reader, ontology, entities, say.within, {"all": sorted(entities)})
    told = told_by(reader, [edge for edge in found if passed.takes(edge)], passed.outlets)
    return tuple(sorted(told, key=lambda edge: (edge.source, edge.type, edge.target)))


def present(reader: Reader, ontology: Ontology, entities: Iterable[str]) -> dict[str, Node]:
    """Those of the entities that the graph has, with name and number of documents, by id."""
    rows = [
        row
        for label, ids in by_kind(ontology, entities).items()
        for row in reader.run(say.named(label), {"ids": ids}).rows
    ]
    return {
        found: Node(found, ontology.kind_of(found), {"name": name, "documents": documents})
        for found, name, documents in rows
    }


def edges_around(
    reader: Reader, ontology: Ontology, entities: Iterable[str], filters: Filters
) -> list[Edge]:
    """Edges of entities, in both directions, that pass the filters, but for their kinds."""
    found = _edges(reader, ontology, entities, say.around, {})
    return told_by(reader, [edge for edge in found if filters.takes(edge)], filters.outlets)


def told_by(reader: Reader, edges: list[Edge], outlets: Collection[str]) -> list[Edge]:
    """Those of the edges that one of the outlets tells; all where none is given."""
    if not outlets or not edges:
        return edges
    keys = [edge_id(edge.source, edge.type, edge.target) for edge in edges]
    given = {"edges": sorted(set(keys)), "outlets": sorted(outlets)}
    told = {row[0] for row in reader.run(say.TOLD_BY, given).rows}
    return [edge for edge, key in zip(edges, keys, strict=True) if key in told]


def claims_of(reader: Reader, edge: str, limit: int = 200) -> list[Node]:
    """Claims behind an edge by its id, the newest first."""
    return [row[0] for row in reader.run(say.CLAIMS, {"edge": edge}, limit=limit).rows]


def outlets_of(reader: Reader) -> dict[str, str]:
    """Names of all outlets by their ids, by name."""
    return dict(reader.run(say.OUTLETS).rows)


def by_kind(ontology: Ontology, entities: Iterable[str]) -> dict[str, list[str]]:
    """Ids by the kind that each tells, sorted."""
    groups: dict[str, list[str]] = defaultdict(list)
    for entity in sorted(set(entities)):
        groups[ontology.kind_of(entity)].append(entity)
    return groups


def _edges(
    reader: Reader,
    ontology: Ontology,
    entities: Iterable[str],
    statement: Callable[[str], str],
    more: Mapping[str, list[str]],
) -> list[Edge]:
    rows = (
        row
        for label, ids in by_kind(ontology, entities).items()
        for row in reader.run(statement(label), {"ids": ids, **more}).rows
    )
    found: dict[tuple[str, str, str], Edge] = {}
    for entity, other, relation, outgoing, *facts in rows:
        ends = (entity, relation, other) if outgoing else (other, relation, entity)
        known = {
            name: fact for name, fact in zip(say.FACTS, facts, strict=True) if fact is not None
        }
        found[ends] = Edge(*ends, known)
    return list(found.values())


def _rank(other: str, edges: list[Edge]) -> tuple[object, ...]:
    best = max(support(edge) for edge in edges)
    return (*(-number for number in best), -len(edges), other)
