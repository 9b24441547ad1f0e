"""What a statement can name: kinds, relations and properties, with how many the graph holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from graph.ontology import Ontology, Property
from graph.store.base import Reader
from views.counts import counts

_EDGES = "MATCH ()-[e]->() RETURN type(e) AS relation, count(e) AS edges ORDER BY relation"


def kind_counts(reader: Reader, ontology: Ontology) -> dict[str, int]:
    """Number of nodes of each kind of the ontology."""
    return counts(reader, ontology.kinds)


def edge_counts(reader: Reader) -> dict[str, int]:
    """Number of edges of each type that the graph holds."""
    return {str(relation): int(edges) for relation, edges in reader.run(_EDGES).rows}


def schema_html(ontology: Ontology, nodes: Mapping[str, int], edges: Mapping[str, int]) -> str:
    """The schema as lists that open: what there is most of stands first."""
    parts = []
    for title, wanted in (("Kinds of entities", True), ("Records", False)):
        kinds = [kind for kind in ontology.kinds.values() if kind.is_entity is wanted]
        kinds.sort(key=lambda kind: (-nodes.get(kind.name, 0), kind.name))
        entries = (
            _entry(f":{kind.name}", nodes.get(kind.name, 0), _properties(kind.properties))
            for kind in kinds
        )
        parts.append(_section(title, entries))
    for title, group in (("Relations", ontology.relations), ("Links", ontology.links)):
        relations = sorted(group.values(), key=lambda one: (-edges.get(one.name, 0), one.name))
        entries = (
            _entry(f":{one.name}", edges.get(one.name, 0), _ends(one.domain, one.range))
            for one in relations
        )
        parts.append(_section(title, entries))
    scrolled = 'class="lg-schema" role="region" aria-label="Schema" tabindex="0"'
    return f"<div {scrolled}>{''.join(parts)}</div>"


def _section(title: str, entries: Iterable[str]) -> str:
    return f"<h4>{escape(title)}</h4><ul>{''.join(entries)}</ul>"


def _entry(name: str, number: int, more: str) -> str:
    return f"<li><code>{escape(name)}</code> <b>{number:,}</b>{more}</li>"


def _properties(properties: Iterable[Property]) -> str:
    names = ", ".join(escape(one.name) for one in properties)
    return f"<small>{names}</small>" if names else ""


def _ends(domain: Iterable[str], range_: Iterable[str]) -> str:
    ends = [", ".join(escape(kind) for kind in kinds) for kinds in (domain, range_)]
    return (
        f"<small>{ends[0] or 'any'} → {ends[1]}</small>"
        if ends[1]
        else (f"<small>{ends[0] or 'any'}; claims only</small>")
    )
