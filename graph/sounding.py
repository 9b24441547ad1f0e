"""Persons and places by a spelling that no document uses: another system's, another script's."""

from __future__ import annotations

from collections.abc import Iterator

from graph.names.compare import compare
from graph.search import Hit
from graph.store.base import Reader

KINDS = ("Person", "Place")
# Comparing them takes half a second at most; of a larger graph those that most documents use.
MOST_NAMES = 10_000
_SAME = 0.5

_NAMES = """
MATCH (n:Name)-[:NAME_OF]->(e:{label})
WITH n, e ORDER BY n.documents DESC, n.id LIMIT $most
RETURN e.id AS id, e.name AS name, n.text AS text
"""
_DOCUMENTS = """
UNWIND $ids AS id
MATCH (e:{label} {{id: id}})
OPTIONAL MATCH (d:Document)-[:MENTIONS]->(e)
RETURN id, count(d) AS documents
"""


def sound_alike(
    reader: Reader,
    text: str,
    limit: int = 10,
    *,
    kind: str | None = None,
    timeout: float | None = None,
) -> list[Hit]:
    """Persons and places with a name that ``compare`` calls the same as the text.

    The likeliest come first, then what most documents mention, then the least id. It compares with
    each name, so it is for a text that ``search`` finds nothing for.

    Args:
        reader: the graph.
        text: what the user wrote.
        limit: most hits.
        kind: only this kind; nothing is found for one that is neither persons nor places.
        timeout: seconds each statement may take.
    """
    labels = [label for label in KINDS if kind in (None, label)]
    found = [one for label in labels for one in _of(reader, text, label, timeout)]
    ordered = sorted(found, key=lambda one: (-one[0], -one[1].documents, one[1].id))
    return [hit for _, hit in ordered[:limit]]


def _of(
    reader: Reader, text: str, label: str, timeout: float | None
) -> Iterator[tuple[float, Hit]]:
    names = reader.run(_NAMES.format(label=label), {"most": MOST_NAMES}, timeout=timeout).rows
    best: dict[str, tuple[float, str, str]] = {}
    for identifier, name, spelled in names:
        score = compare(text, spelled, label).score
        if score >= _SAME and score > best.get(identifier, (0.0, "", ""))[0]:
            best[identifier] = (score, name, spelled)
    if not best:
        return
    given = {"ids": sorted(best)}
    rows = reader.run(_DOCUMENTS.format(label=label), given, timeout=timeout).rows
    for identifier, documents in rows:
        score, name, spelled = best[identifier]
        yield score, Hit(identifier, label, name, spelled, documents)
