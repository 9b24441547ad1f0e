"""A scene as it is drawn: places that stay, sizes, what is marked."""

from __future__ import annotations

from dataclasses import replace

from graph.explore.paths import Route
from graph.ontology import load_ontology
from graph.subgraph import Edge, Node
from views import explore_state as state
from views.explore_drawing import drawing_of, places_of
from views.explore_picture import Scene
from views.explore_state import View
from views.network import Look

A, B, C = "site/a", "site/b", "person/c"
LOOK = Look("#ffffff", "#222222", load_ontology().kinds)
NODES = {
    A: Node(A, "Site", {"name": "A mill", "documents": 100}),
    B: Node(B, "Site", {"name": "B", "documents": 1}),
    C: Node(C, "Person", {"name": "C", "documents": 1}),
}
EDGE = Edge(A, "PART_OF", B, {"documents": 4, "modality": "denied"})
SCENE = Scene(state.add(state.start(View(), A), [B, C], A), NODES, (EDGE,))


def test_places_stay_when_others_come_and_pins_hold() -> None:
    before = places_of(replace(SCENE, nodes={A: NODES[A], B: NODES[B]}), {})
    after = places_of(SCENE, before)
    assert after.keys() == {A, B, C}
    assert {one: after[one] for one in before} == before
    pinned = replace(SCENE, view=state.pin(SCENE.view, B, (7, 8)))
    assert places_of(pinned, before)[B] == (7.0, 8.0)
    assert places_of(replace(SCENE, view=replace(SCENE.view, layout="circle")), before) != after


def test_nodes_and_edges_as_drawn() -> None:
    drawing = drawing_of(SCENE, places_of(SCENE, {}), LOOK)
    nodes = {node.id: node for node in drawing.nodes}
    assert nodes[A].size > nodes[C].size
    assert nodes[A].symbol != nodes[C].symbol
    assert drawing.selected == A
    [edge] = drawing.edges
    assert (edge.id, edge.documents, edge.modality) == (f"{A}|PART_OF|{B}", 4, "denied")
    by_documents = replace(SCENE, view=replace(SCENE.view, size="documents"))
    sizes = {n.id: n.size for n in drawing_of(by_documents, places_of(SCENE, {}), LOOK).nodes}
    assert sizes[A] > sizes[B] == sizes[C]


def test_a_marked_path_stands_out_with_its_weakest_hop() -> None:
    key = f"{A}|PART_OF|{B}"
    marked = replace(SCENE, routes=(Route((A, B), ((EDGE,),), 0),), weak=frozenset({key}))
    drawing = drawing_of(marked, places_of(marked, {}), LOOK)
    assert drawing.highlighted == {A, B, key}
    assert drawing.edges[0].relation.startswith("weakest")
