"""Claims that the extraction is not sure of, as questions for a person."""

from __future__ import annotations

from graph.resolve.decisions import Standing
from graph.resolve.queue import Item
from graph.store.base import Reader

_DOUBTFUL = """
MATCH (c:Claim)-[:SUBJECT]->(s) WHERE c.confidence < $below
RETURN c.id AS id, c.confidence AS confidence, c.relation AS relation, c.subject AS subject,
  c.subject_text AS subject_text, c.object_text AS object_text, c.document AS document
ORDER BY confidence, id
"""


def doubtful_claims(
    reader: Reader, standing: Standing, below: float, limit: int | None = None
) -> list[Item]:
    """Claims of less confidence than ``below`` that nobody has judged, the least sure first.

    Args:
        reader: the graph.
        standing: the decisions that stand.
        below: from 0 to 1.
        limit: most to return.
    """
    items: list[Item] = []
    for row in reader.run(_DOUBTFUL, {"below": below}).dicts():
        if row["id"] in standing.claims:
            continue
        items.append(
            Item(
                kind="claim",
                left=row["id"],
                left_name=f"{row['subject_text']} {row['relation']} {row['object_text']}".strip(),
                entity_kind="Claim",
                left_entity=row["subject"],
                score=row["confidence"],
                reasons=("the extraction is not sure of it",),
                weight=1,
                documents=(row["document"],),
            )
        )
        if limit is not None and len(items) >= limit:
            break
    return items
