"""From what a user writes to the id of an entity or a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Protocol

from graph.errors import QueryError
from graph.names.fold import fold
from graph.query.saved import ANY_ENTITY
from graph.sounding import sound_alike
from graph.store.base import Reader

DOCUMENT = "Document"
_NEAR = 5
_CANDIDATES = 500
_SHORTEST_STEM = 4

_BY_ID = "MATCH (e:{label} {{id: $id}}) RETURN e.id AS id"
_BY_MERGED = "MATCH (e:{label}) WHERE $id IN e.merged RETURN e.id AS id ORDER BY id"
_BY_KEY = """
MATCH (n:Name {{key: $key}})-[:NAME_OF]->(e:{label})
OPTIONAL MATCH (n)-[:USED_IN]->(d:Document)
WITH e, count(DISTINCT d) AS documents
RETURN e.id AS id, e.name AS name, documents
ORDER BY documents DESC, id
"""
_NEAR_KEY = """
MATCH (n:Name)-[:NAME_OF]->(e:{label})
WHERE n.key CONTAINS $stem OR (size(n.key) >= $shortest AND $key CONTAINS n.key)
RETURN DISTINCT e.name AS name, n.key AS key
ORDER BY key, name
"""
_OTHER_KIND = """
MATCH (n:Name {key: $key})-[:NAME_OF]->(e:Entity)
RETURN DISTINCT e.id AS id, [label IN labels(e) WHERE label <> 'Entity'][0] AS kind
ORDER BY id
"""
_DOCUMENT = """
MATCH (d:Document)
WHERE $text IN d.urls OR d.source = $text OR toLower(d.title) = toLower($text)
RETURN d.id AS id, d.title AS name, 1 AS documents
ORDER BY id
"""
_NEAR_DOCUMENT = """
MATCH (d:Document)
WHERE toLower(d.title) CONTAINS toLower($text)
RETURN DISTINCT d.title AS name, toLower(d.title) AS key
ORDER BY key, name
"""


class _Ask(Protocol):
    def __call__(self, cypher: str, **parameters: object) -> tuple[tuple[str, ...], ...]: ...


@dataclass(frozen=True, slots=True)
class Found:
    """An id, with a note to the user where there was a choice."""

    id: str
    note: str | None = None


def look_up(reader: Reader, kind: str, text: str, *, timeout: float | None = None) -> Found:
    """The entity or document that a text means.

    It may be an id, or any spelling of a name; of a document an address, its source or its title.
    Of several entities of that name the one is taken that most documents call so, then the least
    id. Where no name folds to the text, a person or place is taken that may be spelled so.

    Args:
        reader: the graph.
        kind: a kind of the ontology, or ``Entity`` for any.
        text: what the user wrote.
        timeout: seconds each statement may take.

    Raises:
        QueryError: nothing is called so; names what is called nearly so.
    """

    def ask(cypher: str, **parameters: object) -> tuple[tuple[str, ...], ...]:
        return reader.run(cypher, parameters, timeout=timeout, limit=_CANDIDATES).rows

    text = text.strip()
    if "/" in text and ask(_BY_ID.format(label=kind), id=text):
        return Found(text)
    if "/" in text and kind != DOCUMENT and (rows := ask(_BY_MERGED.format(label=kind), id=text)):
        return Found(rows[0][0], f"{text} was merged into {rows[0][0]}")
    rows = (
        ask(_DOCUMENT, text=text)
        if kind == DOCUMENT
        else ask(_BY_KEY.format(label=kind), key=fold(text))
    )
    if not rows and (alike := _alike(reader, kind, text, timeout)):
        return alike
    if not rows:
        raise QueryError(_nothing(ask, kind, text))
    taken = rows[0][0]
    if len(rows) == 1:
        return Found(taken)
    others = ", ".join(row[0] for row in rows[1 : 1 + _NEAR])
    return Found(taken, f"{text!r} is the name of {len(rows)}: took {taken}, not {others}")


def _alike(reader: Reader, kind: str, text: str, timeout: float | None) -> Found | None:
    """The person or place whose name is spelled so by another system or in another script."""
    wanted = None if kind == ANY_ENTITY else kind
    hits = sound_alike(reader, text, _NEAR, kind=wanted, timeout=timeout)
    if not hits:
        return None
    others = f", not {', '.join(hit.id for hit in hits[1:])}" if hits[1:] else ""
    note = f"nothing is called {text!r}: took {hits[0].id}, called {hits[0].matched!r}{others}"
    return Found(hits[0].id, note)


def _nothing(ask: _Ask, kind: str, text: str) -> str:
    what = "entity" if kind == ANY_ENTITY else kind
    message = f"no {what} of the graph is called {text!r}"
    if kind == DOCUMENT:
        near = _nearest(text.lower(), ask(_NEAR_DOCUMENT, text=text))
    else:
        key = fold(text)
        others = ask(_OTHER_KIND, key=key) if kind != ANY_ENTITY and key else ()
        if others:
            listed = ", ".join(f"{id_} ({other})" for id_, other in others[:_NEAR])
            message += f", of another kind is: {listed}"
        near = _near_names(ask, kind, text, key)
    return f"{message}; near names: {', '.join(near)}" if near else f"{message}, nor nearly so"


def _near_names(ask: _Ask, kind: str, text: str, key: str) -> list[str]:
    """Names that hold the text or stand in it, else names that hold its first long word."""
    stems = [key, *(fold(word) for word in text.split())]
    for stem in stems:
        if len(stem) < min(_SHORTEST_STEM, len(key)) or not stem:
            continue
        cypher = _NEAR_KEY.format(label=kind)
        rows = ask(cypher, stem=stem, key=key, shortest=_SHORTEST_STEM)
        if rows:
            return _nearest(key, rows)
    return []


def _nearest(key: str, rows: Iterable[tuple[str, ...]]) -> list[str]:
    ranked = sorted(rows, key=lambda row: (-SequenceMatcher(None, key, row[1]).ratio(), row[0]))
    return list(dict.fromkeys(row[0] for row in ranked))[:_NEAR]
