"""Disagreements as rows that tell who says what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graph.sources.disagree import Disagreement, Side
from graph.store.base import Reader
from graph.subgraph import Result

COLUMNS = (
    *("subject", "subject_id", "relation", "object", "object_id", "differ"),
    *("accounts", "said_by", "documents", "independent", "claims"),
)
_NAMES = "MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id, e.name AS name"
_CLAIMS = (
    "MATCH (c:Claim)-[:STATED_IN]->(:Passage)-[:PART_OF_DOCUMENT]->(d:Document) "
    "WHERE c.id IN $ids OPTIONAL MATCH (o:Outlet {id: c.outlet}) "
    "RETURN c.id AS id, coalesce(o.name, d.title) AS teller, c.date AS date, "
    "d.id AS document, c.origin AS origin"
)


def as_rows(reader: Reader, found: Iterable[Disagreement]) -> Result:
    """One row a disagreement; ``said_by`` has an entry for each account, in their order."""
    listed = list(found)
    ends = {one.subject for one in listed} | {one.object for one in listed}
    ids = sorted(end for end in ends if end is not None)
    claims = sorted({claim for one in listed for side in one.sides for claim in side.claims})
    names = dict(reader.run(_NAMES, {"ids": ids}).rows) if ids else {}
    told = {row[0]: row[1:] for row in reader.run(_CLAIMS, {"ids": claims}).rows} if claims else {}
    return Result(COLUMNS, tuple(_row(one, names, told) for one in listed))


def _row(
    one: Disagreement, names: Mapping[str, str], told: Mapping[str, tuple[Any, ...]]
) -> tuple[Any, ...]:
    claims = [claim for side in one.sides for claim in side.claims]
    return (
        names.get(one.subject or ""),
        one.subject,
        one.relation,
        names.get(one.object or ""),
        one.object,
        one.compares,
        [side.account for side in one.sides],
        [_said_by(side, told) for side in one.sides],
        len({told[claim][2] for claim in claims}),
        len({told[claim][3] for claim in claims}),
        claims,
    )


def _said_by(side: Side, told: Mapping[str, tuple[Any, ...]]) -> str:
    """``KCNA 2024-03-01, 2024-03-02; Daily NK``."""
    dates: dict[str, set[str]] = {}
    for claim in side.claims:
        teller, date, *_ = told[claim]
        dates.setdefault(teller, set()).update([date] if date else [])
    return "; ".join(
        " ".join([name, ", ".join(sorted(on))]).strip() for name, on in sorted(dates.items())
    )
