"""Footnotes that a text calls or numbers past, and that are not in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from graph.model import Document


def lost(document: Document) -> Iterator[str]:
    """The gaps in the numbers of a document's footnotes: "note 33", "notes 42 to 48"."""
    labels = (p.label for p in document.passages if p.kind == "footnote" and p.label)
    numbers = sorted({int(label) for label in labels if label.isdigit()})
    for before, after in pairwise(numbers):
        if after - before == 2:
            yield f"note {before + 1}"
        elif after - before > 2:
            yield f"notes {before + 1} to {after - 1}"
