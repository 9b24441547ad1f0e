"""Who says a fact: its independent sources, and why the others are none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from graph.sources.independent import Origin, Tie, origins
from graph.sources.telling import telling_of
from graph.store.base import Reader
from graph.subgraph import Node
from views.facts import independent_of
from views.text import count

_NAMED = "MATCH (n:{label}) WHERE n.id IN $ids RETURN n.id AS id, n AS node"
_LABELS = {
    "document": "Document",
    "outlet": "Outlet",
    "work": "Work",
    "organization": "Organization",
    "person": "Person",
}


@dataclass(frozen=True, slots=True)
class Sources:
    """The independent sources of one fact.

    ``independent`` counts those that say it; ``denying`` are sources that only deny it. ``names``
    and ``kinds`` hold by id what a source is called, and whose voice it is where that is known.
    """

    independent: int
    origins: tuple[Origin, ...]
    denying: frozenset[str]
    names: Mapping[str, str]
    kinds: Mapping[str, str]


def sources_of(reader: Reader, claims: Sequence[Node]) -> Sources | None:
    """The sources of claims that say one thing; None where they say several."""
    if len({claim.properties.get("edge") for claim in claims}) != 1:
        return None
    told = [telling_of(claim.id, claim.properties) for claim in claims]
    found = origins(told)
    saying = {one.source for one in told if not one.denied}
    denying = frozenset(one.source for one in told) - saying
    ids = {one for origin in found for one in origin.sources}
    ids |= {tie.shared for origin in found for tie in origin.ties if tie.shared}
    nodes = _nodes(reader, ids)
    return Sources(
        independent=independent_of(claims),
        origins=found,
        denying=denying if saying else frozenset(),
        names={one: nodes[one].name if one in nodes else one for one in ids},
        kinds={
            one: str(node.properties["outlet_kind"])
            for one, node in nodes.items()
            if node.properties.get("outlet_kind")
        },
    )


def _nodes(reader: Reader, ids: Iterable[str]) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for slug, label in _LABELS.items():
        wanted = sorted(one for one in ids if one.startswith(f"{slug}/"))
        if wanted:
            found |= dict(reader.run(_NAMED.format(label=label), {"ids": wanted}).rows)
    return found


def sources_html(sources: Sources | None) -> str:
    """One paragraph: the number of independent sources, each with those that go back to it."""
    if sources is None:
        return ""
    number = count(sources.independent, "independent source")
    ordered = sorted(sources.origins, key=lambda one: one.id in sources.denying)
    listed = "; ".join(_origin(one, sources) for one in ordered)
    return f'<p class="lg-sources"><b>{number}</b>: {listed}</p>'


def _origin(origin: Origin, sources: Sources) -> str:
    kind = sources.kinds.get(origin.id)
    shown = f"<b>{escape(sources.names[origin.id])}</b>{f' ({escape(kind)})' if kind else ''}"
    shown += " which denies it" if origin.id in sources.denying else ""
    reasons = [_reason(tie, origin.id, sources.names) for tie in _one_each(origin)]
    return f"{shown} with {', '.join(reasons)}" if reasons else shown


def _one_each(origin: Origin) -> list[Tie]:
    """The first reason of each source, the most telling first."""
    chosen: dict[frozenset[str], Tie] = {}
    for tie in origin.ties:
        chosen.setdefault(frozenset({tie.one, tie.other}), tie)
    return list(chosen.values())


def _reason(tie: Tie, lead: str, names: Mapping[str, str]) -> str:
    """A source beside the lead, and what makes it no source of its own."""
    one, other = escape(names[tie.one]), escape(names[tie.other])
    if tie.shared:
        return f"{one}, which {tie.reason} {escape(names[tie.shared])} as {other} does"
    if tie.one != lead:
        return f"{one}, which {tie.reason} {other}"
    return (
        f"{other}, to which {one} goes back" if tie.points else f"{other}, which {tie.reason} {one}"
    )
