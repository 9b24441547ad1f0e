"""What is sent to the browser: everything, or what differs from the revision that it has."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from typing import Any

from views.colours import colour
from views.graphview.drawing import Drawing, DrawnEdge, DrawnNode
from views.modality import MODALITIES
from views.network import Look
from views.text import kind_words, shorten, words

LABEL_LENGTH = 80
_FORMATTING = {"Cc", "Cf", "Zl", "Zp"}


def label(text: str) -> str:
    """The text on one line, without control characters and bidirectional overrides.

    A canvas draws what it is given: an override would turn the rest of the label around.
    """
    shown = (" " if unicodedata.category(c) in _FORMATTING else c for c in text)
    return shorten(" ".join("".join(shown).split()), LABEL_LENGTH)


def message(drawing: Drawing, before: Drawing | None, look: Look) -> bytes:
    """The drawing as JSON, or its difference from ``before``.

    ``base`` is the revision a difference builds on, None for everything. Bytes, because
    Streamlit passes those through where it would walk through a mapping of 20,000 nodes twice.
    """
    nodes, gone_nodes = _changes(_node_rows(drawing), _node_rows(before))
    edges, gone_edges = _changes(_edge_rows(drawing), _edge_rows(before))
    content = {
        "revision": drawing.revision,
        "base": before.revision if before else None,
        "nodes": nodes,
        "edges": edges,
        "gone": gone_nodes,
        "goneEdges": gone_edges,
        "selected": drawing.selected,
        "highlighted": sorted(drawing.highlighted),
        "refine": drawing.refine,
        "background": colour(look.background),
        "text": colour(look.text),
    }
    packed = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return packed.replace("<", "\\u003c").encode()


def _changes(now: Mapping[str, Any], then: Mapping[str, Any]) -> tuple[list[Any], list[str]]:
    new = [row for name, row in now.items() if then.get(name) != row]
    return new, [name for name in then if name not in now]


def _node_rows(drawing: Drawing | None) -> dict[str, list[Any]]:
    return {node.id: _node(node) for node in drawing.nodes} if drawing else {}


def _node(node: DrawnNode) -> list[Any]:
    place = [round(node.x, 5), round(node.y, 5), round(node.size, 2)]
    look = [colour(node.colour), node.symbol, int(node.pinned), node.hidden_neighbours]
    return [node.id, label(node.name), kind_words(node.kind), *place, *look]


def _edge_rows(drawing: Drawing | None) -> dict[str, list[Any]]:
    if drawing is None:
        return {}
    known = {node.id for node in drawing.nodes}
    kept = (edge for edge in drawing.edges if edge.source in known and edge.target in known)
    return {edge.id: _edge(edge) for edge in kept}


def _edge(edge: DrawnEdge) -> list[Any]:
    mark = MODALITIES.get(edge.modality)
    said = f"{mark.symbol} {words(edge.relation)}" if mark else words(edge.relation)
    tint = mark.tint if mark else ""
    weight = round(edge.weight, 2)
    return [edge.id, edge.source, edge.target, label(said), weight, edge.documents, tint]
