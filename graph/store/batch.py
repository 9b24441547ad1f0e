"""Records as the rows that statements take."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.errors import RecordsError
from graph.ids import edge_id
from graph.model import Claim, Document, Entity, Mention, Passage, Records
from graph.sources.telling import Tellings
from graph.store.terms import Terms

Row = dict[str, Any]

RESERVED = frozenset({"id", "name", "title", "type", "end"})
_RESOLUTION = frozenset({"merged", "same_as"})
_CLAIM_FIELDS = (
    "relation",
    "subject",
    "object",
    "subject_text",
    "object_text",
    "document",
    "passage",
    "start",
    "stop",
    "modality",
    "speaker",
    "outlet",
    "date",
    "valid_from",
    "valid_to",
    "confidence",
    "method",
    "version",
)


@dataclass(slots=True)
class Batch:
    """Rows of some documents, by what is written; entity rows by label, link rows by label.

    ``used`` holds by id how many of the documents use a name.
    """

    documents: list[Row] = field(default_factory=list)
    passages: list[Row] = field(default_factory=list)
    entities: dict[str, dict[str, Row]] = field(default_factory=lambda: defaultdict(dict))
    names: dict[str, dict[str, Row]] = field(default_factory=lambda: defaultdict(dict))
    uses: list[Row] = field(default_factory=list)
    used: Counter[str] = field(default_factory=Counter)
    mentions: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    claims: list[Row] = field(default_factory=list)
    subjects: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    objects: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    edges: set[str] = field(default_factory=set)


def make_batch(batch: Sequence[Records], terms: Terms) -> Batch:
    """Rows of these documents; of a document given twice, the last counts.

    Raises:
        RecordsError: records point at an entity or passage that the document does not bring, two
            different claims of a document carry one id, or an attribute has a reserved name.
    """
    rows = Batch()
    for records in {records.document.id: records for records in batch}.values():
        _check(records)
        _add_document(rows, records)
        for entity in sorted(records.entities, key=lambda entity: entity.id):
            _add_entity(rows, entity, records.document.id, terms)
        _add_mentions(rows, records, terms)
        tellings = Tellings(records)
        for claim in _distinct(records):
            _add_claim(rows, claim, tellings, terms)
    return rows


def document_properties(document: Document) -> Row:
    """Properties of a document's node without its id."""
    return without_none(
        {
            "title": document.title,
            "date": document.date,
            "source": document.source,
            "urls": list(document.urls),
            "authors": list(document.authors),
            "licence": document.licence,
            "language": document.language,
            "format": document.format,
            "topics": list(document.topics),
        }
    )


def without_none(properties: Mapping[str, Any]) -> Row:
    """The properties that have a value."""
    return {name: value for name, value in properties.items() if value is not None}


def _check(records: Records) -> None:
    entities = {entity.id for entity in records.entities}
    passages = {passage.id for passage in records.document.passages}
    for mention in records.mentions:
        _demand(mention.entity in entities, records, f"mention of {mention.entity}", "entity")
    for claim in records.claims:
        _demand(claim.document == records.document.id, records, claim.id, "document")
        _demand(claim.passage in passages, records, f"claim {claim.id}", "passage")
        for end in (claim.subject, claim.object):
            known = end is None or end in entities or end == records.document.id
            _demand(known, records, f"claim {claim.id} on {end}", "entity")


def _demand(holds: bool, records: Records, what: str, missing: str) -> None:  # noqa: FBT001
    if not holds:
        raise RecordsError(f"{records.document.id}: {what}: its {missing} is not in the records")


def _distinct(records: Records) -> Iterable[Claim]:
    claims: dict[str, Claim] = {}
    for claim in records.claims:
        if claims.setdefault(claim.id, claim) != claim:
            raise RecordsError(
                f"{records.document.id}: two different claims have the id {claim.id}"
            )
    return claims.values()


def _add_document(rows: Batch, records: Records) -> None:
    document = records.document
    properties = document_properties(document)
    if records.revision is not None:
        properties["revision"] = records.revision
    rows.documents.append({"id": document.id, "properties": properties})
    rows.passages.extend(_passage(document, passage) for passage in document.passages)


def _passage(document: Document, passage: Passage) -> Row:
    properties = {
        "index": passage.index,
        "start": passage.start,
        "stop": passage.stop,
        "kind": passage.kind,
        "text": document.text[passage.start : passage.stop],
        "page": passage.page,
        "mark": passage.label,
        "calls": list(passage.calls) or None,
    }
    return {"id": passage.id, "document": document.id, "properties": without_none(properties)}


def _add_entity(rows: Batch, entity: Entity, document: str, terms: Terms) -> None:
    label = terms.label(entity.id)
    taken = (RESERVED | _RESOLUTION) & entity.attributes.keys()
    if taken:
        raise RecordsError(f"{entity.id}: an attribute cannot be called {min(taken)}")
    row = rows.entities[label].setdefault(
        entity.id, {"id": entity.id, "name": entity.name, "properties": {}}
    )
    row["name"] = min(row["name"], entity.name)
    # Given also when empty: an entity that others were taken out of again must lose them.
    row["properties"]["merged"] = list(entity.merged) or None
    row["properties"]["same_as"] = list(entity.same_as) or None
    row["properties"].update(entity.attributes)
    for name in entity.names:
        properties = {
            "entity": entity.id,
            "text": name.text,
            "key": name.key,
            "script": name.script,
            "preferred": name.preferred,
            "former": name.former,
            # Given also when empty: a name that another row gave them before must lose them.
            "system": name.system or None,
            "valid_from": name.valid_from,
            "valid_to": name.valid_to,
        }
        rows.names[label][name.id] = {"id": name.id, "properties": properties}
        use = {"name": name.id, "document": document, "count": name.count}
        rows.uses.append({**use, "former": name.told_former})
        rows.used[name.id] += name.count > 0


def _add_mentions(rows: Batch, records: Records, terms: Terms) -> None:
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in records.mentions:
        found[mention.entity].append(mention)
    for entity in sorted(found):
        spans = sorted({(mention.start, mention.stop) for mention in found[entity]})
        properties = {
            "count": len(spans),
            "starts": [start for start, _ in spans],
            "stops": [stop for _, stop in spans],
        }
        row = {"document": records.document.id, "entity": entity, "properties": properties}
        rows.mentions[terms.label(entity)].append(row)


def _add_claim(rows: Batch, claim: Claim, tellings: Tellings, terms: Terms) -> None:
    relation = terms.relation(claim.relation)
    properties = {name: getattr(claim, name) for name in _CLAIM_FIELDS}
    properties |= tellings.of(claim).properties()
    properties["edge"] = edge_id(claim.subject, relation, claim.object or "")
    for name, value in terms.qualifiers(claim.qualifiers).items():
        if name in properties or name in RESERVED:
            raise RecordsError(f"{claim.id}: a claim has a property {name}, so no qualifier can be")
        properties[name] = value
    rows.subjects[terms.label(claim.subject)].append({"claim": claim.id, "to": claim.subject})
    rows.edges.add(properties["edge"])
    if claim.object is not None:
        rows.objects[terms.label(claim.object)].append({"claim": claim.id, "to": claim.object})
    rows.claims.append(
        {"id": claim.id, "passage": claim.passage, "properties": without_none(properties)}
    )
