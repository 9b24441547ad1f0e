"""BUILT_AT of new equipment: "a newly-established packing line" at the site a text is about."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.claims.candidate import Candidate, Ref, Thing
from loaders.extract.claims.context import Context
from loaders.extract.claims.phrases import thing_at
from loaders.extract.claims.view import View

_NEW = frozenset({"established", "built", "installed", "introduced", "constructed"})
_LONGEST = 8
_PLAIN = ("NN", "NNS", "JJ", "VBG", "HYPH")


def find(context: Context) -> Iterator[Candidate]:
    """Lines, processes and furnaces called new, where the sentence or the text has one site."""
    for view in context.body:
        for word in range(len(view.low) - 2):
            if view.low[word] != "newly":
                continue
            made = word + 2 if view.low[word + 1] == "-" else word + 1
            if made < len(view.low) and view.low[made] in _NEW:
                yield from _at_site(context, view, made)


def _at_site(context: Context, view: View, made: int) -> Iterator[Candidate]:
    thing = _equipment(view, made + 1)
    site = _site(context, view, made)
    if thing is not None and site is not None:
        yield Candidate("BUILT_AT", thing, site, "newly-built", view, made, thing.last)


def _equipment(view: View, first: int) -> Thing | None:
    """The phrase behind "newly-built" that ends in what is built and is no home."""
    end = first
    while end < min(len(view.low), first + _LONGEST) and view.at[end] < 0:
        if not view.tags[end].startswith(_PLAIN):
            break
        end += 1
    if end - first < 2 or not view.lexicon.is_noun("facilities", view.low[end - 1]):
        return None
    found = thing_at(view, end - 1)
    if found is None or found.name == view.lexicon.homes_name:
        return None
    return Thing(view.text(first, end), first, end, view)


def _site(context: Context, view: View, word: int) -> Ref | None:
    before = [m for m in view.outer if m.mention.kind == "Site" and view.span(m)[1] <= word]
    if before:
        return context.ref(before[-1])
    return context.host(view) or context.focus(view, "Site")
