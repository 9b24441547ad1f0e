"""What of a view the graph holds now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from graph.explore import Route, among, present, routes
from graph.ids import edge_id
from graph.ontology import Ontology
from graph.store.base import Reader
from graph.subgraph import Edge, Node
from views.explore_state import View


@dataclass(frozen=True, slots=True)
class Scene:
    """The entities and edges of a view that are shown.

    ``hidden`` counts entities that are hidden or filtered out, ``missing`` those that the graph no
    longer has; ``routes`` are the paths that are marked.
    """

    view: View
    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]
    routes: tuple[Route, ...] = ()
    hidden: int = 0
    missing: int = 0
    weak: frozenset[str] = field(default_factory=frozenset)

    def edge(self, identifier: str) -> Edge | None:
        """The edge with an id, None where it is not shown."""
        return next((edge for edge in self.edges if key_of(edge) == identifier), None)


def key_of(edge: Edge) -> str:
    """The id of an edge."""
    return edge_id(edge.source, edge.type, edge.target)


def scene_of(reader: Reader, ontology: Ontology, view: View, before: Scene | None = None) -> Scene:
    """What the graph holds of a view; what one searched for is never filtered out by its kind.

    Args:
        reader: the graph.
        ontology: its kinds.
        view: what is to be shown.
        before: the scene before in the same state of the graph; what depends on the selection,
            pins, layout or size alone is taken over from it.
    """
    if before is not None and _asks_the_same(before.view, view):
        return replace(before, view=view)
    there = present(reader, ontology, [node.id for node in view.nodes])
    shown = {
        node.id: there[node.id]
        for node in view.nodes
        if node.id in there
        and node.id not in view.hidden
        and (not node.parent or view.filters.takes_kind(there[node.id].label))
    }
    found: tuple[Route, ...] = ()
    if view.path and set(view.path) <= shown.keys():
        found = routes(reader, ontology, *view.path, filters=view.filters)
    weak = {key_of(edge) for route in found for edge in route.hops[route.weakest]}
    return Scene(
        view=view,
        nodes=shown,
        edges=among(reader, ontology, shown, view.filters),
        routes=found,
        hidden=len(there) - len(shown),
        missing=len(view.nodes) - len(there),
        weak=frozenset(weak),
    )


def _asks_the_same(one: View, other: View) -> bool:
    """Whether two views ask the same of the graph."""
    return (one.nodes, one.hidden, one.filters, one.path) == (
        other.nodes,
        other.hidden,
        other.filters,
        other.path,
    )
