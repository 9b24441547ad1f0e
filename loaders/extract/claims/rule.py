"""SANCTIONED_BY, OPERATES and SUCCEEDS: measures against, and power over, bodies and sites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.extract.annotated import Located
from loaders.extract.claims.agents import agents, by_agents, is_passive
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.geography import rank
from loaders.extract.claims.view import View

_PRESSED = re.compile(
    r"\b(?:squeezed|hit|came under|comes under|faces)\b"
    r"|\b(?:is|are|was|were|been|remains?|placed) under\b"
)
_SANCTIONERS = frozenset({"Organization", "Place"})
_SANCTIONED = frozenset({"Organization", "Place", "Person", "Site", "ForeignClient", "Product"})
_IMPOSES = frozenset(
    {"imposed", "imposes", "slapped", "announced", "placed", "put", "added", "issued", "levied"}
)
_FAR = 14
_OPERATORS = frozenset({"Organization", "Place", "Person"})


def find(context: Context) -> Iterator[Candidate]:
    """Sanctions, operation of sites and succession of persons."""
    for view in context.body:
        for verb in view.verbs("sanction"):
            yield from _sanctioned(context, view, verb)
        yield from _imposed(context, view)
        yield from _compound(context, view)
        yield from _squeezed(context, view)
        for verb in view.verbs("operate"):
            yield from _operates(context, view, verb)
        yield from _predecessor(context, view)


def _objects(view: View, verb: int) -> list[Located]:
    target = view.child(verb, "nsubjpass" if is_passive(view, verb) else "dobj")
    item = view.mention_at(target) if target is not None else None
    return view.list_of(item) if item is not None else []


def _pair(
    context: Context, view: View, relation: str, left: Located, right: Located, rule: str
) -> Candidate:
    first = min(view.span(left)[0], view.span(right)[0])
    last = max(view.span(left)[1], view.span(right)[1])
    date = next((d.value for d in view.dates), None)
    qualifiers = {"date": date} if date and relation == "SANCTIONED_BY" else {}
    return Candidate(
        relation, context.ref(left), context.ref(right), rule, view, first, last, qualifiers,
        valid_from=date if qualifiers else None,
    )  # fmt: skip


def _mention_of(view: View, entity: str) -> Located | None:
    return next((m for m in view.outer if m.mention.entity == entity), None)


def _sanctioned(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    refs = by_agents(context, view, verb) if is_passive(view, verb) else agents(context, view, verb)
    for ref in refs:
        by = _mention_of(view, ref.entity)
        for item in _objects(view, verb):
            if by is not None and ref.kind in _SANCTIONERS and item.mention.kind in _SANCTIONED:
                yield _pair(context, view, "SANCTIONED_BY", item, by, "sanctions")


def _imposed(context: Context, view: View) -> Iterator[Candidate]:
    """As in "X imposed sanctions on Y", "X has placed Y under sanctions", "added Y to its list"."""
    if not context.abroad:
        return
    for word, low in enumerate(view.low):
        if low not in ("sanctions", "blacklist") or view.at[word] >= 0:
            continue
        heads = [p for p in range(max(0, word - _FAR), word) if view.low[p] in _IMPOSES]
        if not heads:
            continue
        after = view.low[word + 1 : word + 2] in (["on"], ["against"])
        start, stop = (word + 2, word + 6) if after else (heads[-1] + 1, word)
        struck = [m for m in view.outer if start <= view.span(m)[0] < stop][:1]
        kinds = [m for m in struck if m.mention.kind in _SANCTIONED]
        for ref in agents(context, view, heads[-1]) if kinds else []:
            by = _mention_of(view, ref.entity)
            for item in view.list_of(kinds[0]) if by is not None else []:
                if by is not None and ref.kind in _SANCTIONERS and item.mention.kind in _SANCTIONED:
                    yield _pair(context, view, "SANCTIONED_BY", item, by, "sanctions-imposed")


def _compound(context: Context, view: View) -> Iterator[Candidate]:
    """As in "the UN-sanctioned entity X"."""
    for word, low in enumerate(view.low):
        if low != "sanctioned" or word < 2 or view.low[word - 1] != "-":
            continue
        by = view.mention_at(word - 2)
        after = [m for m in view.outer if 0 < view.span(m)[0] - word <= 3]
        if by is not None and after and after[0].mention.kind in _SANCTIONED:
            yield _pair(context, view, "SANCTIONED_BY", after[0], by, "sanctioned-compound")


def _squeezed(context: Context, view: View) -> Iterator[Candidate]:
    """As in "X is squeezed by U.N. sanctions", "X came under new U.N. sanctions"."""
    for word, low in enumerate(view.low):
        if low != "sanctions" or word == 0:
            continue
        by = view.mention_at(word - 1)
        before = [m for m in view.outer if by is not None and m.start < by.start][:1]
        if by is None or by.mention.kind not in _SANCTIONERS or not before:
            continue
        if _PRESSED.search(_said(view, before[0], word)) and _is_pressed(context, before[0], by):
            yield _pair(context, view, "SANCTIONED_BY", before[0], by, "under-sanctions")


def _said(view: View, item: Located, word: int) -> str:
    """What stands between a mention and a word, up to the clause that the word is in."""
    return view.text(view.span(item)[1], word).rpartition(",")[2]


def _is_pressed(context: Context, item: Located, by: Located) -> bool:
    """Whether what opens a sentence is a country or a body, and not the one that presses."""
    ref = context.ref(item)
    country = ref.kind == "Place" and rank(context, ref) >= context.lexicon.country_rank
    return (country or ref.kind == "Organization") and ref.entity != by.mention.entity


def _operates(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    for item in _objects(view, verb):
        if item.mention.kind != "Site" or is_passive(view, verb):
            continue
        refs = [r for r in agents(context, view, verb) if r.kind in _OPERATORS]
        joint = {"joint": "1"} if len(refs) > 1 or "jointly" in view.low else {}
        for ref in refs:
            by = _mention_of(view, ref.entity)
            if by is not None:
                found = _pair(context, view, "OPERATES", by, item, "operates")
                yield replace(found, qualifiers=joint)


def _predecessor(context: Context, view: View) -> Iterator[Candidate]:
    """As in "His predecessor, his father X"; "X succeeded Y"."""
    for verb in view.verbs("succeed"):
        for item in _objects(view, verb):
            for ref in agents(context, view, verb):
                by = _mention_of(view, ref.entity)
                same = ref.kind == item.mention.kind
                if by is not None and same and not is_passive(view, verb):
                    yield _pair(context, view, "SUCCEEDS", by, item, "succeeds")
