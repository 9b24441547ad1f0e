"""AWARDED: honours that persons, bodies and sites hold or are given."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.agents import holders
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_GETTING = frozenset({"received", "receives", "won", "wins"})
_HOLDERS = frozenset({"Person", "Organization", "Site"})
_NEAR = frozenset({",", "the", "a", "an", "first", "is", "was", "became", "and", "("})


def find(context: Context) -> Iterator[Candidate]:
    """Honours beside a name, after "awarded", and of the persons a sentence lists."""
    for view in context.body:
        titles = [m for m in view.outer if m.mention.kind == "Title"]
        for title in titles:
            for holder, rule in _holders(context, view, title):
                yield _claim(context, view, holder, title, rule)
                yield from _worked_at(context, view, holder, rule)


def _holders(context: Context, view: View, title: Located) -> list[tuple[Ref, str]]:
    near = _beside(view, title)
    if near is not None:
        return [(context.ref(near), "honour-beside-name")]
    listed = _listed(view, title)
    if listed:
        return [(context.ref(m), "honour-of-listed") for m in listed]
    return [(r, "awarded") for r in _awarded(context, view, title)]


def _awarded(context: Context, view: View, title: Located) -> list[Ref]:
    """Holders by verb: "X was awarded T", "T was awarded to X", "X, honoured with T"."""
    for verb in view.verbs("award"):
        if title not in _below(view, verb):
            continue
        for word in _recipients(view, verb, title):
            found = [r for r in holders(context, view, word) if r.kind in _HOLDERS]
            found = found or _included(context, view, word)
            if found:
                return found
    return []


def _included(context: Context, view: View, word: int) -> list[Ref]:
    """As in "conferred on dozens of units, including A and B"."""
    if "including" not in view.low[word:]:
        return []
    start = view.low.index("including", word)
    after = [m for m in view.outer if view.span(m)[0] > start and m.mention.kind in _HOLDERS]
    return [context.ref(m) for m in after]


def _below(view: View, verb: int) -> list[Located]:
    last = max(view.subtree_end(verb), verb + 1)
    return [m for m in view.outer if view.span(m)[0] < last]


def _recipients(view: View, verb: int, title: Located) -> Iterator[int]:
    for child in view.children[verb]:
        target = view.child(child, "pobj") if view.low[child] in ("to", "on", "upon") else None
        if target is not None:
            yield target
    patient = view.child(verb, "nsubjpass")
    if patient is not None and view.mention_at(patient) is not title:
        yield patient
    if view.deps[verb] == "acl" and view.tags[verb] == "VBN":
        yield view.heads[verb]
    getter = view.child(verb, "nsubj")
    if getter is not None and view.low[verb] in _GETTING:
        yield getter


def _beside(view: View, title: Located) -> Located | None:
    first, last = view.span(title)
    after = view.mention_at(last) if last < len(view.low) else None
    if after is not None and after.mention.kind == "Person":
        return after
    word = first - 1
    while word >= 0 and view.low[word] in _NEAR and word > first - 6:
        word -= 1
    before = view.mention_at(word) if word >= 0 else None
    if before is not None and before.mention.kind == "Person" and word < first - 1:
        return before
    return None


def _listed(view: View, title: Located) -> list[Located]:
    """As in "many heroines, including A, who ..., and B, C and D": the persons after it."""
    last = view.span(title)[1]
    if "including" not in view.low[last : last + 4] and "as" not in view.low[last : last + 3]:
        return []
    found = []
    for item in view.outer:
        if view.span(item)[0] < last or item.mention.kind != "Person":
            continue
        before = view.low[max(0, view.span(item)[0] - 5) : view.span(item)[0]]
        if "by" in before or "with" in before:
            continue
        found.append(item)
    return found


def _place(view: View, ref: Ref, otherwise: tuple[int, int]) -> tuple[int, int]:
    named = [view.span(m) for m in view.outer if m.mention.entity == ref.entity]
    return named[0] if named else otherwise


def _claim(context: Context, view: View, holder: Ref, title: Located, rule: str) -> Candidate:
    first, last = view.span(title)
    start, stop = _place(view, holder, (first, last))
    return Candidate(
        "AWARDED", holder, context.ref(title), rule, view, min(first, start), max(last, stop)
    )


def _worked_at(context: Context, view: View, holder: Ref, rule: str) -> Iterator[Candidate]:
    """A site that "produced" heroes is where they work; so is the only site of a text on them."""
    if holder.kind != "Person":
        return
    first, last = _place(view, holder, (0, 1))
    site = context.focus(view, "Site") if rule == "honour-of-listed" else context.only_site()
    if site is not None:
        yield Candidate(
            "WORKS_AT",
            holder,
            site,
            "honoured-of-site",
            view,
            first,
            last,
        )
