"""What comes back from the browser: untrusted, so checked against what was drawn."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from views.graphview.drawing import Drawing

Kind = Literal["select", "select_edge", "expand", "clear", "move"]
_OF_NODES = ("select", "expand", "move")
RESEND = "resend"


@dataclass(frozen=True, slots=True)
class GraphEvent:
    """What the reader did; ``id`` is None for ``clear`` alone, ``serial`` grows with each event."""

    kind: Kind
    id: str | None = None
    positions: Mapping[str, tuple[float, float]] | None = None
    serial: int = 0


def asks_for_all(value: object) -> bool:
    """Whether the browser says that it lacks what the last message builds on."""
    return isinstance(value, dict) and value.get("kind") == RESEND


def parse_event(value: object, drawing: Drawing) -> GraphEvent | None:
    """The event, or None where it is none or speaks of what is not drawn (any longer)."""
    if not isinstance(value, dict):
        return None
    kind, serial = value.get("kind"), value.get("serial")
    if not isinstance(serial, int) or isinstance(serial, bool) or serial < 0:
        return None
    if kind == "clear":
        return GraphEvent("clear", serial=serial)
    known = _known(kind, drawing)
    identifier = value.get("id")
    if not isinstance(identifier, str) or identifier not in known:
        return None
    positions = _positions(value.get("positions"), known) if kind == "move" else None
    if kind == "move" and not positions:
        return None
    return GraphEvent(cast("Kind", kind), identifier, positions, serial)


def _known(kind: object, drawing: Drawing) -> set[str]:
    if kind in _OF_NODES:
        return {node.id for node in drawing.nodes}
    return {edge.id for edge in drawing.edges} if kind == "select_edge" else set()


def _positions(value: Any, known: Collection[str]) -> dict[str, tuple[float, float]]:
    if not isinstance(value, dict) or len(value) > len(known):
        return {}
    return {
        name: (float(place[0]), float(place[1]))
        for name, place in value.items()
        if name in known and _is_place(place)
    }


def _is_place(place: object) -> bool:
    return (
        isinstance(place, list)
        and len(place) == 2
        and all(
            isinstance(part, int | float) and not isinstance(part, bool) and _finite(part)
            for part in place
        )
    )


def _finite(part: float) -> bool:
    return abs(part) < 1e9 and math.isfinite(part)
