"""Entities by any spelling of their names."""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import OntologyError
from graph.names.fold import fold
from graph.ontology import Ontology
from graph.store.base import Reader

_ANY = "Entity"
_BY_NAME = """
MATCH (n:Name)-[:NAME_OF]->(e:{label})
WHERE all(word IN $words WHERE n.key CONTAINS word)
WITH e, n, CASE WHEN n.key = $key THEN 0 WHEN n.key STARTS WITH $key THEN 1
  WHEN n.key CONTAINS $key THEN 2 ELSE 3 END AS rank
ORDER BY rank, CASE WHEN n.text = e.name THEN 0 ELSE 1 END, n.text
WITH e, min(rank) AS rank, head(collect(n.text)) AS matched
OPTIONAL MATCH (d:Document)-[:MENTIONS]->(e)
WITH e, rank, matched, count(d) AS documents
RETURN e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS kind, e.name AS name,
  matched, documents
ORDER BY rank, documents DESC, id
LIMIT $limit
"""

_BY_ID = "MATCH (e:{label} {{id: $id}}) RETURN e.id AS id"
# What is merged is mostly of one kind; a person may have merged a site into an organization.
_BY_MERGED = "MATCH (e:{label}) WHERE $id IN e.merged RETURN e.id AS id ORDER BY id"
_BY_ANY = _BY_MERGED.format(label=_ANY)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that was found.

    ``matched`` is the spelling that answers best to what was asked; ``documents`` counts those
    that mention the entity.
    """

    id: str
    kind: str
    name: str
    matched: str
    documents: int


def search(
    reader: Reader,
    text: str,
    limit: int = 50,
    *,
    kind: str | None = None,
    ontology: Ontology | None = None,
    timeout: float | None = None,
) -> list[Hit]:
    """Entities with a name that holds all words of the text, in any spelling.

    Whole names come first, then beginnings, then the words together, then the words apart; among
    these, what most documents mention, then the least id.

    Args:
        reader: the graph.
        text: what the user wrote; nothing is found for a text without a letter or digit.
        limit: most hits.
        kind: only this kind; it must be one of the ontology's.
        ontology: needed with ``kind``.
        timeout: seconds the statement may take.

    Raises:
        OntologyError: the kind is none of the ontology's kinds of entities.
    """
    key = fold(text)
    if not key:
        return []
    words = folded_words(text, key)
    statement = _BY_NAME.format(label=_label(kind, ontology))
    rows = reader.run(statement, {"key": key, "words": words, "limit": limit}, timeout=timeout).rows
    return [Hit(*row) for row in rows]


def folded_words(text: str, key: str) -> list[str]:
    """The words of a text, folded, that a name must hold; the whole key where no word stands."""
    return [found for found in map(fold, text.split()) if found and found in key] or [key]


def resolve_id(reader: Reader, identifier: str, ontology: Ontology) -> str | None:
    """The id of the entity that an id leads to: its own, or what it was merged into.

    Returns:
        None where no entity has the id or was merged under it.
    """
    kinds = {kind.slug: kind.name for kind in ontology.kinds.values() if kind.is_entity}
    label = kinds.get(identifier.partition("/")[0])
    if label is None:
        return None
    for statement in (_BY_ID.format(label=label), _BY_MERGED.format(label=label), _BY_ANY):
        rows = reader.run(statement, {"id": identifier}).rows
        if rows:
            return str(rows[0][0])
    return None


def _label(kind: str | None, ontology: Ontology | None) -> str:
    if kind is None or kind == _ANY:
        return _ANY
    if ontology is None or kind not in ontology.entity_kinds():
        raise OntologyError(f"{kind!r} is no kind of entity of the ontology")
    return ontology.kinds[kind].name
