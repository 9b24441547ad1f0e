"""A plan as a table."""

from __future__ import annotations

from collections.abc import Sequence

from graph.store.plan import Step

_INDENT = "\u2003"


def plan_rows(steps: Sequence[Step]) -> dict[str, list[object]]:
    """Columns of a table: operation, indented by depth, estimated rows, and what it works on."""
    columns: dict[str, list[object]] = {
        "step": [f"{_INDENT * step.depth}{step.operation}" for step in steps],
        "estimated rows": [step.rows for step in steps],
    }
    if any(step.detail for step in steps):
        columns["on"] = [step.detail for step in steps]
    return columns
