"""HEADS and WORKS_AT as the press tells them: "Doe, who heads X", "the head of X, Ann Doe"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.posts import Post, post_at, post_claims
from loaders.extract.claims.view import View

_HEADING = frozenset(
    {"heads", "headed", "leads", "led", "chairs", "chaired", "runs", "ran", "directs", "directed"}
    | {"founded", "co-founded", "manages", "managed", "oversees", "oversaw", "owns", "owned"}
)
_PAST = frozenset({"headed", "led", "chaired", "ran", "directed", "managed", "oversaw", "owned"})
_SERVING = frozenset({"is", "was", "served", "serves", "works", "worked"})
_BEEN = frozenset({"is", "was", "served", "serves", "now", "then", "as", "has", "been", "once"})
_BODIES = frozenset({"Organization", "Site", "Outlet"})
_REACH = 8


def find(context: Context) -> Iterator[Candidate]:
    """Posts in relative clauses, and posts before a name that a comma sets off."""
    if not context.abroad:
        return
    for view in context.body:
        for person in view.outer:
            if person.mention.kind != "Person" or person.mention.reference:
                continue
            post = _relative(context, view, person) or _before(context, view, person)
            if post is not None:
                yield from post_claims(context, view, person, post, "post-of-press")


def _relative(context: Context, view: View, person: Located) -> Post | None:
    word = view.span(person)[1]
    if view.low[word : word + 2] == [",", "who"]:
        word += 2
    elif view.low[word : word + 1] in (["who"], ["heads"], ["leads"], ["chairs"]):
        word += view.low[word] == "who"
    else:
        return None
    if word >= len(view.low):
        return None
    if view.low[word] in _HEADING:
        return _headed(view, word)
    if view.low[word] not in _SERVING and view.low[word] not in _BEEN:
        return None
    while word < len(view.low) and view.low[word] in _BEEN:
        word += 1
    return post_at(context, view, word)


def _headed(view: View, verb: int) -> Post | None:
    """The body behind "heads", past "the Seoul office of"."""
    for word in range(verb + 1, min(len(view.low), verb + _REACH)):
        item = view.mention_at(word)
        if item is not None and item.mention.kind != "Place":
            if item.mention.kind not in _BODIES:
                return None
            former = view.low[verb] in _PAST
            return Post(view.low[verb], "HEADS", verb, item, former)
        if item is None and view.tags[word] not in ("DT", "JJ", "NN", "NNP", "HYPH", "IN", "PRP$"):
            return None
    return None


def _before(context: Context, view: View, person: Located) -> Post | None:
    """As in "the head of X, Ann Doe, said", "a researcher at X, Doe"."""
    first, last = view.span(person)
    closed = last >= len(view.low) or view.low[last] in (",", ".", "said", "told", ")")
    if first < 4 or view.low[first - 1] != "," or not closed:
        return None
    for start in range(max(0, first - _REACH - 2), first - 3):
        if view.low[start] not in ("the", "a", "its") or view.at[start] >= 0:
            continue
        opening = start == 0 or view.at[start - 1] < 0
        post = post_at(context, view, start) if opening else None
        if post is not None and view.span(post.body)[1] == first - 1:
            return None if _apposed(view, start) else post
    return None


def _apposed(view: View, start: int) -> bool:
    """Whether a post belongs to the name before it: "Roe, the head of X, Doe and Poe"."""
    before = view.mention_at(start - 2) if start > 1 and view.low[start - 1] == "," else None
    return before is not None and before.mention.kind == "Person"
