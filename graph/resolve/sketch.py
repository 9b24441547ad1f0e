"""What resolution has to know of a document: a small part of its records."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from pydantic import BaseModel, ConfigDict

from graph.model import Claim, Entity, Mention, Records

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])|\n+")
_CONTEXT = frozenset({"LOCATED_IN", "PART_OF", "AFFILIATED_WITH", "HEADS", "WORKS_AT", "START"})
_COUNTRIES = {"DPRK": "Democratic People's Republic of Korea"}
_ALIAS = re.compile(
    r"^\s?[(\[](?:also |formerly )?$|^,? (?:also known|formerly known) as (?:the )?$"
)


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Fact(_Frozen):
    """A claim as context of its subject: relation, object or nothing, role or date."""

    relation: str
    other: str = ""
    detail: str = ""


class Trait(_Frozen):
    """What one document tells of one entity.

    ``known`` is true where a gazetteer lists the name; ``parent`` is what it gives a place as lying
    in; ``names`` counts spellings; ``sentences`` numbers those that name it; ``claims`` counts
    those about it.
    """

    entity: str
    kind: str
    name: str
    known: bool
    parent: str = ""
    names: dict[str, int]
    facts: tuple[Fact, ...] = ()
    sentences: tuple[int, ...] = ()
    claims: int = 0


class Sketch(_Frozen):
    """What one document tells of its entities.

    ``aliases`` are pairs it says are one, ``related`` pairs that it relates to each other.
    """

    document: str
    date: str | None
    traits: tuple[Trait, ...]
    aliases: tuple[tuple[str, str], ...] = ()
    related: tuple[tuple[str, str], ...] = ()


def sketch(records: Records) -> Sketch:
    """The sketch of a document from its records."""
    facts, touched = _facts(records.claims)
    sentences = _sentences(records)
    traits = (
        Trait(
            entity=entity.id,
            kind=entity.kind,
            name=entity.name,
            known=any(name.preferred for name in entity.names),
            parent=_parent(entity) if entity.kind == "Place" else "",
            names={name.text: name.count for name in entity.names},
            facts=tuple(facts[entity.id]),
            sentences=tuple(sorted(sentences[entity.id])),
            claims=touched[entity.id],
        )
        for entity in records.entities
    )
    return Sketch(
        document=records.document.id,
        date=records.document.date,
        traits=tuple(traits),
        aliases=tuple(sorted(set(_aliases(records)))),
        related=tuple(sorted(set(_related(records)))),
    )


def _parent(entity: Entity) -> str:
    """What a gazetteer says a place lies in: of a province it gives the country alone."""
    given = str(entity.attributes.get("parent") or entity.attributes.get("country") or "")
    return _COUNTRIES.get(given, given)


def _facts(claims: tuple[Claim, ...]) -> tuple[dict[str, list[Fact]], Counter[str]]:
    facts: dict[str, list[Fact]] = defaultdict(list)
    touched: Counter[str] = Counter()
    for claim in claims:
        touched.update({claim.subject, *((claim.object,) if claim.object else ())})
        if claim.relation not in _CONTEXT or claim.modality == "denied":
            continue
        detail = claim.qualifiers.get("role") or claim.qualifiers.get("date") or ""
        if "former" not in claim.qualifiers:
            fact = Fact(relation=claim.relation, other=claim.object or "", detail=detail)
            facts[claim.subject].append(fact)
    return facts, touched


def _sentences(records: Records) -> dict[str, set[int]]:
    ends = [match.end() for match in _SENTENCE_END.finditer(records.document.text)]
    found: dict[str, set[int]] = defaultdict(set)
    for mention in records.mentions:
        if not mention.reference:
            found[mention.entity].add(bisect_right(ends, mention.start))
    return found


def _related(records: Records) -> Iterator[tuple[str, str]]:
    """Pairs of entities of one kind that a claim ties together."""
    kinds = {entity.id: entity.kind for entity in records.entities}
    for claim in records.claims:
        ends = sorted(end for end in (claim.subject, claim.object) if end in kinds)
        if len(set(ends)) == 2 and kinds[ends[0]] == kinds[ends[1]]:
            yield ends[0], ends[1]


def _aliases(records: Records) -> Iterator[tuple[str, str]]:
    """Pairs of names of which the second stands as another form of the first."""
    named = sorted(
        (one for one in records.mentions if not one.reference), key=lambda one: one.start
    )
    for one, other in pairwise(named):
        if one.entity != other.entity and _is_alias(records.document.text, one, other):
            yield min(one.entity, other.entity), max(one.entity, other.entity)


def _is_alias(text: str, one: Mention, other: Mention) -> bool:
    between = text[one.stop : other.start]
    if not _ALIAS.match(between):
        return False
    return "as" in between or text[other.stop : other.stop + 1] in (")", "]")
