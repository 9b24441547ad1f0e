"""A view as a short text for an address or a file, and back, with nothing taken on trust."""

from __future__ import annotations

import base64
import binascii
import json
import math
import re
import zlib
from dataclasses import asdict
from typing import Any, TypeVar

from graph.errors import ViewError
from graph.explore.filters import Filters
from graph.explore.layout import LAYOUTS
from graph.explore.measures import MEASURES
from views.explore_state import MOST_NODES, Shown, View

LONGEST = 16_000
_MOST_BYTES = 400_000
_VERSION = 1
_ID = re.compile(r"[a-z][a-z-]{0,40}/\S{1,300}")
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})?")
_SETS = ("kinds", "relations", "outlets")

_Option = TypeVar("_Option", bound=str)


def encode(view: View) -> str:
    """A view as text of letters, digits, ``-`` and ``_``; the same view gives the same text."""
    return base64.urlsafe_b64encode(zlib.compress(_json(view), 9)).decode("ascii").rstrip("=")


def decode(text: str) -> View:
    """The view of a text.

    Raises:
        ViewError: it is longer than 16,000 characters, broken off, or says what cannot be.
    """
    if len(text) > LONGEST:
        raise ViewError(f"this link is too long: {len(text):,} characters of at most {LONGEST:,}")
    try:
        packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        opened = zlib.decompressobj()
        raw = opened.decompress(packed, _MOST_BYTES)
        if opened.unconsumed_tail or not opened.eof:
            raise ViewError("this link holds no whole view: copy it again from where it came")
        return from_plain(json.loads(raw))
    except (binascii.Error, ValueError, zlib.error, RecursionError) as error:
        raise ViewError(
            "this link holds no view that can be read: copy it again from where it came"
        ) from error


def to_plain(view: View) -> dict[str, Any]:
    """A view as JSON can hold it; what is as at first is left out."""
    places = {node.id: place for place, node in enumerate(view.nodes)}
    filters = {
        name: sorted(value) if name in _SETS else value
        for name, value in asdict(view.filters).items()
        if value
    }
    given = {
        "nodes": [node.id for node in view.nodes],
        "parents": [places.get(node.parent, -1) for node in view.nodes],
        "hidden": sorted(places[one] for one in view.hidden if one in places),
        "pins": [[places[one], *spot] for one, spot in view.pins if one in places],
        "selected": view.selected,
        "path": list(view.path or ()),
        "filters": filters,
        "layout": view.layout if view.layout != View().layout else "",
        "size": view.size if view.size != View().size else "",
    }
    return {"v": _VERSION, **{name: value for name, value in given.items() if value}}


def from_plain(data: object) -> View:
    """The view of what JSON holds.

    Raises:
        ViewError: it says what cannot be; the message names it.
    """
    if not isinstance(data, dict) or data.get("v") != _VERSION:
        raise ViewError("this is no view of this version of labourgraph")
    ids = [_id(one) for one in _list(data, "nodes", MOST_NODES)]
    if len(set(ids)) != len(ids):
        raise ViewError("the view names an entity twice")
    parents = [_place(one, ids, least=-1) for one in _list(data, "parents", len(ids))]
    parents += [-1] * (len(ids) - len(parents))
    path = [_id(one) for one in _list(data, "path", 2)]
    return View(
        nodes=tuple(
            Shown(one, ids[parent] if parent >= 0 else "")
            for one, parent in zip(ids, parents, strict=True)
        ),
        hidden=frozenset(ids[_place(one, ids)] for one in _list(data, "hidden", len(ids))),
        pins=tuple(_pin(one, ids) for one in _list(data, "pins", len(ids))),
        selected=_text(data.get("selected", ""), 1_000, "selected"),
        path=(path[0], path[1]) if len(path) == 2 else None,
        filters=_filters(data.get("filters", {})),
        layout=_one_of(data.get("layout") or View().layout, LAYOUTS, "layout"),
        size=_one_of(data.get("size") or View().size, MEASURES, "size"),
    )


def _json(view: View) -> bytes:
    return json.dumps(to_plain(view), ensure_ascii=False, separators=(",", ":")).encode()


def _filters(data: object) -> Filters:
    if not isinstance(data, dict) or data.keys() - set(Filters.__slots__):
        raise ViewError("the view's filters are none that there are")
    sets = {
        name: frozenset(_text(one, 300, name) for one in _list(data, name, 500)) for name in _SETS
    }
    dates = {name: _text(data.get(name, ""), 10, name) for name in ("since", "until")}
    if not all(_DATE.fullmatch(value) for value in dates.values()):
        raise ViewError("the view's dates must be written as 2024-01-31")
    confidence = _number(data.get("confidence", 0.0))
    independent = _number(data.get("independent", 0))
    if not 0 <= confidence <= 1 or not 0 <= independent <= 10_000:
        raise ViewError("the view filters by a confidence or a number of sources that cannot be")
    return Filters(
        sets["kinds"],
        sets["relations"],
        sets["outlets"],
        dates["since"],
        dates["until"],
        confidence,
        int(independent),
    )


def _list(data: dict[str, Any], name: str, most: int) -> list[Any]:
    found = data.get(name, [])
    if not isinstance(found, list) or len(found) > most:
        raise ViewError(f"the view's {name} are no list of at most {most:,}")
    return found


def _pin(value: object, ids: list[str]) -> tuple[str, tuple[float, float]]:
    if not isinstance(value, list) or len(value) != 3:
        raise ViewError("a pin of the view is no entity with a place")
    return ids[_place(value[0], ids)], (_number(value[1]), _number(value[2]))


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ViewError("the view holds something else where a number must be")
    return float(value)


def _place(value: object, ids: list[str], *, least: int = 0) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value < len(ids):
        raise ViewError("the view speaks of an entity that it does not name")
    return value


def _id(value: object) -> str:
    text = _text(value, 400, "entities")
    if not _ID.fullmatch(text):
        raise ViewError("the view names something that is no id of an entity")
    return text


def _text(value: object, most: int, name: str) -> str:
    if not isinstance(value, str) or len(value) > most:
        raise ViewError(f"the view's {name} hold no text of at most {most} characters")
    return value


def _one_of(value: object, options: tuple[_Option, ...], name: str) -> _Option:
    for option in options:
        if value == option:
            return option
    raise ViewError(f"the view's {name} is none of {', '.join(options)}")
