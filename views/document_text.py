"""One document to read: its passages in order, what they mention, what they state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from graph.ontology import Kind
from graph.store.base import Reader
from graph.subgraph import Node
from views.facts import qualifiers
from views.marking import Mark, marked_html
from views.modality import MODALITIES
from views.text import count, document_address, entity_address, kind_words, words

PART = 150
DOCUMENT = "MATCH (d:Document {id: $id}) RETURN d"
PASSAGES = """
MATCH (p:Passage)-[:PART_OF_DOCUMENT]->(d:Document {id: $id})
RETURN p ORDER BY p.start, p.id
SKIP $skip LIMIT $take
"""
LENGTH = """
MATCH (p:Passage)-[:PART_OF_DOCUMENT]->(d:Document {id: $id})
RETURN count(p) AS passages
"""
BEFORE = """
MATCH (c:Claim {id: $claim})-[:STATED_IN]->(q:Passage)-[:PART_OF_DOCUMENT]->(d:Document {id: $id})
MATCH (p:Passage)-[:PART_OF_DOCUMENT]->(d)
WHERE p.start < q.start
RETURN count(p) AS passages
"""
MENTIONS = """
MATCH (d:Document {id: $id})-[m:MENTIONS]->(e)
RETURN e, m.starts AS starts, m.stops AS stops ORDER BY e.id
"""
STATED = "MATCH (c:Claim) WHERE c.passage IN $passages RETURN c ORDER BY c.start, c.id"

SUBJECTS = """
MATCH (c:Claim)-[:SUBJECT]->(e) WHERE c.passage IN $passages RETURN DISTINCT e ORDER BY e.id
"""
OBJECTS = """
MATCH (c:Claim)-[:OBJECT]->(e) WHERE c.passage IN $passages RETURN DISTINCT e ORDER BY e.id
"""


@dataclass(frozen=True, slots=True)
class Text:
    """A part of a document: its passages, and the mentions and claims in them.

    ``part`` counts from 0; ``parts`` is how many there are; ``named`` holds by id the entities
    that the document mentions, ``ends`` those that its claims are about.
    """

    document: Node
    passages: tuple[Node, ...]
    marks: tuple[Mark, ...]
    claims: Mapping[str, tuple[Node, ...]]
    named: Mapping[str, Node]
    ends: Mapping[str, Node]
    part: int
    parts: int


def read_text(
    reader: Reader, kinds: Mapping[str, Kind], identifier: str, part: int = 0, claim: str = ""
) -> Text | None:
    """A part of a document, the one that holds the claim where one is given; None if unknown."""
    rows = reader.run(DOCUMENT, {"id": identifier}).rows
    if not rows:
        return None
    length = int(reader.run(LENGTH, {"id": identifier}).rows[0][0])
    parts = max(1, -(-length // PART))
    if claim:
        part = int(reader.run(BEFORE, {"id": identifier, "claim": claim}).rows[0][0]) // PART
    part = min(max(part, 0), parts - 1)
    asked = {"id": identifier, "skip": part * PART, "take": PART}
    passages = tuple(row[0] for row in reader.run(PASSAGES, asked).rows)
    claims = _claims(reader, [one.id for one in passages])
    mentions = reader.run(MENTIONS, {"id": identifier}).rows
    marks = [mark for e, a, b in mentions for mark in _mentioned(e, a, b, kinds)]
    marks += [_stated(one, identifier) for told in claims.values() for one in told]
    about = {"passages": [one.id for one in passages]}
    ends = {row[0].id: row[0] for end in (SUBJECTS, OBJECTS) for row in reader.run(end, about).rows}
    named = {entity.id: entity for entity, _, _ in mentions}
    return Text(rows[0][0], passages, tuple(marks), claims, named, ends, part, parts)


def _claims(reader: Reader, passages: list[str]) -> dict[str, tuple[Node, ...]]:
    found: dict[str, tuple[Node, ...]] = {}
    for (claim,) in reader.run(STATED, {"passages": passages}).rows:
        passage = str(claim.properties["passage"])
        found[passage] = (*found.get(passage, ()), claim)
    return found


def _mentioned(
    entity: Node, starts: Sequence[int], stops: Sequence[int], kinds: Mapping[str, Kind]
) -> list[Mark]:
    kind = kinds.get(entity.label)
    title = f"{entity.name} · {kind_words(entity.label)}"
    link, tint = entity_address(entity.id), kind.colour if kind else None
    return [
        Mark(int(start), int(stop), claim=False, title=title, link=link, tint=tint)
        for start, stop in zip(starts or (), stops or (), strict=True)
    ]


def _stated(claim: Node, document: str) -> Mark:
    known = claim.properties
    title = f"states: {words(str(known.get('relation', '')))}"
    start, stop = int(known.get("start", 0)), int(known.get("stop", 0))
    return Mark(start, stop, claim=True, title=title, link=document_address(document, claim.id))


def passage_section(text: Text, passage: Node) -> str:
    """A passage with everything marked in it, as HTML."""
    known = passage.properties
    start, stop = int(known.get("start", 0)), int(known.get("stop", 0))
    inside = [
        Mark(m.start - start, m.stop - start, m.claim, m.title, m.link, m.tint)
        for m in text.marks
        if m.start < stop and start < m.stop
    ]
    kind = str(known.get("kind", "paragraph"))
    name = kind if kind in ("title", "heading", "footnote", "table") else "paragraph"
    body = marked_html(str(known.get("text", "")), inside)
    return f'<p class="lg-passage lg-part-{name}">{body}</p>'


def claim_lines(text: Text, passage: Node) -> str:
    """What a passage states, a line a claim, folded away; empty where it states nothing."""
    told = text.claims.get(passage.id, ())
    if not told:
        return ""
    lines = "".join(f"<li>{_line(text, claim)}</li>" for claim in told)
    return (
        f'<details class="lg-stated"><summary>{count(len(told), "claim")}</summary>'
        f'<ul class="lg-documents">{lines}</ul></details>'
    )


def _line(text: Text, claim: Node) -> str:
    known = claim.properties
    mark = MODALITIES.get(str(known.get("modality", "stated")))
    relation = words(str(known.get("relation", "")))
    link = document_address(text.document.id, claim.id)
    said = "".join(
        f' <span class="lg-tag">{escape(words(name))} <b>{escape(value)}</b></span>'
        for name, value in sorted(qualifiers(claim).items())
    )
    modality = f' <span class="lg-tag">{escape(mark.word)}</span>' if mark else ""
    return (
        f'{_end(text, known.get("subject"))} <a href="{escape(link)}">{escape(relation)}</a> '
        f"{_end(text, known.get('object'))}{said}{modality}"
    )


def _end(text: Text, identifier: object) -> str:
    if not identifier:
        return ""
    if identifier == text.document.id:
        return "<i>this document</i>"
    entity = text.ends.get(str(identifier))
    name = entity.name if entity else str(identifier)
    return f'<a href="{escape(entity_address(str(identifier)))}">{escape(name)}</a>'
