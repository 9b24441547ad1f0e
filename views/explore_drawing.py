"""A scene as the network component draws it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import sqrt

from graph.explore.layout import Point, arrange, place_near
from graph.explore.measures import measured
from graph.subgraph import Edge, Node
from views.colours import SHAPES, readable
from views.explore_picture import Scene, key_of
from views.graphview import Drawing, DrawnEdge, DrawnNode
from views.network import Look

_LEAST, _STEP, _MOST_COUNTED = 5.0, 1.1, 200
_MOST_WIDTH = 5.0


def places_of(scene: Scene, before: Mapping[str, Point]) -> dict[str, Point]:
    """Where the nodes of a scene are drawn; by force, what was drawn stays where it was."""
    pinned = dict(scene.view.pins)
    pairs = [(edge.source, edge.target) for edge in scene.edges]
    kinds = {node.id: node.label for node in scene.nodes.values()}
    known = {one: spot for one, spot in before.items() if one in kinds} | {
        one: spot for one, spot in pinned.items() if one in kinds
    }
    if scene.view.layout == "force" and known.keys() - pinned.keys():
        parents = [(node.id, node.parent) for node in scene.view.nodes if node.id in kinds]
        return place_near(known, parents)
    roots = [node.id for node in scene.view.nodes if not node.parent and node.id in kinds]
    return arrange(scene.view.layout, kinds, pairs, roots=roots, pinned=pinned)


def drawing_of(scene: Scene, places: Mapping[str, Point], look: Look) -> Drawing:
    """The drawing, of revision 0; marked paths stand out and their weakest hop says so."""
    sizes = measured(scene.view.size, list(scene.nodes.values()), scene.edges)
    pinned = {one for one, _ in scene.view.pins}
    marked = frozenset(
        [one for route in scene.routes for one in route.entities]
        + [key_of(edge) for route in scene.routes for hop in route.hops for edge in hop]
    )
    return Drawing(
        nodes=tuple(
            replace(_node(node, places[node.id], sizes[node.id], look), pinned=node.id in pinned)
            for node in scene.nodes.values()
        ),
        edges=tuple(_edge(edge, weak=key_of(edge) in scene.weak) for edge in scene.edges),
        revision=0,
        selected=scene.view.selected or None,
        highlighted=marked,
        refine=scene.view.layout == "force",
    )


def _node(node: Node, spot: Point, measure: int, look: Look) -> DrawnNode:
    kind = look.kinds.get(node.label)
    return DrawnNode(
        id=node.id,
        name=node.name,
        kind=node.label,
        x=spot[0],
        y=spot[1],
        size=_LEAST + _STEP * sqrt(min(measure, _MOST_COUNTED)),
        colour=readable(kind.colour if kind else None, look.background),
        symbol=kind.symbol if kind and kind.symbol in SHAPES else "dot",
    )


def _edge(edge: Edge, *, weak: bool) -> DrawnEdge:
    documents = int(edge.properties.get("documents") or 0)
    return DrawnEdge(
        id=key_of(edge),
        source=edge.source,
        target=edge.target,
        relation=f"weakest: {edge.type}" if weak else edge.type,
        weight=min(sqrt(max(1, documents)), _MOST_WIDTH),
        documents=documents,
        modality=str(edge.properties.get("modality", "stated")),
    )
