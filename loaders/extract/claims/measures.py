"""SANCTIONED_BY beyond the plain verb: lists, orders, and names that the next sentences give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_LISTED = re.compile(
    r"\b(?:add(?:s|ed|ing)|plac(?:e|es|ed|ing)|put(?:s|ting)?|nam(?:e|es|ed|ing))\b[^.;]{0,90}?"
    r"\b(?:sanctions? list|blacklist|entity list|under sanctions|SDN list)\b"
    r"|\b(?:blacklist|sanction|designat)(?:s|ed|es|ing)\b"
    r"|\bimpos(?:e|es|ed|ing)\b[^.;]{0,40}\bsanctions (?:on|against)\b"
    r"|\b(?:new |fresh )?(?:sanctions|measures) (?:on|against|targeting)\b|\bwent after\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\b(two|three|four|five|six|several) (?:[a-z]+ ){0,3}?(?:names|entities|companies|firms|people"
    r"|individuals|organi[sz]ations|persons|designations)\b",
    re.IGNORECASE,
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "several": 3}
_TARGETS = frozenset({"Organization", "Person", "Site", "ForeignClient"})
_ORDER = re.compile(r"\b(?:Executive Order|E\.O\.)")
_SAME = re.compile(r"\bthe same (?:order|authority|legal basis)\b", re.IGNORECASE)
_LEGAL_REACH = 3


def find(context: Context) -> Iterator[Candidate]:
    """Who is sanctioned by which body and under which order, in documents from abroad."""
    if not context.abroad:
        return
    body = context.body
    for place, view in enumerate(body):
        match = _LISTED.search(view.whole)
        by = _sanctioner(context, view) if match else None
        if match is None or by is None:
            continue
        start = _word(view, match.start())
        targets = [(view, m) for m in _targets(context, view, start, by)]
        if not targets:
            targets = _announced(context, view, body[place + 1 : place + 6], by)
        yield from _claims(context, view, targets, by)
        for order in _orders(context, view, body[place + 1 : place + 1 + _LEGAL_REACH]):
            yield from _claims(context, view, targets, order)


def _word(view: View, char: int) -> int:
    start = int(view.sentence.span.start_char)
    for word in range(len(view.low)):
        token = view.sentence.doc[view.base + word]
        if int(token.idx) - start + len(token.text) > char:
            return word
    return len(view.low) - 1


def _sanctioner(context: Context, view: View) -> Ref | None:
    """The body of the sentence that imposes sanctions."""
    for item in view.outer:
        ref = context.ref(item)
        words = set(context.named(ref).lower().split())
        if item.mention.kind == "Organization" and words & context.lexicon.nouns["sanctioners"]:
            return ref
    return None


def _targets(context: Context, view: View, start: int, by: Ref) -> list[Located]:
    """Those named behind the verb; in the passive those before it."""
    passive = view.low[max(0, start - 2) : start]
    if any(w in ("was", "were", "been", "is", "are") for w in passive):
        named = [m for m in view.outer if view.span(m)[1] <= start]
    else:
        named = [m for m in view.outer if view.span(m)[0] >= start]
    return [m for m in named if m.mention.kind in _TARGETS and not _imposes(context, m, by)]


def _imposes(context: Context, item: Located, by: Ref) -> bool:
    words = set(context.named(context.ref(item)).lower().split())
    body = item.mention.kind == "Organization" and words & context.lexicon.nouns["sanctioners"]
    return item.mention.entity == by.entity or bool(body)


def _announced(
    context: Context, view: View, later: list[View], by: Ref
) -> list[tuple[View, Located]]:
    """Of "two companies" the names with which the next sentences of the passage open."""
    match = _UNNAMED.search(view.whole)
    wanted = _NUMBERS[match[1].lower()] if match else 0
    found: list[tuple[View, Located]] = []
    for other in later:
        if len(found) >= wanted or other.sentence.passage.id != view.sentence.passage.id:
            break
        first = other.outer[0] if other.outer else None
        if first is not None and other.span(first)[0] <= 1 and first.mention.kind in _TARGETS:
            found += [(other, m) for m in other.list_of(first) if not _imposes(context, m, by)]
    return found[:wanted]


def _orders(context: Context, view: View, later: list[View]) -> list[Ref]:
    """The executive order of the sentence or of those behind it in its passage."""
    near = [view, *(v for v in later if v.sentence.passage.id == view.sentence.passage.id)]
    for other in near:
        for item in other.outer:
            if item.mention.kind == "Policy" and _ORDER.match(item.mention.text):
                return [context.ref(item)]
    if not _SAME.search(view.whole):
        return []
    known = context.focus(view, "Policy")
    return [known] if known is not None and _ORDER.match(context.named(known)) else []


def _claims(
    context: Context, view: View, targets: list[tuple[View, Located]], by: Ref
) -> Iterator[Candidate]:
    date = next((d.value for d in view.dates), None)
    qualifiers = {"date": date} if date else {}
    for where, item in targets:
        first, last = where.span(item)
        yield Candidate(
            "SANCTIONED_BY", context.ref(item), by, "measure-list", where, first, last,
            qualifiers, valid_from=date,
        )  # fmt: skip
