"""What lies around an entity: neighbours by support, paths, layouts of what is drawn."""

from graph.explore.filters import Filters
from graph.explore.neighbours import Expansion, among, expand, present
from graph.explore.paths import Route, routes

__all__ = ["Expansion", "Filters", "Route", "among", "expand", "present", "routes"]
