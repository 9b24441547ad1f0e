"""What lies around an entity: neighbours by support, paths, layouts of what is drawn."""

from graph.explore.filters import Filters
from graph.explore.neighbours import Expansion, among, claims_of, expand, outlets_of, present
from graph.explore.paths import Route, routes

__all__ = [
    "Expansion",
    "Filters",
    "Route",
    "among",
    "claims_of",
    "expand",
    "outlets_of",
    "present",
    "routes",
]
