"""How well an answer is supported: which rows have claims behind them, and whose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.ids import edge_id
from graph.store.base import Reader
from graph.subgraph import Result
from views.support import claim_ids, edges_in
from views.text import count

COVERAGE_CAP = 20_000
_TOLD = """
MATCH (c:Claim) WHERE c.id IN $ids
RETURN c.id AS id, c.edge AS edge, c.document AS document, c.outlet AS outlet,
  c.origin AS origin, c.modality AS modality
ORDER BY id
"""
_TOLD_OF_EDGES = """
MATCH (c:Claim) WHERE c.edge IN $edges
RETURN c.id AS id, c.edge AS edge, c.document AS document, c.outlet AS outlet,
  c.origin AS origin, c.modality AS modality
ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What coverage needs to know of a claim."""

    id: str
    edge: str
    document: str
    outlet: str | None
    origin: str | None
    modality: str | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Evidence behind an answer.

    ``supported`` counts rows with a claim behind them, ``single`` those of them whose claims all go
    back to one source; ``capped`` says that the claims of later rows were not looked at.
    """

    rows: int
    supported: int
    claims: int
    documents: int
    outlets: int
    sources: int
    single: int
    capped: bool = False


def coverage_of(reader: Reader, result: Result) -> Coverage:
    """Evidence behind the rows of an answer: claims they name and claims of the edges in them."""
    named = [claim_ids(Result(result.columns, (row,))) for row in result.rows]
    edges = [
        sorted({edge_id(one.source, one.type, one.target) for one in edges_in(row)})
        for row in result.rows
    ]
    ids = list(dict.fromkeys(one for row in named for one in row))
    keys = list(dict.fromkeys(one for row in edges for one in row))
    told = _told(reader, _TOLD, "ids", ids[:COVERAGE_CAP])
    told += _told(reader, _TOLD_OF_EDGES, "edges", keys[:COVERAGE_CAP])
    by_id = {one.id: one for one in told}
    by_edge: dict[str, list[str]] = {}
    for one in told:
        by_edge.setdefault(one.edge, []).append(one.id)
    behind = [
        [*first, *(one for key in second for one in by_edge.get(key, ()))]
        for first, second in zip(named, edges, strict=True)
    ]
    capped = max(len(ids), len(keys)) > COVERAGE_CAP
    return coverage(behind, by_id, capped=capped)


def _told(reader: Reader, statement: str, name: str, values: list[str]) -> list[Told]:
    return [Told(*row) for row in reader.run(statement, {name: values}).rows] if values else []


def coverage(
    behind: Sequence[Sequence[str]], told: Mapping[str, Told], *, capped: bool = False
) -> Coverage:
    """Evidence behind rows, from the ids of the claims behind each."""
    rows = [[told[one] for one in dict.fromkeys(ids) if one in told] for ids in behind]
    every = {one.id: one for row in rows for one in row}.values()
    return Coverage(
        rows=len(rows),
        supported=sum(bool(row) for row in rows),
        claims=len(every),
        documents=len({one.document for one in every}),
        outlets=len({one.outlet for one in every if one.outlet}),
        sources=len(_sources(every)),
        single=sum(len(_sources(row)) == 1 for row in rows),
        capped=capped,
    )


def _sources(told: Iterable[Told]) -> set[str]:
    """Sources that say it; where all deny it, those that do."""
    known = [one for one in told if one.origin]
    saying = [one for one in known if one.modality != "denied"] or known
    return {str(one.origin) for one in saying}


def coverage_words(found: Coverage) -> str:
    """Coverage in one line."""
    if not found.supported:
        return f"No claim stands behind {_rows(found.rows)}: what is shown is counted or looked up."
    parts = [
        f"{found.supported:,} of {count(found.rows, 'row')} rest on claims",
        count(found.claims, "claim"),
        count(found.documents, "document"),
        count(found.outlets, "outlet"),
        count(found.sources, "independent source"),
        f"{count(found.single, 'row')} on one source alone",
    ]
    line = " · ".join(parts)
    return f"{line} (of the first {COVERAGE_CAP:,} claims)" if found.capped else line


def _rows(number: int) -> str:
    return "this row" if number == 1 else f"these {number:,} rows"
