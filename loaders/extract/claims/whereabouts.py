"""LOCATED_IN by verbs, appositions and nationality: "X is a Russian company", "Y lies in Z"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.geography import past_bracket, rank
from loaders.extract.claims.nationality import HOME, country_at
from loaders.extract.claims.view import View

_THINGS = frozenset({"Site", "Organization", "Event"})
_SKIPPED = frozenset({",", "which", "that", "itself", "now", "also", "still", "just", "("})
_STANDS = frozenset(
    {"is", "was", "lies", "lay", "stands", "stood", "sits", "sat", "located", "situated"}
    | {"based", "headquartered", "held"}
)
_IN = frozenset({"in", "at", "on", "inside", "within", "outside"})
_BUSY = frozenset({"operates", "operated", "active", "business", "lodgings", "offices", "branches"})
_FILLING = ("DT", "JJ", "RB", "NN", "VBN", "CD", "HYPH", "NNS", "IN", "PRP$")
_NAMED = frozenset({"called", "named", "known", "dubbed"})
_ARTICLES = frozenset({"a", "an", "the"})
_GAP = 9


def find(context: Context) -> Iterator[Candidate]:
    """Places of sites, bodies and events, in documents from abroad."""
    if not context.abroad:
        return
    for view in context.body:
        for item in view.outer:
            if item.mention.kind in _THINGS and not _is_many(context.named(context.ref(item))):
                found = _after(context, view, item) or _beside(context, view, item)
                found = found or _national(context, view, item)
                found = found or _before(context, view, item) or _busy(context, view, item)
                if found is not None:
                    yield found
        yield from _opening(context, view)


def _is_many(name: str) -> bool:
    """Whether a descriptive name is of no single thing: "garment companies"."""
    word = name.split()[-1] if name.split() else ""
    return word.islower() and word.endswith("s") and not word.endswith("ss")


def _claim(
    context: Context, view: View, item: Located, place: Ref, last: int, rule: str
) -> Candidate:
    first, stop = view.span(item)
    return Candidate(
        "LOCATED_IN", context.ref(item), place, rule, view, min(first, last), max(stop, last)
    )


def _place_after(view: View, start: int) -> Located | None:
    """The place behind "in", past at most a few words that say how far or which part."""
    inside = False
    for word in range(start, min(len(view.low), start + _GAP)):
        item = view.mention_at(word)
        if item is not None:
            return item if inside and item.mention.kind == "Place" else None
        inside = inside or view.low[word] in _IN
        if not view.tags[word].startswith(_FILLING):
            return None
    return None


def _after(context: Context, view: View, item: Located) -> Candidate | None:
    """As in "X lies just outside the city of Y", "X, a knitwear mill in Y"."""
    word = past_bracket(view, view.span(item)[1])
    apposed = view.low[word : word + 1] == [","] and (
        view.low[word + 1 : word + 2] in (["a"], ["an"], ["one"], ["the"])
    )
    while word < len(view.low) and view.low[word] in _SKIPPED:
        word += 1
    if word >= len(view.low) or not (apposed or view.low[word] in _STANDS):
        return None
    place = _place_after(view, word if apposed else word + 1)
    if place is None or (item.mention.kind == "Organization" and not _settled(view, word)):
        return None
    return _claim(context, view, item, context.ref(place), view.span(place)[1], "stands-in")


def _beside(context: Context, view: View, item: Located) -> Candidate | None:
    """As in "X, in the port city of Y", "X near the town of Y", "X outside Y"."""
    word = past_bracket(view, view.span(item)[1])
    if view.low[word : word + 1] == [","]:
        word += 1
    if view.low[word : word + 1] == ["just"]:
        word += 1
    near = view.low[word : word + 1] in (["near"], ["outside"])
    if not near and view.low[word : word + 1] not in (["in"], ["at"], ["inside"]):
        return None
    if item.mention.kind != "Site" and (near or view.low[word - 1] != ","):
        return None
    place = _named_soon(view, word + 1)
    if place is None:
        return None
    last = view.span(place)[1]
    return _claim(context, view, item, context.ref(place), last, "stands-beside")


def _named_soon(view: View, start: int) -> Located | None:
    """The place that "the old port city of" leads to."""
    for word in range(start, min(len(view.low), start + _GAP)):
        place = view.mention_at(word)
        if place is not None:
            return place if place.mention.kind == "Place" else None
        if view.tags[word] not in ("DT", "JJ", "NN", "HYPH", "JJS") and view.low[word] != "of":
            return None
    return None


def _busy(context: Context, view: View, item: Located) -> Candidate | None:
    """As in "X operates in Y", "X does its business in Y", "X ran lodgings in Y"."""
    if item.mention.kind != "Organization":
        return None
    start = view.span(item)[1]
    for word in range(start, min(len(view.low), start + _GAP)):
        if view.low[word] in _BUSY and view.low[word + 1 : word + 2] == ["in"]:
            place = _named_soon(view, word + 2)
            if place is None:
                return None
            return _claim(context, view, item, context.ref(place), view.span(place)[1], "busy-in")
        if view.mention_at(word) is not None or view.low[word] in (",", ";", "that", "who"):
            return None
    return None


def _settled(view: View, word: int) -> bool:
    """Whether a body is said to sit somewhere, and not to be about something there."""
    near = view.low[word : word + _GAP]
    return any(w in near for w in ("based", "located", "situated", "headquartered")) or any(
        view.lexicon.is_noun("employers", w) for w in near
    )


def _national(context: Context, view: View, item: Located) -> Candidate | None:
    """As in "X is a Russian construction company", "X, a Polish shipyard", "the Chinese firm X"."""
    first, last = view.span(item)
    word = last
    while word < len(view.low) and (view.low[word] in _SKIPPED or view.low[word] in ("is", "was")):
        word += 1
    if word > last and word < len(view.low) and view.low[word] in _ARTICLES:
        found = _employer_of(context, view, word + 1)
        if found is not None:
            place, stop = found
            return _claim(context, view, item, place, stop, "national-of")
    for start in range(max(0, first - 5), first - 1):
        found = _employer_of(context, view, start)
        if found is not None and found[1] == first:
            return _claim(context, view, item, found[0], start, "national-before")
    return None


def _employer_of(context: Context, view: View, word: int) -> tuple[Ref, int] | None:
    """The country and the end of "Russian construction company" from a word on."""
    country = country_at(context, view, word)
    if country is None or context.named(country[0]) == HOME:
        return None
    for end in range(country[1], min(len(view.low), country[1] + 5)):
        if view.mention_at(end) is not None or not view.tags[end].startswith(_FILLING):
            return None
        if view.lexicon.is_noun("employers", view.low[end]):
            return country[0], end + 1
    return None


def _before(context: Context, view: View, item: Located) -> Candidate | None:
    """As in "Seoul-based X", "Pyongyang's X", "a canteen in Y called X"."""
    first = view.span(item)[0]
    for word in range(first - 1, max(-1, first - 6), -1):
        place = view.mention_at(word)
        if place is None:
            continue
        if place.mention.kind != "Place":
            return None
        gap = view.low[view.span(place)[1] : first]
        owned = gap in (["'s"], ["’s"]) and item.mention.kind == "Site"
        based = gap[:2] == ["-", "based"] and "," not in gap
        inside = view.low[view.span(place)[0] - 1 : view.span(place)[0]] in (["in"], ["at"])
        named = bool(gap) and inside and any(w in _NAMED for w in gap[:2])
        if owned or based or named:
            start = view.span(place)[0]
            return _claim(context, view, item, context.ref(place), start, "place-before")
        return None
    return None


def _opening(context: Context, view: View) -> Iterator[Candidate]:
    """As in "In Y we were shown round the X": the one site of a sentence that begins so."""
    sites = [m for m in view.outer if m.mention.kind == "Site"]
    places = [m for m in view.outer if m.mention.kind == "Place"]
    if len(sites) != 1 or len(places) != 1 or view.low[0] not in ("in", "at"):
        return
    ref = context.ref(places[0])
    country = rank(context, ref) >= context.lexicon.country_rank
    if view.span(places[0])[0] == 1 and not country and not sites[0].mention.reference:
        yield _claim(context, view, sites[0], ref, 0, "in-place-opening")
