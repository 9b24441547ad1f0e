"""The words behind claims: passage, document, outlet and mentions, and how to show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from graph.ontology import Kind
from graph.store.base import Reader
from graph.subgraph import Node
from views.facts import qualifiers
from views.modality import MODALITIES
from views.passages import Span, passage_html
from views.text import kind_words, titled, words

_PASSAGES = """
MATCH (c:Claim)-[:STATED_IN]->(p:Passage)-[:PART_OF_DOCUMENT]->(d:Document)
WHERE c.id IN $claims
RETURN c, p, d
"""
_MENTIONS = """
MATCH (d:Document)-[m:MENTIONS]->(e)
WHERE d.id IN $documents
RETURN d.id AS document, e, m.starts AS starts, m.stops AS stops
"""
_OUTLETS = "MATCH (o:Outlet) WHERE o.id IN $ids RETURN o.id AS id, o.name AS name"


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A stretch of a document that names an entity."""

    entity: Node
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim with the passage that states it; ``outlet`` is a name, empty where unknown."""

    claim: Node
    passage: Node
    document: Node
    mentions: tuple[Mentioned, ...]
    outlet: str


def evidence_of(reader: Reader, claims: Sequence[Node]) -> list[Evidence]:
    """Passages, documents and mentions of claims, in the order of the claims."""
    rows = reader.run(_PASSAGES, {"claims": [claim.id for claim in claims]}).rows
    found = {claim.id: (passage, document) for claim, passage, document in rows}
    mentions = _mentions(reader, sorted({document.id for _, document in found.values()}))
    outlets = _outlets(reader, claims)
    return [
        Evidence(
            claim,
            passage,
            document,
            tuple(m for m in mentions.get(document.id, ()) if _within(m, passage)),
            outlets.get(str(claim.properties.get("outlet")), ""),
        )
        for claim in claims
        if claim.id in found
        for passage, document in (found[claim.id],)
    ]


def _mentions(reader: Reader, documents: list[str]) -> dict[str, list[Mentioned]]:
    found: dict[str, list[Mentioned]] = {}
    for document, entity, starts, stops in reader.run(_MENTIONS, {"documents": documents}).rows:
        found.setdefault(document, []).extend(
            Mentioned(entity, start, stop)
            for start, stop in zip(starts or (), stops or (), strict=True)
        )
    return found


def _outlets(reader: Reader, claims: Sequence[Node]) -> dict[str, str]:
    ids = sorted({str(c.properties["outlet"]) for c in claims if c.properties.get("outlet")})
    return dict(reader.run(_OUTLETS, {"ids": ids}).rows) if ids else {}


def _bounds(node: Node) -> tuple[int, int]:
    return int(node.properties.get("start", 0)), int(node.properties.get("stop", 0))


def _within(mention: Mentioned, passage: Node) -> bool:
    start, stop = _bounds(passage)
    return start <= mention.start and mention.stop <= stop


def evidence_html(evidence: Evidence, kinds: Mapping[str, Kind], *, around: int = 600) -> str:
    """One claim as HTML: how it is said, the marked passage, where it stands, how it was found.

    ``around`` is how many characters of the passage are kept on both sides of the claim.
    """
    modality = str(evidence.claim.properties.get("modality", "stated"))
    marked = f" lg-{modality}" if modality in MODALITIES else ""
    text = str(evidence.passage.properties.get("text", ""))
    passage = passage_html(text, _spans(evidence, kinds), around=around)
    return (
        f'<article class="lg-claim{marked}">{_said(evidence.claim)}{passage}'
        f"{_source(evidence)}{_method(evidence.claim)}</article>"
    )


def _spans(evidence: Evidence, kinds: Mapping[str, Kind]) -> list[Span]:
    claim, (origin, _) = evidence.claim.properties, _bounds(evidence.passage)
    start, stop = _bounds(evidence.claim)
    spans = [Span(start - origin, stop - origin, "claim")]
    for mention in evidence.mentions:
        entity = mention.entity
        kind = kinds.get(entity.label)
        role = {claim.get("subject"): "subject", claim.get("object"): "object"}.get(entity.id)
        spans.append(
            Span(
                mention.start - origin,
                mention.stop - origin,
                "subject" if role == "subject" else "object" if role == "object" else "mention",
                f"{entity.name} · {kind_words(entity.label)}{f' · {role}' if role else ''}",
                kind.colour if kind else None,
            )
        )
    return spans


def _said(claim: Node) -> str:
    """How the claim is said: its modality, its speaker, its qualifiers."""
    properties = claim.properties
    mark = MODALITIES.get(str(properties.get("modality", "stated")))
    parts = [f'<span class="lg-modality">{mark.symbol} {mark.word}</span>'] if mark else []
    if properties.get("speaker"):
        speaker = str(properties["speaker"]).rsplit("/", 1)[-1]
        parts.append(f'<span class="lg-tag">said by <b>{escape(speaker)}</b></span>')
    parts.extend(
        f'<span class="lg-tag">{escape(words(name))} <b>{escape(value)}</b></span>'
        for name, value in sorted(qualifiers(claim).items())
    )
    return f'<div class="lg-tags">{"".join(parts)}</div>' if parts else ""


def _source(evidence: Evidence) -> str:
    """Outlet, date and title of the document, with links to where it was published."""
    properties = evidence.document.properties
    title = titled(evidence.document.id, evidence.document.name, properties.get("urls") or ())
    passage = evidence.passage.properties
    page, mark = passage.get("page"), passage.get("mark")
    facts = [
        f"<b>{escape(evidence.outlet)}</b>" if evidence.outlet else "",
        escape(str(properties.get("date", ""))),
        title,
        f"page {int(page)}" if page is not None else "",
        f"footnote {escape(str(mark))}" if mark and passage.get("kind") == "footnote" else "",
    ]
    return f'<footer class="lg-source">{" · ".join(part for part in facts if part)}</footer>'


def _method(claim: Node) -> str:
    properties = claim.properties
    confidence = float(properties.get("confidence", 0.0))
    return (
        f'<footer class="lg-method">found by {escape(str(properties.get("method", "")))} '
        f"{escape(str(properties.get('version', '')))} · confidence {confidence:.2f} · "
        f"{escape(str(properties.get('modality', 'stated')))}</footer>"
    )
