"""What makes up each change of the graph, the same statements for every store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from graph.errors import StoreError
from graph.model import Document, Records
from graph.store import statements as say
from graph.store.batch import Batch, Row, document_properties, make_batch
from graph.store.folding import count_uses, fold_edges, fold_names, remove_orphans
from graph.store.terms import Terms
from graph.store.touched import Touched

Run = Callable[[str, Mapping[str, Any]], list[Row]]


def put(run: Run, terms: Terms, batch: Sequence[Records]) -> None:
    """Put documents in; what of them was there before is taken out first.

    Raises:
        StoreError: records do not hold together or break the ontology; nothing is written.
    """
    rows = make_batch(batch, terms)
    before = _take_out(run, [row["id"] for row in rows.documents])
    _write_nodes(run, rows)
    _write_links(run, rows)
    count_uses(run, rows.used, before)
    fold_edges(run, terms, before.edges | rows.edges)
    fold_names(run, terms, (one for entities in rows.entities.values() for one in entities))
    remove_orphans(run, terms, before)


def describe(run: Run, documents: Sequence[Document]) -> None:
    """Renew the properties of documents that are there."""
    rows = [{"id": one.id, "properties": document_properties(one)} for one in documents]
    _each(run, say.DESCRIBE_DOCUMENTS, rows)


def forget(run: Run, terms: Terms, document_ids: Sequence[str]) -> None:
    """Take documents out with what only they supported.

    Raises:
        StoreError: a document is not in the graph.
    """
    found = {row["id"] for row in run(say.PRESENT_DOCUMENTS, {"ids": list(document_ids)})}
    missing = [one for one in document_ids if one not in found]
    if missing:
        raise StoreError(f"{missing[0]} is not in the graph; nothing was forgotten")
    forget_present(run, terms, document_ids)


def forget_present(run: Run, terms: Terms, document_ids: Sequence[str]) -> None:
    """Take those of the documents out that are in the graph."""
    before = _take_out(run, document_ids)
    count_uses(run, {}, before)
    fold_edges(run, terms, before.edges)
    remove_orphans(run, terms, before)


def clear(run: Run) -> None:
    """Take everything out."""
    run(say.CLEAR, {})


def _take_out(run: Run, document_ids: Sequence[str]) -> Touched:
    ids = {"ids": [row["id"] for row in run(say.PRESENT_DOCUMENTS, {"ids": list(document_ids)})]}
    touched = Touched()
    if not ids["ids"]:
        return touched
    for statement in say.TOUCHED:
        touched.add(run(statement, ids))
    for statement in say.TAKE_OUT:
        run(statement, ids)
    return touched


def _write_nodes(run: Run, rows: Batch) -> None:
    _each(run, say.CREATE_DOCUMENTS, rows.documents)
    _each(run, say.CREATE_PASSAGES, rows.passages)
    for label, entities in sorted(rows.entities.items()):
        _each(run, say.merge_entities(label), entities.values())
    _write_names(run, rows)
    _each(run, say.CREATE_CLAIMS, rows.claims)


def _write_names(run: Run, rows: Batch) -> None:
    every = [name for names in rows.names.values() for name in names]
    found = {row["id"] for row in run(say.PRESENT_NAMES, {"ids": every})} if every else set()
    for label, names in sorted(rows.names.items()):
        new = [row for name, row in names.items() if name not in found]
        _each(run, say.create_names(label), new)
        _each(run, say.RENEW_NAMES, [row for name, row in names.items() if name in found])


def _write_links(run: Run, rows: Batch) -> None:
    _each(run, say.CREATE_USES, rows.uses)
    for label, mentions in sorted(rows.mentions.items()):
        _each(run, say.create_mentions(label), mentions)
    for label, links in sorted(rows.subjects.items()):
        _each(run, say.create_claim_links("SUBJECT", label), links)
    for label, links in sorted(rows.objects.items()):
        _each(run, say.create_claim_links("OBJECT", label), links)


def _each(run: Run, statement: str, rows: Iterable[Row]) -> None:
    given = list(rows)
    if given:
        run(statement, {"rows": given})
