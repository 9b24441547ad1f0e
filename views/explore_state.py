"""What the Explore page shows, as values that never change, and each change as a function."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.explore.filters import Filters
from graph.explore.layout import LayoutName, Point
from graph.explore.measures import MeasureName

MOST_NODES = 1_000
_STEPS = 100
_ALL = Filters()


@dataclass(frozen=True, slots=True)
class Shown:
    """An entity on the page, and the one it was expanded from, or an empty text."""

    id: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """All that the page shows: entities in the order they came, and how they are shown.

    ``selected`` is the id of an entity or of an edge, or empty; ``path`` are the ends between which
    the shortest paths are marked; ``pins`` hold the places of entities that stay.
    """

    nodes: tuple[Shown, ...] = ()
    hidden: frozenset[str] = frozenset()
    pins: tuple[tuple[str, Point], ...] = ()
    selected: str = ""
    path: tuple[str, str] | None = None
    filters: Filters = _ALL
    layout: LayoutName = "force"
    size: MeasureName = "links"

    @property
    def ids(self) -> frozenset[str]:
        """All entities on the page, the hidden too."""
        return frozenset(node.id for node in self.nodes)

    @property
    def visible(self) -> tuple[str, ...]:
        """Those that are not hidden."""
        return tuple(node.id for node in self.nodes if node.id not in self.hidden)


@dataclass(frozen=True, slots=True)
class History:
    """The view with those before it and those taken back."""

    now: View = View()
    past: tuple[View, ...] = ()
    future: tuple[View, ...] = ()


def add(view: View, ids: Iterable[str], parent: str = "") -> View:
    """Put entities on the page; those there already are shown again and keep their parent."""
    wanted = list(dict.fromkeys(ids))
    known = view.ids
    room = max(0, MOST_NODES - len(view.nodes))
    origin = parent if parent in known else ""
    new = [Shown(one, origin) for one in wanted if one not in known][:room]
    return replace(view, nodes=(*view.nodes, *new), hidden=view.hidden - frozenset(wanted))


def start(view: View, entity: str) -> View:
    """Put one entity on the page and select it."""
    return select(add(view, [entity]), entity)


def collapse(view: View, entity: str) -> View:
    """Take away what was expanded from an entity, and from that in turn, but for what is pinned."""
    pinned = {one for one, _ in view.pins}
    gone: set[str] = set()
    below = {entity}
    while below:
        below = {
            node.id
            for node in view.nodes
            if node.parent in below and node.id not in gone and node.id != entity
        } - pinned
        gone |= below
    return _without(view, gone)


def remove(view: View, entity: str) -> View:
    """Take one entity off the page; what was expanded from it stays."""
    return _without(view, {entity})


def hide(view: View, entity: str) -> View:
    """Keep an entity on the page without drawing it."""
    if entity not in view.ids:
        return view
    chosen = "" if touches(view.selected, {entity}) else view.selected
    return replace(view, hidden=view.hidden | {entity}, selected=chosen)


def show_all(view: View) -> View:
    """Show what was hidden."""
    return replace(view, hidden=frozenset())


def pin(view: View, entity: str, spot: Point) -> View:
    """Let an entity stay at a place."""
    if entity not in view.ids:
        return view
    place = (round(float(spot[0]), 2), round(float(spot[1]), 2))
    return replace(view, pins=(*unpin(view, entity).pins, (entity, place)))


def unpin(view: View, entity: str) -> View:
    """Let a layout move an entity again."""
    return replace(view, pins=tuple(held for held in view.pins if held[0] != entity))


def select(view: View, what: str) -> View:
    """Select an entity or an edge by its id; an empty text selects nothing."""
    return replace(view, selected=what)


def mark_path(view: View, ends: tuple[str, str] | None) -> View:
    """Mark the shortest paths between two entities, or none."""
    return replace(view, path=ends)


def touches(selected: str, entities: set[str]) -> bool:
    """Whether what is selected is one of the entities, or an edge at one."""
    subject, _, rest = selected.partition("|")
    return not entities.isdisjoint({subject, rest.rpartition("|")[2]})


def do(history: History, view: View) -> History:
    """Go on to another view; going on to the same changes nothing."""
    if view == history.now:
        return history
    return History(view, (*history.past, history.now)[-_STEPS:])


def glance(history: History, view: View) -> History:
    """Go on to another view that no undo comes back from, such as a selection."""
    return replace(history, now=view)


def undo(history: History) -> History:
    """Go back by one view."""
    if not history.past:
        return history
    *past, last = history.past
    return History(last, tuple(past), (history.now, *history.future))


def redo(history: History) -> History:
    """Take an undo back."""
    if not history.future:
        return history
    first, *future = history.future
    return History(first, (*history.past, history.now), tuple(future))


def _without(view: View, gone: set[str]) -> View:
    return replace(
        view,
        nodes=tuple(
            Shown(node.id, "" if node.parent in gone else node.parent)
            for node in view.nodes
            if node.id not in gone
        ),
        hidden=view.hidden - gone,
        pins=tuple(held for held in view.pins if held[0] not in gone),
        selected="" if touches(view.selected, gone) else view.selected,
        path=None if view.path and not gone.isdisjoint(view.path) else view.path,
    )
