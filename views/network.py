"""A subgraph as one HTML page that loads nothing: pyvis with a template of our own.

The template that comes with pyvis loads Bootstrap from a CDN even with in-line resources.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from pyvis.network import Network

from graph.ids import edge_id
from graph.ontology import Kind
from graph.subgraph import Edge, Node, Subgraph
from views.colours import SHAPES, colour, readable
from views.modality import MODALITIES
from views.text import count, entity_address, fact_address, kind_words, shorten, words

NODE_CAP = 300
_EDGE_LABELS = 36
_IMPROVED_LAYOUT = 80
_ARROWS = 120
_COUNTS = {"documents": "document", "outlets": "outlet", "independent": "independent source"}


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of the page around the picture, and the kinds with their colour and symbol."""

    background: str
    text: str
    kinds: Mapping[str, Kind]


@dataclass(frozen=True, slots=True)
class Picture:
    """The page, its height in pixels, how many nodes it shows, and how many more there are."""

    html: str
    height: int
    shown: int
    hidden: int


def network_picture(
    graph: Subgraph,
    look: Look,
    *,
    centre: str | None = None,
    height: int = 560,
    cap: int = NODE_CAP,
) -> Picture:
    """Draw the best linked nodes of a subgraph and the edges among them.

    Args:
        graph: what to draw; all its text is shown as text.
        look: colours.
        centre: id of a node to keep and to stress.
        height: of the picture, in pixels.
        cap: most nodes to draw.
    """
    nodes = _best_linked(graph, centre, cap)
    edges = [edge for edge in graph.edges if edge.source in nodes and edge.target in nodes]
    network = Network(
        height=f"{height}px",
        directed=True,
        bgcolor=colour(look.background),
        cdn_resources="in_line",
    )
    degree, weight = _degrees(edges), _support_of_nodes(edges)
    for node in nodes.values():
        style = _node_style(node, degree[node.id], look, central=node.id == centre)
        network.add_node(node.id, **style, weight=weight[node.id])
    labelled = len(edges) <= _EDGE_LABELS and len({edge.type for edge in edges}) > 1
    for edge in edges:
        network.add_edge(edge.source, edge.target, **_edge_style(edge, labelled=labelled))
    network.options = _options(look, len(nodes), len(edges))
    network.path = "network.html"
    network.templateEnv = _templates(network.template_dir)
    html: str = network.generate_html()
    return Picture(html, height, len(nodes), len(graph.nodes) - len(nodes))


def _templates(pyvis_folder: str) -> Environment:
    ours = FileSystemLoader(Path(__file__).parent)
    return Environment(loader=ChoiceLoader([ours, FileSystemLoader(pyvis_folder)]), autoescape=True)


def _degrees(edges: list[Edge] | tuple[Edge, ...]) -> Counter[str]:
    return Counter(end for edge in edges for end in (edge.source, edge.target))


def _best_linked(graph: Subgraph, centre: str | None, cap: int) -> dict[str, Node]:
    degree = _degrees(graph.edges)
    ranked = sorted(graph.nodes, key=lambda name: (name != centre, -degree[name]))
    kept = set(ranked[:cap])
    return {name: node for name, node in graph.nodes.items() if name in kept}


def _support_of_nodes(edges: list[Edge]) -> Counter[str]:
    """Documents behind the edges of each node: which names are drawn where not all have room."""
    weight: Counter[str] = Counter()
    for edge in edges:
        documents = edge.properties.get("documents")
        for end in (edge.source, edge.target):
            weight[end] += documents if isinstance(documents, int) else 1
    return weight


def _options(look: Look, nodes: int, edges: int) -> dict[str, Any]:
    font = {
        "color": colour(look.text),
        "strokeColor": colour(look.background),
        "strokeWidth": 4,
        "face": "'Source Sans 3', 'Noto Sans CJK KR', 'Noto Sans KR', system-ui, sans-serif",
    }
    arrows = {"to": {"enabled": edges <= _ARROWS, "scaleFactor": 0.5}}
    return {
        "nodes": {"font": font | {"size": 14}, "borderWidth": 0, "borderWidthSelected": 3},
        "edges": {
            "arrows": arrows,
            "font": font | {"size": 11},
            "color": {"color": "#8f8f99", "opacity": 0.75 if edges <= _ARROWS else 0.4},
        },
        "layout": {"randomSeed": 7, "improvedLayout": nodes <= _IMPROVED_LAYOUT},
        "physics": {"stabilization": {"iterations": 250 if nodes <= _IMPROVED_LAYOUT else 120}},
    }


def _node_style(node: Node, degree: int, look: Look, *, central: bool) -> dict[str, Any]:
    kind = look.kinds.get(node.label)
    tint = readable(kind.colour if kind else None, look.background)
    style: dict[str, Any] = {
        "label": shorten(node.name, 44),
        "shape": kind.symbol if kind and kind.symbol in SHAPES else "dot",
        "title": f"{node.name}\n{kind_words(node.label)} · {count(degree, 'link')}",
        "color": {"background": tint, "border": tint, "highlight": tint, "hover": tint},
        "size": 8 + 4 * sqrt(min(degree, 60)) + (8 if central else 0),
        "name": node.name,
        "central": central,
        "kind": kind_words(node.label),
        "address": entity_address(node.id) if kind and kind.is_entity else "",
    }
    return style | ({"font": {"size": 19}} if central else {})


def _edge_style(edge: Edge, *, labelled: bool) -> dict[str, Any]:
    documents = edge.properties.get("documents")
    support = _support(edge)
    style: dict[str, Any] = {
        "title": f"{words(edge.type)}\n{support}".strip(),
        "relation": words(edge.type),
        "support": support,
        "width": 1 + min(sqrt(documents), 5) if isinstance(documents, int) else 1.5,
        "address": fact_address(edge.source, edge_id(edge.source, edge.type, edge.target)),
    }
    if labelled:
        style["label"] = words(edge.type)
    mark = MODALITIES.get(str(edge.properties.get("modality")))
    if mark:
        style |= {"color": mark.tint, "dashes": list(mark.dashes)}
    return style


def _support(edge: Edge) -> str:
    facts = edge.properties
    parts = [
        count(facts[name], noun)
        for name, noun in _COUNTS.items()
        if isinstance(facts.get(name), int)
    ]
    dates = sorted({str(facts[name]) for name in ("first", "last") if facts.get(name)})
    modality = str(facts.get("modality", "stated"))
    said = [modality] if modality in MODALITIES else []
    return " · ".join([*said, *parts, " to ".join(dates)] if dates else [*said, *parts])
