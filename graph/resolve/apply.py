"""Apply a mapping to the records of a document. Nothing of what was written is changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.ids import content_hash, name_id
from graph.model import Claim, Entity, Name, Records, Rejection
from graph.ontology import Ontology
from graph.resolve.mapping import Cluster, Mapping

_ONE_ENTITY = "both ends are one entity after resolution"
_TURNED_DOWN = "turned down in review"
_QUOTED = 200


def revision(records_hash: str, mapping: Mapping, document: str, entities: Sequence[str]) -> str:
    """Fingerprint of a document's records as a mapping leaves them."""
    return content_hash(records_hash, mapping.fingerprint(document, entities))


def resolved(records: Records, mapping: Mapping, ontology: Ontology) -> Records:
    """Records with their entities resolved.

    Names of merged entities join, mentions and claims point at what they were merged into. A claim
    that would then tie an entity to itself, that the kind of the entity does not allow, or that was
    turned down in review is left out and counted as rejected. ``subject_text``, ``object_text`` and
    spellings stay as written.
    """
    document = records.document.id
    canonical = {one.id: mapping.canonical(one.id, document) for one in records.entities}
    turned_down = set(mapping.rejected.get(document, ()))
    if not turned_down and all(
        raw == own and own not in mapping.by_unit for raw, own in canonical.items()
    ):
        return records
    claims: list[Claim] = []
    rejections: list[Rejection] = []
    for claim in records.claims:
        moved = _moved(claim, canonical)
        reason = _TURNED_DOWN if claim.id in turned_down else _problem(claim, moved, ontology)
        if reason is None:
            claims.append(moved)
        else:
            text = records.document.text[claim.start : claim.stop][:_QUOTED]
            rejections.append(Rejection(what="claim", reason=reason, text=text))
    return records.model_copy(
        update={
            "entities": tuple(_entities(records, canonical, mapping, ontology)),
            "mentions": tuple(
                mention.model_copy(update={"entity": canonical[mention.entity]})
                for mention in records.mentions
            ),
            "claims": tuple(claims),
            "rejections": (*records.rejections, *rejections),
        }
    )


def _moved(claim: Claim, canonical: dict[str, str]) -> Claim:
    ends = {
        field: canonical[value]
        for field in ("subject", "object", "speaker", "outlet")
        if (value := getattr(claim, field)) in canonical
    }
    return claim.model_copy(update=ends)


def _problem(claim: Claim, moved: Claim, ontology: Ontology) -> str | None:
    if moved.subject == moved.object and claim.subject != claim.object:
        return _ONE_ENTITY
    if _kinds(moved, ontology) == _kinds(claim, ontology):
        return None
    subject, target = _kinds(moved, ontology)
    found = ontology.problems(moved.relation, subject, target, moved.qualifiers)
    return found[0] if found else None


def _kinds(claim: Claim, ontology: Ontology) -> tuple[str, str | None]:
    return (
        ontology.kind_of(claim.subject),
        ontology.kind_of(claim.object) if claim.object else None,
    )


def _entities(
    records: Records, canonical: dict[str, str], mapping: Mapping, ontology: Ontology
) -> Iterator[Entity]:
    members: dict[str, list[Entity]] = defaultdict(list)
    for entity in records.entities:
        members[canonical[entity.id]].append(entity)
    for identifier, entities in sorted(members.items()):
        cluster = mapping.by_unit.get(identifier)
        if cluster is None and len(entities) == 1 and entities[0].id == identifier:
            yield entities[0]
        else:
            kind = ontology.kind_of(identifier)
            yield _joined(identifier, kind, entities, cluster)


def _joined(
    identifier: str, kind: str, entities: Sequence[Entity], cluster: Cluster | None
) -> Entity:
    """One entity of several; attributes are those of the one whose id it keeps."""
    own = [one for one in entities if one.id == identifier]
    return Entity(
        id=identifier,
        kind=kind,
        name=cluster.name if cluster else entities[0].name,
        names=tuple(_names(identifier, entities, cluster)),
        attributes=own[0].attributes if own else {},
        merged=cluster.merged if cluster else (),
        same_as=cluster.same_as if cluster else (),
    )


def _names(identifier: str, entities: Sequence[Entity], cluster: Cluster | None) -> Iterator[Name]:
    preferred = cluster.preferred if cluster else None
    spelled: dict[str, list[Name]] = defaultdict(list)
    for entity in entities:
        for name in entity.names:
            spelled[name.text].append(name)
    for text, names in sorted(spelled.items()):
        yield names[0].model_copy(
            update={
                "id": name_id(identifier, text),
                "entity": identifier,
                "preferred": text == preferred,
                "count": sum(name.count for name in names),
                "told_former": any(name.told_former for name in names),
            }
        )
