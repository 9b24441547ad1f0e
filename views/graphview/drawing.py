"""What the component draws."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A node with its place and look.

    Places are in any unit, y upwards; the picture fits them. ``size`` is the radius in pixels,
    ``symbol`` a name of ``views.colours.SHAPES``, ``hidden_neighbours`` how many more it has.
    """

    id: str
    name: str
    kind: str
    x: float
    y: float
    size: float
    colour: str
    symbol: str
    pinned: bool = False
    hidden_neighbours: int = 0


@dataclass(frozen=True, slots=True)
class DrawnEdge:
    """An edge between two drawn nodes; ``weight`` is its width in pixels."""

    id: str
    source: str
    target: str
    relation: str
    weight: float = 1.0
    documents: int = 0
    modality: str = "stated"


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that is drawn; edges whose ends are not among the nodes are left out.

    ``highlighted`` holds ids of nodes and edges; where it is not empty the others are dimmed.
    """

    nodes: tuple[DrawnNode, ...]
    edges: tuple[DrawnEdge, ...]
    revision: int
    selected: str | None = None
    highlighted: frozenset[str] = frozenset()
    refine: bool = True
