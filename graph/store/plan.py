"""How an engine means to answer a statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

EXPLAIN = "EXPLAIN "
_ROWS, _DETAILS = "EstimatedRows", "Details"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a plan.

    ``depth`` counts the steps that wait for it; ``rows`` is the engine's estimate, None where it
    makes none.
    """

    depth: int
    operation: str
    rows: float | None
    detail: str = ""


def steps_of_rows(rows: Sequence[Sequence[Any]]) -> tuple[Step, ...]:
    """The plan that kglite gives as rows: step, operation, estimated rows, in order."""
    return tuple(Step(0, str(row[1]), None if row[2] is None else float(row[2])) for row in rows)


def steps_of_tree(plan: Mapping[str, Any] | None) -> tuple[Step, ...]:
    """The plan that Neo4j gives as a tree: what comes last stands at its root."""
    return tuple(_walk(plan, 0)) if plan else ()


def _walk(plan: Mapping[str, Any], depth: int) -> Iterator[Step]:
    arguments = plan.get("args") or {}
    rows = arguments.get(_ROWS)
    yield Step(
        depth,
        str(plan.get("operatorType", "")).partition("@")[0],
        None if rows is None else float(rows),
        " ".join(str(arguments.get(_DETAILS, "")).split()),
    )
    for child in plan.get("children") or ():
        yield from _walk(child, depth + 1)
