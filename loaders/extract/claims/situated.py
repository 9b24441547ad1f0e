"""LOCATED_IN by what happens: "the rally was staged in X", "the mill was built in X Province"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_HELD = frozenset({"held", "staged", "opened", "place", "convened", "organized", "organised"})
_BUILT = frozenset({"built", "inaugurated", "erected", "established", "constructed"})
_HELPERS = frozenset({"was", "were", "been", "took", "takes", "newly", "is", "are", "has", "have"})
_ARTICLES = frozenset({"the", "puppet"})
_REACH = 10
_PASSED = frozenset({",", "the", "(", ")"})


def find(context: Context) -> Iterator[Candidate]:
    """Events and sites with the place that the verb about them names."""
    for view in context.body:
        for word, low in enumerate(view.low):
            if low in _HELD:
                yield from _placed(context, view, word, "Event")
            elif low in _BUILT:
                yield from _placed(context, view, word, "Site")
        yield from _with_others(context, view)
        yield from _examples(context, view)
        yield from _opened(context, view)


def _examples(context: Context, view: View) -> Iterator[Candidate]:
    """As in "factories in X City such as the A and the B", "farms of X County, including the A"."""
    for place, site in pairwise(view.outer):
        if (place.mention.kind, site.mention.kind) != ("Place", "Site") or site.mention.reference:
            continue
        start = view.span(place)[0]
        gap = [w for w in view.low[view.span(place)[1] : view.span(site)[0]] if w not in _PASSED]
        head = view.low[start - 2] if start > 1 and view.low[start - 1] in ("in", "of") else ""
        if gap not in (["including"], ["such", "as"]) or not _is_kind(context, head):
            continue
        for member in view.list_of(site):
            yield _claim(context, view, member, place, "examples-in")


def _is_kind(context: Context, plural: str) -> bool:
    """Whether a word is of sites in general: "farms", "factories"."""
    words = context.lexicon.nouns["works"] | context.lexicon.nouns["facilities"]
    single = plural.removesuffix("ies") + "y" if plural.endswith("ies") else plural[:-1]
    return plural.endswith("s") and (single in words or plural == "units")


def _opened(context: Context, view: View) -> Iterator[Candidate]:
    """As in "In X City, the A Mill ...": the site that the sentence goes on with."""
    first = next(iter(view.outer), None)
    if first is None or first.mention.kind != "Place" or view.low[:1] != ["in"]:
        return
    site = next((m for m in view.outer if m.mention.kind != "Place"), None)
    if site is None or site.mention.kind != "Site" or site.mention.reference:
        return
    before = view.low[: view.span(site)[0]]
    plain = [w for i, w in enumerate(before) if view.at[i] < 0]
    if "," in plain and set(plain) <= {"in", ",", "of", "the"}:
        yield _claim(context, view, site, first, "opening-place")


def _place_after(view: View, word: int) -> Located | None:
    """The place of "in the X" behind a word."""
    if view.low[word + 1 : word + 2] != ["in"]:
        return None
    at = word + 2
    while at < len(view.low) and view.low[at] in _ARTICLES:
        at += 1
    item = view.mention_at(at) if at < len(view.low) else None
    return item if item is not None and item.mention.kind == "Place" else None


def _placed(context: Context, view: View, word: int, kind: str) -> Iterator[Candidate]:
    place = _place_after(view, word)
    subjects = [m for m in view.outer if view.span(m)[1] <= word]
    if place is None or not subjects or word == 0 or view.low[word - 1] not in _HELPERS:
        return
    subject = subjects[-1]
    if subject.mention.kind != kind or subject.mention.reference:
        subject = subjects[0]
    near = kind == "Event" or word - view.span(subject)[1] <= len(_HELPERS)
    if subject.mention.kind == kind and near and not _breaks(view, subject, word):
        yield _claim(context, view, subject, place, "held-in")


def _breaks(view: View, subject: Located, word: int) -> bool:
    """Whether another clause stands between a subject and its verb, or the subject is an aside."""
    start = view.span(subject)[0]
    if "of" in view.low[max(0, start - 2) : start]:
        return True
    between = view.low[view.span(subject)[1] : word]
    return len(between) > _REACH or bool({",", "at", "in", "of", "and"} & set(between[:1]))


def _with_others(context: Context, view: View) -> Iterator[Candidate]:
    """As in "at the A, the B and other parks in X": A and B lie in X too."""
    for place in view.outer:
        first = view.span(place)[0]
        start = _others_before(view, first)
        item = view.mention_at(start - 1) if start > 0 else None
        if place.mention.kind != "Place" or item is None or item.mention.kind != "Site":
            continue
        for member in view.list_of(item):
            yield _claim(context, view, member, place, "and-others-in")


def _others_before(view: View, first: int) -> int:
    """Where "and other parks in" begins before a place, or -1."""
    if first < 4 or view.low[first - 1] != "in":
        return -1
    for at in range(first - 3, max(0, first - 6), -1):
        if view.low[at : at + 1] == ["other"] and view.low[at - 1] == "and":
            inner = range(at + 1, first - 1)
            return at - 1 if all(view.at[i] < 0 for i in inner) else -1
    return -1


def _claim(context: Context, view: View, subject: Located, place: Located, rule: str) -> Candidate:
    first, last = view.span(subject)[0], view.span(place)[1]
    return Candidate(
        "LOCATED_IN", context.ref(subject), context.ref(place), rule, view, first, last
    )
