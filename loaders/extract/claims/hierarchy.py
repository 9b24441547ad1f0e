"""PART_OF and AFFILIATED_WITH between bodies, from their names and from "under" and "of"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.party_committees import party_committees
from loaders.extract.claims.view import View

_BODIES = frozenset({"Organization", "Site", "ForeignClient", "Outlet"})
_LINKS = ("of ", "under ", ", ", "affiliated with ", "affiliated to ")
_SHORTEST = 2
_PARTS = frozenset({"dam", "reservoir", "workshop", "hostel"})


def find(context: Context) -> Iterator[Candidate]:
    """Bodies that are part of, or affiliated with, other bodies."""
    yield from _by_name(context)
    yield from party_committees(context)
    for view in context.views:
        for left, right in pairwise(view.outer):
            yield from _beside(context, view, left, right)


def _by_name(context: Context) -> Iterator[Candidate]:
    seen: dict[str, tuple[View, Located]] = {}
    for view in context.views:
        for item in view.sentence.mentions:
            if item.mention.kind in _BODIES and not item.mention.reference:
                seen.setdefault(item.mention.entity, (view, item))
    forms = _forms(context, set(seen))
    for entity, (view, item) in seen.items():
        ref = context.ref(item)
        for parent in _parents(context, ref, entity, forms):
            parent_kind = context.annotated.entities[parent].kind
            if ref.kind in ("Outlet", "ForeignClient") or parent_kind == "ForeignClient":
                continue
            name, other = context.named(ref), context.annotated.entities[parent].name
            before = name[: name.find(other)].removesuffix("the ")
            affiliated = before.endswith(("affiliated with ", "affiliated to "))
            if ref.kind == "Site" and parent_kind != "Site" and not affiliated:
                continue
            yield Candidate(
                relation="AFFILIATED_WITH" if affiliated else "PART_OF",
                subject=ref,
                object=Ref(parent, parent_kind, context.annotated.entities[parent].name),
                rule="body-in-name",
                view=view,
                first=view.span(item)[0],
                last=view.span(item)[1],
            )


def _forms(context: Context, entities: set[str]) -> dict[str, set[str]]:
    forms: dict[str, set[str]] = {}
    for entity in entities:
        known = context.annotated.entities.get(entity)
        if known is not None:
            forms[entity] = {known.name}
    for mention in context.annotated.mentions:
        named = not mention.reference and mention.method != "list"
        if mention.entity in forms and named and mention.text[:1].isupper():
            forms[mention.entity].add(mention.text)
    return forms


def _parents(context: Context, ref: Ref, entity: str, forms: dict[str, set[str]]) -> Iterator[str]:
    """The widest other bodies whose names stand in a body's name after "of" or before the rest."""
    name = context.named(ref)
    spans: list[tuple[int, int, str]] = []
    for other, texts in forms.items():
        if other == entity:
            continue
        for text in texts:
            place = _inside(name, text)
            if place is not None:
                spans.append((*place, other))
    for start, stop, other in sorted(spans):
        wider = any((a <= start and stop <= b and (b - a) > (stop - start)) for a, b, _ in spans)
        if not wider:
            yield other


def _inside(name: str, part: str) -> tuple[int, int] | None:
    """Where a body's name holds another after "of", "under" and the like, or starts with it."""
    if len(part) < _SHORTEST or len(part) >= len(name):
        return None
    start = name.find(part)
    while start >= 0:
        stop = start + len(part)
        whole = not name[stop : stop + 1].isalnum()
        if whole and name[:start].removesuffix("the ").endswith(_LINKS):
            return start, stop
        if whole and start == 0 and _goes_on(name[stop:]) and not name[stop:].startswith(" No."):
            return start, stop
        start = name.find(part, start + 1)
    return None


def _goes_on(rest: str) -> bool:
    plain = rest.removeprefix("'s").removeprefix("’s")
    return plain[:1] == " " and plain.lstrip()[:1].isupper()


def _beside(context: Context, view: View, left: Located, right: Located) -> Iterator[Candidate]:
    if left.mention.kind not in ("Organization", "Site") or right.mention.kind not in _BODIES:
        return
    gap = view.low[view.span(left)[1] : view.span(right)[0]]
    words = tuple(w for w in gap if w not in ("the", "directly", ")"))
    relation, rule = _linked(words)
    if words == ("at",) and _is_department(context, left) and right.mention.kind == "Organization":
        relation, rule = "PART_OF", "department-at"
    if words == ("at",) and _is_dam(context, left) and right.mention.kind == "Site":
        relation, rule = "PART_OF", "department-at"
    if relation is None or left.mention.entity == right.mention.entity:
        return
    subject, target = (right, left) if words in (("'s",), ("’s",)) else (left, right)
    if (
        subject.mention.kind == "Organization"
        and target.mention.kind == "Site"
        and words == ("of",)
    ):
        return
    alone = subject is not left or words == ("of",)
    members = [subject] if alone else view.list_of(subject)
    for member in members:
        yield Candidate(
            relation=relation,
            subject=context.ref(member),
            object=context.ref(target),
            rule=rule,
            view=view,
            first=min(view.span(member)[0], view.span(target)[0]),
            last=max(view.span(member)[1], view.span(target)[1]),
        )


def _is_dam(context: Context, item: Located) -> bool:
    """Whether a site is of those that belong to a larger one: the dam of a power station."""
    return context.named(context.ref(item)).lower().split()[-1] in _PARTS


def _is_department(context: Context, item: Located) -> bool:
    name = context.named(context.ref(item)).lower().split()
    return item.mention.kind == "Organization" and bool(
        {name[0], name[-1]} & context.lexicon.nouns["departments"]
    )


def _linked(words: tuple[str, ...]) -> tuple[str | None, str]:
    if words in (("under",), ("within",), ("belonging", "to"), ("of",), (",", "part", "of")):
        return "PART_OF", "body-under-body"
    if words in (("'s",), ("’s",)):
        return "PART_OF", "body-of-body"
    if words in (
        ("affiliated", "with"),
        ("affiliated", "to"),
        (",", "organ", "of"),
        ("attached", "to"),
    ):
        return "AFFILIATED_WITH", "affiliated"
    return None, ""
