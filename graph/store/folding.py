"""Fold claims to edges and spellings to names, and take out what nothing supports any more.

A fold reads all that supports a thing, so that its outcome depends on what is in the graph and
not on the order or the batches in which it came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from graph.sources.independent import independent, origin_of, origins
from graph.sources.telling import telling_of
from graph.store import statements as say
from graph.store.batch import Row, without_none
from graph.store.terms import Terms
from graph.store.touched import Touched

_Run = Callable[[str, Mapping[str, Any]], list[Row]]
_Ends = tuple[str, str, str]

_STRONGEST_FIRST = ("stated", "planned", "alleged", "denied")
_FOLDED = ("claims", "documents", "outlets", "first", "last", "confidence")


def fold_edges(run: _Run, terms: Terms, edges: Iterable[str]) -> None:
    """Write the edges that claims support, delete those that none supports any more."""
    wanted = sorted(edges)
    supported = (
        {row["edge"]: row for row in run(say.FOLD_EDGES, {"edges": wanted})} if wanted else {}
    )
    counts = fold_origins(run, supported)
    written: dict[_Ends, list[Row]] = defaultdict(list)
    lost: dict[_Ends, list[Row]] = defaultdict(list)
    for edge in wanted:
        subject, relation, object_ = edge.split("|")
        if not object_:
            continue
        ends = (terms.relation(relation), terms.label(subject), terms.label(object_))
        row = {"subject": subject, "object": object_}
        if edge in supported:
            properties = _edge_properties(supported[edge]) | {"independent": counts.get(edge, 1)}
            written[ends].append({**row, "properties": properties})
        else:
            lost[ends].append(row)
    for ends, rows in sorted(written.items()):
        # A document's edges went with it when it was taken out.
        write = say.create_edges if "Document" in ends else say.merge_edges
        run(write(*ends), {"rows": rows})
    for ends, rows in sorted(lost.items()):
        run(say.delete_edges(*ends), {"rows": rows})


def fold_origins(run: _Run, supported: Mapping[str, Row]) -> dict[str, int]:
    """Write on the claims of each edge which sources are one; the count of each that has several.

    An edge of one source, whose claims were not put under another before, has nothing to write.
    """
    several = [edge for edge, row in supported.items() if row["sources"] > 1 or row["moved"]]
    told: dict[str, list[Row]] = defaultdict(list)
    for row in run(say.TELLINGS, {"edges": several}) if several else ():
        told[row["edge"]].append(row)
    counts, changed = {}, []
    for edge, rows in told.items():
        tellings = [telling_of(row["claim"], row) for row in rows]
        under = origin_of(origins(tellings))
        counts[edge] = independent(tellings)
        changed += [
            {"claim": row["claim"], "origin": under[row["source"]]}
            for row in rows
            if row["origin"] != under[row["source"]]
        ]
    if changed:
        run(say.SET_ORIGINS, {"rows": changed})
    return counts


def count_uses(run: _Run, used: Mapping[str, int], before: Touched) -> None:
    """Keep each name's number of documents, which it would take ever longer to count."""
    changes = Counter(used)
    changes.subtract(before.names)
    rows = [{"id": name, "documents": change} for name, change in sorted(changes.items()) if change]
    if rows:
        run(say.COUNT_USES, {"rows": rows})


def fold_names(run: _Run, terms: Terms, entities: Iterable[str]) -> None:
    """Write the name of each of these entities: the preferred, the most used, the least."""
    ids = sorted(entities)
    spellings: dict[str, list[Row]] = defaultdict(list)
    for row in run(say.NAMES_OF, {"ids": ids}) if ids else ():
        spellings[row["entity"]].append(row)
    by_label: dict[str, list[Row]] = defaultdict(list)
    for entity, rows in spellings.items():
        best = min(rows, key=lambda row: (not row["preferred"], -row["documents"], row["text"]))
        by_label[terms.label(entity)].append({"id": entity, "name": best["text"]})
    for label, rows in sorted(by_label.items()):
        run(say.set_names(label), {"rows": rows})


def remove_orphans(run: _Run, terms: Terms, touched: Touched) -> None:
    """Delete names that no document uses and entities that nothing supports; fold the others."""
    unused = run(say.UNUSED_NAMES, {"ids": sorted(touched.names)}) if touched.names else []
    if unused:
        run(say.DELETE_NAMES, {"ids": [row["id"] for row in unused]})
    entities = sorted(one for one in touched.entities if terms.label(one) != "Document")
    named = {row["entity"] for row in run(say.NAMES_OF, {"ids": entities})} if entities else set()
    by_label: dict[str, list[str]] = defaultdict(list)
    for entity in entities:
        if entity not in named:
            by_label[terms.label(entity)].append(entity)
    for label, ids in sorted(by_label.items()):
        run(say.delete_unsupported(label), {"ids": ids})
    fold_names(run, terms, named)


def _edge_properties(row: Row) -> Row:
    modality = min(row["modalities"], key=_STRONGEST_FIRST.index)
    return without_none({**{name: row[name] for name in _FOLDED}, "modality": modality})
