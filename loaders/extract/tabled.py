"""Records of a document that is a table: every row states its claim outright."""

from __future__ import annotations

from graph.ids import claim_id, entity_id
from graph.model import Claim, Document, Entity, Fact, Mention, Modality, Passage
from loaders.extract.annotated import Found
from loaders.extract.entities.gazetteer import gazetteer

VERSION = "1"
_METHOD = "table"
_MODALITIES: dict[str, Modality] = {
    "planned": "planned", "alleged": "alleged", "denied": "denied", "stated": "stated"
}  # fmt: skip


def _entity(kind: str, name: str) -> Entity:
    entry = gazetteer().find(kind, name)
    text = entry.name if entry else name
    attributes = dict(entry.attributes) if entry else {}
    return Entity(id=entity_id(kind, text), kind=kind, name=text, names=(), attributes=attributes)


def _mention(document: Document, passage: Passage, entity: Entity, name: str) -> Mention | None:
    start = document.text.find(name, passage.start, passage.stop)
    if start < 0:
        return None
    stop = start + len(name)
    return Mention(
        entity=entity.id, start=start, stop=stop, text=name, kind=entity.kind, method=_METHOD
    )


def _claim(
    document: Document,
    passage: Passage,
    fact: Fact,
    ids: tuple[str, str | None],
    outlet: str | None,
) -> Claim:
    qualifiers = dict(fact.qualifiers)
    modality = _MODALITIES.get(qualifiers.pop("modality", "stated"), "stated")
    object_text = fact.object or ";".join(f"{k}={v}" for k, v in sorted(qualifiers.items()))
    return Claim(
        id=claim_id(document.id, passage.id, fact.relation, fact.subject, object_text),
        document=document.id,
        passage=passage.id,
        relation=fact.relation,
        subject=ids[0],
        subject_text=fact.subject,
        object=ids[1],
        object_text=fact.object or "",
        start=passage.start,
        stop=passage.stop,
        qualifiers=qualifiers,
        modality=modality,
        outlet=outlet,
        date=document.date,
        confidence=1.0,
        method=_METHOD,
        version=VERSION,
    )


def tabled(document: Document, outlet: str | None) -> Found:
    """Entities, mentions and claims of a table's rows."""
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    claims: dict[str, Claim] = {}
    for fact in document.facts:
        passage = document.passages[fact.passage_index]
        ids: list[str | None] = []
        for name, kind in ((fact.subject, fact.subject_kind), (fact.object, fact.object_kind)):
            if name is None or kind is None:
                ids.append(None)
            elif kind == "Document":
                ids.append(document.id)
            else:
                entity = _entity(kind, name)
                entities.setdefault(entity.id, entity)
                mention = _mention(document, passage, entity, name)
                mentions.extend([mention] if mention else [])
                ids.append(entity.id)
        claim = _claim(document, passage, fact, (ids[0] or document.id, ids[1]), outlet)
        claims.setdefault(claim.id, claim)
    return Found(tuple(claims.values()), tuple(entities.values()), tuple(dict.fromkeys(mentions)))
