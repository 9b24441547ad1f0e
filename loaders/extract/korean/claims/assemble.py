"""From what Korean rules propose to claims: one for each fact of the document, with its span."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.ids import claim_id, entity_id
from graph.model import Claim, Entity, Mention, Rejection
from loaders.extract.annotated import Found
from loaders.extract.claims.lexicon import lexicon as english
from loaders.extract.korean.claims.context import Context
from loaders.extract.korean.claims.said import Said, Thing
from loaders.extract.korean.sentence import Arg

VERSION = "korean-1"
_APPEAL = re.compile(r"[가-힣]자[!》”\"]+$")
# What a sentence says in passing, even as it calls on people.
_STANDING = frozenset({"LOCATED_IN", "PART_OF", "HEADS", "WORKS_AT"})
_METHOD = "pattern:"
_FIGURES = ("percent", "plan", "period", "count", "hours", "amount", "date")
_SPEAKER = re.compile(
    r"(?P<who>(?:[가-힣]+\s){0,2}(?:소식통|당국자|관계자|대변인|주민|탈북민))(?:이|은|는)\s"
    r"(?:[^\"”]{0,30}\s)?[\"“]?.*(?:말|전|밝|설명|덧붙|주장)"
)
_SPEAKER_LAST = re.compile(
    r"(?:다|라)고\s(?P<who>(?:[가-힣]+\s){0,2}?(?:소식통|당국자|관계자|대변인))(?:이|은|는)\s"
)


def assemble(context: Context, candidates: Iterable[Said]) -> Found:
    """Claims, the products they make entities, and what was refused."""
    chosen: dict[tuple[str, ...], Claim] = {}
    entities: dict[str, Entity] = {}
    mentions: dict[Mention, None] = {}
    refused: list[Rejection] = []
    for said in candidates:
        claim = _claim(context, said)
        key = _key(claim)
        reason = "subject and object are one" if claim.subject == claim.object else ""
        if said.relation not in _STANDING and _APPEAL.search(said.sentence.text):
            reason = "an appeal and no fact"
        if not reason and key in chosen:
            reason = "said before in this document"
        if reason:
            text = f"{claim.relation}: {said.sentence.text[said.start : said.stop]}"
            refused.append(Rejection(what="claim", reason=reason, text=text[:200]))
            continue
        chosen[key] = claim
        for side in (said.subject, said.object):
            if isinstance(side, Thing):
                entity, mention = _made(context, said, side)
                entities[entity.id] = entity
                mentions[mention] = None
    return Found(
        tuple(_apart(chosen.values())), tuple(entities.values()), tuple(mentions), tuple(refused)
    )


def _made(context: Context, said: Said, thing: Thing) -> tuple[Entity, Mention]:
    identity = entity_id(thing.kind, thing.name)
    start = said.sentence.start + thing.start
    stop = said.sentence.start + thing.stop
    text = context.reading.annotated.document.text[start:stop]
    return Entity(id=identity, kind=thing.kind, name=thing.name, names=()), Mention(
        entity=identity, start=start, stop=stop, text=text, kind=thing.kind, method="hangul"
    )


def _side(context: Context, side: Arg | Thing | None) -> tuple[str, str]:
    """Id of one side of a claim and the words used for it."""
    if side is None:
        return context.reading.annotated.document.id, ""
    if isinstance(side, Thing):
        return entity_id(side.kind, side.name), side.name
    return side.entity, side.mention.text


def _span(said: Said) -> tuple[int, int]:
    """Offsets of the words that support a claim: those of the rule, and both sides."""
    here = [arg for arg in said.sentence.args if arg in (said.subject, said.object)]
    start = min((said.start, *(arg.start for arg in here)))
    stop = max((said.stop, *(arg.stop for arg in here)))
    return said.sentence.start + start, said.sentence.start + stop


def _claim(context: Context, said: Said) -> Claim:
    annotated, sentence = context.reading.annotated, said.sentence
    document, passage = annotated.document, sentence.passage
    subject, subject_text = _side(context, said.subject)
    target, object_text = _side(context, said.object) if said.object else (None, said.object_text)
    start, stop = _span(said)
    return Claim(
        id=claim_id(document.id, passage.id, said.relation, subject_text, object_text),
        document=document.id,
        passage=passage.id,
        relation=said.relation,
        subject=subject,
        subject_text=subject_text,
        object=target,
        object_text=object_text,
        start=max(start, passage.start),
        stop=min(stop, passage.stop),
        qualifiers=dict(said.qualifiers),
        modality=said.modality,
        speaker=_speaker(sentence.text),
        outlet=annotated.outlet,
        date=document.date,
        confidence=english().sure(said.rule),
        method=f"{_METHOD}{said.rule}",
        version=VERSION,
    )


def _speaker(text: str) -> str | None:
    """Who says it inside the text: "양강도 소식통은 … 말했다"."""
    found = _SPEAKER_LAST.search(text) or _SPEAKER.search(text)
    return found["who"] if found else None


def _key(claim: Claim) -> tuple[str, ...]:
    if claim.object is not None:
        return claim.relation, claim.subject, claim.object
    figures = tuple(claim.qualifiers.get(name, "") for name in _FIGURES)
    return (claim.relation, claim.subject, *figures)


def _apart(claims: Iterable[Claim]) -> Iterable[Claim]:
    """Figures said in the same words of one passage keep apart by their figures."""
    seen: set[str] = set()
    for claim in claims:
        if claim.id in seen:
            figures = ";".join(f"{k}={v}" for k, v in sorted(claim.qualifiers.items()))
            renamed = claim_id(
                claim.document, claim.passage, claim.relation, claim.subject_text,
                f"{claim.object_text} ({figures}) {claim.subject} {claim.object}",
            )  # fmt: skip
            claim = claim.model_copy(update={"id": renamed})
        seen.add(claim.id)
        yield claim
