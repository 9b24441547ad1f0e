"""PART_OF said by nationality or membership: "the Russian city of X", "X, a unit of Y"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.geography import past_bracket
from loaders.extract.claims.nationality import country_at
from loaders.extract.claims.view import View

_SORTS = frozenset(
    {"city", "town", "port", "village", "province", "region", "county", "prefecture", "district"}
    | {"capital", "area", "island", "oblast", "krai", "republic", "state", "territory"}
)
_UNITS = frozenset(
    {"part", "arm", "unit", "branch", "division", "subsidiary", "affiliate", "department"}
    | {"bureau", "agency", "wing", "office"}
)
_BODIES = frozenset({"Organization", "Site"})
_REACH = 6
_LEADS = frozenset({",", "which", "that", "is", "was", "a", "an", "the", "itself"})


def find(context: Context) -> Iterator[Candidate]:
    """Places of a country, and bodies that are a part of others, in documents from abroad."""
    if not context.abroad:
        return
    for view in context.body:
        for item in view.outer:
            if item.mention.kind == "Place":
                yield from _of_country(context, view, item)
            elif item.mention.kind in _BODIES:
                yield from _unit(context, view, item)


def _claim(
    context: Context, view: View, item: Located, whole: Ref, first: int, last: int, rule: str
) -> Iterator[Candidate]:
    if whole.entity != item.mention.entity:
        yield Candidate("PART_OF", context.ref(item), whole, rule, view, first, last)


def _sort_of(context: Context, view: View, word: int) -> tuple[Ref, int] | None:
    """The country and the end of "Chinese border city" from a word on."""
    country = country_at(context, view, word)
    if country is None:
        return None
    for end in range(country[1], min(len(view.low), country[1] + 4)):
        if view.mention_at(end) is not None or view.tags[end] not in ("NN", "JJ", "HYPH", "NNP"):
            return None
        following = view.low[end + 1] if end + 1 < len(view.low) else ""
        if view.low[end] in _SORTS and following not in _SORTS:
            return country[0], end + 1
    return None


def _of_country(context: Context, view: View, item: Located) -> Iterator[Candidate]:
    first, last = view.span(item)
    for start in range(max(0, first - _REACH), first - 1):
        found = _sort_of(context, view, start)
        if found is not None and view.low[found[1] : first] in ([], ["of"]):
            yield from _claim(context, view, item, found[0], start, last, "city-of-country")
            return
    word = last
    if view.low[word : word + 1] not in ([","], ["is"], ["was"]):
        return
    whole = _capital_of(view, word + 1)
    if whole is not None:
        ref = context.ref(whole)
        yield from _claim(context, view, item, ref, first, view.span(whole)[1], "capital-of")
        return
    word += 2 if view.low[word + 1 : word + 2] in (["a"], ["an"], ["the"]) else 1
    found = _sort_of(context, view, word)
    if found is not None:
        yield from _claim(context, view, item, found[0], first, found[1], "city-of-country")


def _capital_of(view: View, word: int) -> Located | None:
    """The place of "the capital of Y", "a port city in Y", "Y's second city" from a word on."""
    owner = view.mention_at(word) if word < len(view.low) else None
    if owner is not None and owner.mention.kind == "Place":
        after = view.span(owner)[1]
        if view.low[after : after + 1] not in (["'s"], ["’s"]):
            return None
        return owner if _SORTS & set(view.low[after + 1 : after + 5]) else None
    for place in range(word, min(len(view.low), word + _REACH)):
        if view.tags[place] not in ("DT", "NN", "JJ", "JJS", "HYPH", "NNP", "RB", "VBG", "IN"):
            return None
        if view.low[place] in ("of", "in"):
            start = place + 2 if view.low[place + 1 : place + 2] == ["the"] else place + 1
            whole = view.mention_at(start) if start < len(view.low) else None
            named = whole is not None and whole.mention.kind == "Place"
            return whole if named and view.low[place - 1] in _SORTS else None
    return None


def _unit(context: Context, view: View, item: Located) -> Iterator[Candidate]:
    """As in "X, which is part of Y", "X, a subsidiary of Y"."""
    first, word = view.span(item)
    start = word = past_bracket(view, word)
    while word < len(view.low) and view.low[word] in _LEADS:
        word += 1
    if word == start or view.low[word : word + 1] == []:
        return
    if view.low[word] not in _UNITS or view.low[word + 1 : word + 2] != ["of"]:
        return
    word += 3 if view.low[word + 2 : word + 3] == ["the"] else 2
    whole = view.mention_at(word) if word < len(view.low) else None
    if whole is not None and whole.mention.kind == "Place" and word + 1 < len(view.low):
        whole = view.mention_at(view.span(whole)[1]) or whole
    if whole is not None and whole.mention.kind in _BODIES:
        ref = context.ref(whole)
        yield from _claim(context, view, item, ref, first, view.span(whole)[1], "unit-of")
