"""Ontology -> how nodes look, for every view and export that draws them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Look:
    """Colour as ``#RRGGBB`` and node shape of vis.js. No two kinds share both."""

    colour: str
    symbol: str


def looks(ontology: Ontology) -> dict[str, Look]:
    """The look of each kind, by its name."""
    return {name: Look(kind.colour, kind.symbol) for name, kind in ontology.kinds.items()}
