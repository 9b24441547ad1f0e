"""Names that known things had before, each with its time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that a thing had; dates are YYYY, YYYY-MM or YYYY-MM-DD, None where not known."""

    text: str
    valid_from: str | None
    valid_to: str | None


def former_names(
    rows: Iterable[Mapping[str, str]],
) -> dict[tuple[str, str], tuple[FormerName, ...]]:
    """Rows of ``data/gazetteers/former_names.csv`` by kind and preferred name."""
    found: dict[tuple[str, str], list[FormerName]] = defaultdict(list)
    for row in rows:
        former = FormerName(row["former_name"], row["valid_from"] or None, row["valid_to"] or None)
        found[row["kind"], row["name"]].append(former)
    return {known: tuple(names) for known, names in found.items()}
