"""From candidates to claims: one for each fact of the document, checked, with its span."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.ids import claim_id, entity_id
from graph.model import Claim, Entity, Mention, Rejection
from loaders.extract.annotated import Found
from loaders.extract.claims.candidate import Candidate, Ref, Side
from loaders.extract.claims.context import Context
from loaders.extract.claims.merging import with_longer_names
from loaders.extract.claims.modality import modality_of, speaker_of

VERSION = "claims-1"
_METHOD = "pattern:"
_FIGURES = {
    "FULFILLED": ("percent", "period"),
    "EMPLOYS": ("count", "group"),
    "PAID": ("amount",),
    "WORKING_HOURS": ("hours",),
    "USES_FORCED_LABOUR": (),
}
_OBJECTLESS = frozenset({*_FIGURES, "START", "END"})


def assemble(context: Context, candidates: Iterable[Candidate]) -> Found:
    """Claims, the entities and mentions they make, and what was refused.

    Of candidates that say the same the most certain is kept, the earliest of equals; dates and
    other qualifiers of the others are added where it has none.
    """
    things: dict[str, tuple[Entity, list[Mention]]] = {}
    chosen: dict[tuple[str, ...], tuple[Candidate, Ref, Ref | None]] = {}
    candidates = with_longer_names(candidates)
    rejections = [Rejection(what="claim", reason=r.reason, text=r.text) for r in context.refused]
    for item in candidates:
        subject = _settle(context, item.subject, things)
        target = _settle(context, item.object, things) if item.object is not None else None
        problem = _problem(item, subject, target)
        if problem:
            rejections.append(_rejection(item, problem))
            continue
        key = _key(item, subject, target)
        known = chosen.get(key)
        if known is None:
            chosen[key] = (item, subject, target)
        else:
            chosen[key] = _better(context, known, (item, subject, target))
            rejections.append(_rejection(item, "said before in this document"))
    claims = tuple(_claim(context, *parts) for parts in chosen.values())
    used = {side for c in claims for side in (c.subject, c.object)}
    kept = [things[i] for i in things if i in used]
    return Found(
        claims=_without_repeated_ids(claims),
        entities=tuple(e for e, _ in kept if e.id not in context.annotated.entities),
        mentions=tuple(m for _, mentions in kept for m in mentions),
        rejections=tuple(rejections),
    )


def _settle(context: Context, side: Side, things: dict[str, tuple[Entity, list[Mention]]]) -> Ref:
    if isinstance(side, Ref):
        return side
    identity = entity_id(side.kind, side.name)
    view = side.view
    start, stop = view.sentence.stored(view.base + side.first, view.base + side.last)
    text = context.annotated.document.text[start:stop]
    _, mentions = things.setdefault(
        identity, (Entity(id=identity, kind=side.kind, name=side.name, names=()), [])
    )
    mention = Mention(
        entity=identity, start=start, stop=stop, text=text, kind=side.kind, method="claim-side"
    )
    if mention not in mentions:
        mentions.append(mention)
    return Ref(identity, side.kind, text)


def _problem(item: Candidate, subject: Ref, target: Ref | None) -> str:
    if not subject.entity:
        return "no subject named"
    if target is not None and target.entity == subject.entity:
        return "subject and object are one"
    if target is None and item.relation not in _OBJECTLESS:
        return "no object named"
    return ""


def _rejection(item: Candidate, reason: str) -> Rejection:
    words = item.view.text(item.first, item.last)
    return Rejection(what="claim", reason=reason, text=f"{item.relation}: {words}")


def _key(item: Candidate, subject: Ref, target: Ref | None) -> tuple[str, ...]:
    if target is not None:
        return (item.relation, subject.entity, target.entity)
    figures = tuple(item.qualifiers.get(k, "") for k in _FIGURES.get(item.relation, ("date",)))
    return (item.relation, subject.entity, "", *figures)


Chosen = tuple[Candidate, Ref, Ref | None]


def _better(context: Context, known: Chosen, new: Chosen) -> Chosen:
    old_item, new_item = known[0], new[0]
    first, second = known, new
    if _confidence(context, new_item) > _confidence(context, old_item):
        first, second = new, known
    merged: Mapping[str, str] = {**second[0].qualifiers, **first[0].qualifiers}
    return replace(first[0], qualifiers=merged), first[1], first[2]


def _confidence(context: Context, item: Candidate) -> float:
    return context.lexicon.sure(item.rule)


def _claim(context: Context, item: Candidate, subject: Ref, target: Ref | None) -> Claim:
    view, document = item.view, context.annotated.document
    passage = view.sentence.passage
    start, stop = view.sentence.stored(view.base + item.first, view.base + item.last)
    object_text = target.text if target is not None else item.object_text
    relation = item.relation
    return Claim(
        id=claim_id(document.id, passage.id, relation, subject.text, object_text),
        document=document.id,
        passage=passage.id,
        relation=relation,
        subject=subject.entity,
        subject_text=subject.text,
        object=target.entity if target is not None else None,
        object_text=object_text,
        start=max(start, passage.start),
        stop=min(stop, passage.stop),
        qualifiers=dict(item.qualifiers),
        modality=item.modality or modality_of(item),
        speaker=item.speaker or speaker_of(context, item),
        outlet=context.annotated.outlet,
        date=document.date,
        valid_from=item.valid_from,
        valid_to=item.valid_to,
        confidence=_confidence(context, item),
        method=item.rule if ":" in item.rule else f"{_METHOD}{item.rule}",
        version=VERSION,
    )


def _without_repeated_ids(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Two figures said in the same words of one passage keep apart by their figures."""
    seen: set[str] = set()
    kept: list[Claim] = []
    for claim in claims:
        if claim.id in seen:
            figures = ";".join(f"{k}={v}" for k, v in sorted(claim.qualifiers.items()))
            text = f"{claim.object_text} ({figures})"
            renamed = claim_id(
                claim.document, claim.passage, claim.relation, claim.subject_text,
                f"{text} {claim.subject} {claim.object}",
            )  # fmt: skip
            claim = claim.model_copy(update={"id": renamed})
        seen.add(claim.id)
        kept.append(claim)
    return tuple(kept)
