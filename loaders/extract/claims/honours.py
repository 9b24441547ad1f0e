"""AWARDED: honours that persons, bodies and sites hold or are given."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_HOLDERS = frozenset({"Person", "Organization", "Site"})
_NEAR = frozenset({",", "the", "a", "an", "first", "is", "was", "became", "and", "("})


def find(context: Context) -> Iterator[Candidate]:
    """Honours beside a name, after "awarded", and of the persons a sentence lists."""
    for view in context.body:
        titles = [m for m in view.outer if m.mention.kind == "Title"]
        for title in titles:
            holders = _holders(view, title)
            for holder, rule in holders:
                yield _claim(context, view, holder, title, rule)
                yield from _worked_at(context, view, holder, rule)


def _holders(view: View, title: Located) -> list[tuple[Located, str]]:
    near = _beside(view, title)
    if near is not None:
        return [(near, "honour-beside-name")]
    listed = _listed(view, title)
    if listed:
        return [(m, "honour-of-listed") for m in listed]
    if any(True for _ in view.verbs("award")):
        people = [m for m in view.outer if m.mention.kind in _HOLDERS]
        named = [m for m in people if m.mention.kind == "Person"] or people
        return [(m, "awarded") for m in (view.list_of(named[0]) if named else [])]
    return []


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
    """ "many heroines, including A, who ..., and B, C and D": the persons after it."""
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


def _claim(context: Context, view: View, holder: Located, title: Located, rule: str) -> Candidate:
    return Candidate(
        "AWARDED",
        context.ref(holder),
        context.ref(title),
        rule,
        view,
        min(view.span(holder)[0], view.span(title)[0]),
        max(view.span(holder)[1], view.span(title)[1]),
    )


def _worked_at(context: Context, view: View, holder: Located, rule: str) -> Iterator[Candidate]:
    """A site that "produced" heroes is where they work; so is the only site of a text on them."""
    if holder.mention.kind != "Person":
        return
    site = context.focus(view, "Site") if rule == "honour-of-listed" else context.only_site()
    if site is not None:
        yield Candidate(
            "WORKS_AT",
            context.ref(holder),
            site,
            "honoured-of-site",
            view,
            view.span(holder)[0],
            view.span(holder)[1],
        )
