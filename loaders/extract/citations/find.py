"""Citations of a document's footnotes as claims, with the works, persons and outlets they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.ids import claim_id, entity_id
from graph.model import Claim, Entity, Mention, Passage, Rejection
from graph.names.fold import fold
from loaders.extract.annotated import Annotated, Found
from loaders.extract.citations.citation import Citation, Part
from loaders.extract.citations.parse import parse
from loaders.extract.citations.resolve import CitedWorks
from loaders.extract.citations.split import plain, segments

VERSION = "citations-1"
RULE = "footnote-citation"
_DATE_LENGTHS = (4, 7, 10)


@dataclass
class _Cited:
    """A work with its claim in the making: where it is first cited, and every place."""

    work: Entity
    passage: Passage
    citation: Citation
    places: list[str] = field(default_factory=list)


@dataclass
class _Gathered:
    """What the footnotes give, in order."""

    annotated: Annotated
    confidence: float
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    cited: dict[str, _Cited] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)


def find_citations(annotated: Annotated, confidence: float = 0.5) -> Found:
    """CITES for each work that a footnote cites, WROTE and the like for those who made it.

    A work cited again, in short or as "Ibid.", adds its pages to the first claim. Pure and
    deterministic. ``confidence`` is that of the rule, as measured.
    """
    gathered, works = _Gathered(annotated, confidence), CitedWorks()
    for passage in annotated.document.passages:
        if passage.kind == "footnote":
            _footnote(gathered, works, passage)
    cites = [_cites(gathered, item) for item in gathered.cited.values()]
    known = annotated.entities
    return Found(
        claims=(*cites, *gathered.claims),
        entities=tuple(e for i, e in gathered.entities.items() if i not in known),
        mentions=tuple(gathered.mentions),
        rejections=tuple(gathered.rejections),
    )


def _footnote(gathered: _Gathered, works: CitedWorks, passage: Passage) -> None:
    text = gathered.annotated.document.text[passage.start : passage.stop]
    found = [c for c in (parse(text, a, b) for a, b in segments(text)) if c is not None]
    if not found:
        reason = "footnote without a citation"
        gathered.rejections.append(Rejection(what="claim", reason=reason, text=plain(text)[:120]))
    for citation in found:
        number = int(passage.label) if passage.label and passage.label.isdigit() else None
        key = works.resolve(citation, number)
        if key is None:
            reason = "Ibid. without the note before"
            gathered.rejections.append(
                Rejection(what="claim", reason=reason, text=plain(text)[:120])
            )
            continue
        _take(gathered, passage, citation, key)


def _take(gathered: _Gathered, passage: Passage, citation: Citation, key: str) -> None:
    item = gathered.cited.get(key)
    if item is None:
        if citation.title is None:
            return
        work = _entity(gathered, passage, citation.title, "Work")
        item = gathered.cited[key] = _Cited(work, passage, citation)
        _makers(gathered, passage, citation, work)
    elif citation.title is not None:
        _mention(gathered, passage, citation.title, item.work)
        if citation.directed:
            _makers(gathered, passage, citation, item.work)
    item.places.append(_place(passage, citation))


def _place(passage: Passage, citation: Citation) -> str:
    label = f"note {passage.label}" if passage.label else "a note"
    return f"{label}: {citation.pages}" if citation.pages else label


def _entity(gathered: _Gathered, passage: Passage, part: Part, kind: str) -> Entity:
    """The entity of a part: the one already found there, or a new one, with its mention."""
    start, stop = passage.start + part.start, passage.start + part.stop
    for mention in gathered.annotated.mentions:
        inside = start <= mention.start and mention.stop <= stop
        if mention.kind == kind and inside and fold(mention.text) == fold(part.text):
            return gathered.annotated.entities[mention.entity]
    identity = entity_id(kind, part.text)
    known = gathered.annotated.entities.get(identity) or gathered.entities.get(identity)
    entity = known or Entity(id=identity, kind=kind, name=part.text, names=())
    gathered.entities[identity] = entity
    _mention(gathered, passage, part, entity)
    return entity


def _mention(gathered: _Gathered, passage: Passage, part: Part, entity: Entity) -> None:
    start, stop = passage.start + part.start, passage.start + part.stop
    gathered.mentions.append(
        Mention(
            entity=entity.id,
            start=start,
            stop=stop,
            text=gathered.annotated.document.text[start:stop],
            kind=entity.kind,
            method="citation",
        )
    )


def _makers(gathered: _Gathered, passage: Passage, citation: Citation, work: Entity) -> None:
    relation = "DIRECTED" if citation.directed else "WROTE"
    for part in citation.authors:
        if " " not in part.text:
            reason = "author by surname only"
            gathered.rejections.append(Rejection(what="claim", reason=reason, text=part.text))
            continue
        person = _entity(gathered, passage, part, "Person")
        gathered.claims.append(_made(gathered, passage, citation, relation, person, work))
    for relation, parts in (
        ("TRANSLATED_BY", citation.translators),
        ("EDITED_BY", citation.editors),
    ):
        for part in parts:
            person = _entity(gathered, passage, part, "Person")
            gathered.claims.append(_made(gathered, passage, citation, relation, work, person))
    if citation.periodical and citation.container is not None:
        outlet = _entity(gathered, passage, citation.container, "Outlet")
        gathered.claims.append(_made(gathered, passage, citation, "PUBLISHED_BY", work, outlet))


def _made(
    gathered: _Gathered,
    passage: Passage,
    citation: Citation,
    relation: str,
    subject: Entity,
    target: Entity,
) -> Claim:
    date = {"date": citation.date} if citation.date and len(citation.date) in _DATE_LENGTHS else {}
    qualifiers = date if relation == "PUBLISHED_BY" else {}
    return _claim(
        gathered, passage, citation, relation, subject.id, subject.name, target, qualifiers
    )


def _cites(gathered: _Gathered, item: _Cited) -> Claim:
    document = gathered.annotated.document
    qualifiers = dict(_described(item))
    return _claim(
        gathered,
        item.passage,
        item.citation,
        "CITES",
        document.id,
        document.title or "the document",
        item.work,
        qualifiers,
    )


def _described(item: _Cited) -> Iterator[tuple[str, str]]:
    citation = item.citation
    if citation.date and len(citation.date) in _DATE_LENGTHS:
        yield "date", citation.date
    if citation.place:
        yield "place", citation.place
    said = [citation.kind]
    if citation.container:
        said.append(f"in {citation.container.text}")
    if citation.publisher:
        said.append(citation.publisher)
    yield "note", "; ".join([*said, *item.places])


def _claim(
    gathered: _Gathered,
    passage: Passage,
    citation: Citation,
    relation: str,
    subject: str,
    subject_text: str,
    target: Entity,
    qualifiers: dict[str, str],
) -> Claim:
    document = gathered.annotated.document
    return Claim(
        id=claim_id(document.id, passage.id, relation, subject_text, target.name),
        document=document.id,
        passage=passage.id,
        relation=relation,
        subject=subject,
        subject_text=subject_text,
        object=target.id,
        object_text=target.name,
        start=passage.start + citation.start,
        stop=passage.start + citation.stop,
        qualifiers=qualifiers,
        outlet=gathered.annotated.outlet,
        date=document.date,
        confidence=gathered.confidence,
        method=f"pattern:{RULE}",
        version=VERSION,
    )
