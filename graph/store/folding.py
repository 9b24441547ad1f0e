"""Fold claims to edges and spellings to names, and take out what nothing supports any more.

A fold reads all that supports a thing, so that its outcome depends on what is in the graph and
not on the order or the batches in which it came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from graph.store import statements as say
from graph.store.batch import Batch, Row, without_none
from graph.store.terms import Terms
from graph.store.touched import Touched

_Run = Callable[[str, Mapping[str, Any]], list[Row]]

_STRONGEST_FIRST = ("stated", "planned", "alleged", "denied")
_FOLDED = ("claims", "documents", "outlets", "first", "last", "confidence")


def fold_edges(run: _Run, terms: Terms, edges: Iterable[str]) -> None:
    """Write the edges that claims support, delete those that none supports any more."""
    wanted = sorted(edges)
    if not wanted:
        return
    supported = run(say.FOLD_EDGES, {"edges": wanted})
    written: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in supported:
        written[_ends(terms, row)].append({**row, "properties": _edge_properties(row)})
    for (relation, subject, object_), rows in sorted(written.items()):
        run(say.merge_edges(relation, subject, object_), {"rows": [_plain(row) for row in rows]})
    lost = set(wanted) - {row["edge"] for row in supported}
    _delete_edges(run, terms, sorted(lost))


def fold_names(run: _Run, batch: Batch) -> None:
    """Write the name of each entity of the batch."""
    for label, entities in sorted(batch.entities.items()):
        _fold_names(run, label, sorted(entities))


def remove_orphans(run: _Run, terms: Terms, touched: Touched) -> None:
    """Delete names that no document uses and entities that nothing supports; fold the others."""
    unused = run(say.UNUSED_NAMES, {"ids": sorted(touched.names)}) if touched.names else []
    if unused:
        run(say.DELETE_NAMES, {"ids": [row["id"] for row in unused]})
    by_label: dict[str, list[str]] = defaultdict(list)
    for entity in sorted(touched.entities):
        by_label[terms.label(entity)].append(entity)
    by_label.pop("Document", None)
    for label, entities in sorted(by_label.items()):
        run(say.delete_unsupported(label), {"ids": entities})
        _fold_names(run, label, entities)


def _fold_names(run: _Run, label: str, entities: list[str]) -> None:
    spellings: dict[str, list[Row]] = defaultdict(list)
    for row in run(say.names_of(label), {"ids": entities}):
        spellings[row["entity"]].append(row)
    rows = [{"id": entity, "name": _best(rows)} for entity, rows in sorted(spellings.items())]
    if rows:
        run(say.set_names(label), {"rows": rows})


def _best(rows: Iterable[Row]) -> str:
    best = min(rows, key=lambda row: (not row["preferred"], -row["documents"], row["text"]))
    return str(best["text"])


def _edge_properties(row: Row) -> Row:
    modality = min(row["modalities"], key=_STRONGEST_FIRST.index)
    return without_none({**{name: row[name] for name in _FOLDED}, "modality": modality})


def _plain(row: Row) -> Row:
    return {name: row[name] for name in ("subject", "object", "properties")}


def _ends(terms: Terms, row: Row) -> tuple[str, str, str]:
    return (
        terms.relation(row["relation"]),
        terms.label(row["subject"]),
        terms.label(row["object"]),
    )


def _delete_edges(run: _Run, terms: Terms, edges: Iterable[str]) -> None:
    lost: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for edge in edges:
        subject, relation, object_ = edge.split("|")
        row = {"subject": subject, "relation": relation, "object": object_}
        lost[_ends(terms, row)].append(row)
    for (relation, subject, object_), rows in sorted(lost.items()):
        run(say.delete_edges(relation, subject, object_), {"rows": rows})
