"""LOCATED_IN: the most specific place that the text attaches to a site, body or event."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.geography import FILLER, connector, places_in, rank
from loaders.extract.claims.view import View

_BUILDINGS = frozenset({"Site", "Organization", "Event"})
_SCHOOLS = frozenset({"university", "college", "school"})
_PEOPLE = frozenset({"residents", "koreans", "compatriots", "citizens", "women"})


def find(context: Context) -> Iterator[Candidate]:
    """Places of sites; of several for one site the most specific."""
    located = list(_by_name(context))
    located += [c for view in context.views for c in _located(context, view)]
    located += _from_headline(context, located)
    yield from _most_specific(context, located)


def _from_headline(context: Context, located: list[Candidate]) -> list[Candidate]:
    """As in "New Houses Built at Farms in X City": the farms of the opening lie there."""
    opening = next(iter(context.body), None)
    title = next((v for v in context.views if v.kind == "title"), None)
    if opening is None or title is None:
        return []
    placed = {c.subject.entity for c in located if isinstance(c.subject, Ref)}
    found = []
    for place in [m for m in title.outer if m.mention.kind == "Place"]:
        start = title.span(place)[0]
        if start < 2 or title.low[start - 1] != "in" or not title.low[start - 2].endswith("s"):
            continue
        ending = title.low[start - 2][:-1]
        for item in opening.outer:
            ref = context.ref(item)
            same = context.named(ref).lower().endswith(ending)
            if item.mention.kind == "Site" and same and ref.entity not in placed:
                first, last = opening.span(item)
                found.append(
                    Candidate(
                        "LOCATED_IN",
                        ref,
                        context.ref(place),
                        "place-of-headline",
                        opening,
                        first,
                        last,
                    )
                )
    return found


def _located(context: Context, view: View) -> Iterator[Candidate]:
    yield from _nested(context, view)
    yield from _owned(context, view)
    for index, place in enumerate(view.outer):
        if index == 0 or place.mention.kind != "Place":
            continue
        before = view.outer[index - 1]
        word = connector(view, before, place)
        if word == "," and before.mention.kind == "Event":
            continue
        if before.mention.kind not in _BUILDINGS or word not in ("in", "of", ",", "at", "on"):
            continue
        if before.mention.kind == "Organization" and word != "in" and not _taught(context, before):
            continue
        if before.mention.reference and word != "in":
            continue
        if _is_spread(context, before) or _is_many(context.named(context.ref(before))):
            continue
        yield from _members(context, view, before, place)


def _owned(context: Context, view: View) -> Iterator[Candidate]:
    """As in "X City's Alpha Mill": the site of a place, unless something is said of others."""
    for place, site in pairwise(view.outer):
        kinds = (place.mention.kind, site.mention.kind)
        if kinds != ("Place", "Site") or site.mention.reference:
            continue
        beside = view.low[view.span(place)[1] : view.span(site)[0]] in (["'s"], ["’s"])
        country = rank(context, context.ref(place)) >= context.lexicon.country_rank
        if beside and not country and not _is_many(context.named(context.ref(site))):
            yield Candidate(
                relation="LOCATED_IN",
                subject=context.ref(site),
                object=context.ref(place),
                rule="place-of-site",
                view=view,
                first=view.span(place)[0],
                last=view.span(site)[1],
            )


def _taught(context: Context, item: Located) -> bool:
    """A school is where it stands: "the X University of Dorn"; a ministry of Dorn is not."""
    return bool(set(context.named(context.ref(item)).lower().split()) & _SCHOOLS)


def _is_spread(context: Context, item: Located) -> bool:
    """Mass organizations are everywhere: their members in a place do not put them there."""
    words = context.named(context.ref(item)).lower().split()
    return item.mention.kind == "Organization" and bool(
        set(words) & context.lexicon.nouns["spread_bodies"]
    )


def _members(context: Context, view: View, before: Located, place: Located) -> Iterator[Candidate]:
    country = rank(context, context.ref(place)) >= context.lexicon.country_rank
    for member in view.list_of(before):
        same = (
            member is before
            or country
            or (member.group is not None and member.group == before.group)
        )
        if same or _elliptic(view, member, before) or _one_article(view, member, before):
            yield Candidate(
                relation="LOCATED_IN",
                subject=context.ref(member),
                object=context.ref(place),
                rule="site-in-place",
                view=view,
                first=view.span(member)[0],
                last=view.span(place)[1],
            )


def _elliptic(view: View, member: Located, last: Located) -> bool:
    """Whether "Alpha" and "Beta farms" share the noun: only "and" or commas stand between."""
    return len(view.words[view.span(member)[0] : view.span(member)[1]]) == 1 and (
        (view.position(last) or 0) - (view.position(member) or 0) == 1
    )


def _one_article(view: View, member: Located, last: Located) -> bool:
    """As in "the Alpha Farm and Beta Farm in X": one article, so what follows is said of both."""
    start, stop = view.span(member)[0], view.span(last)[0]
    between = [view.low[i] for i in range(view.span(member)[1], stop)]
    return between == ["and"] and view.low[max(0, start - 1) : start] == ["the"]


def _nested(context: Context, view: View) -> Iterator[Candidate]:
    """A descriptive name that says where: "shoe factory in East Province"."""
    for place in places_in(view):
        if not place.nested:
            continue
        around = [
            m
            for m in view.sentence.mentions
            if m.start <= place.start
            and place.stop <= m.stop
            and m.stop - m.start > place.stop - place.start
            and m.mention.kind in _BUILDINGS
        ]
        holder = min(around, key=lambda m: m.stop - m.start, default=None)
        start, stop = view.span(place)
        if view.low[stop : stop + 1] in (["'s"], ["’s"]) and _place_at(view, stop + 1):
            continue
        if view.low[max(0, start - 1) : start] in (["'s"], ["’s"]):
            start = _owner_start(view, start)
        words = [w for w in view.low[max(0, start - 2) : start] if w not in FILLER]
        owned = holder is not None and holder.start == place.start
        owned = owned and view.low[stop : stop + 1] in (["'s"], ["’s"])
        if holder is None or not (owned or words[-1:] in (["in"], ["at"], ["on"])):
            continue
        name = context.named(context.ref(holder))
        if _is_many(name) or _of_people(name.rpartition(" in ")[0]):
            continue
        yield Candidate(
            relation="LOCATED_IN",
            subject=context.ref(holder),
            object=context.ref(place),
            rule="place-in-name",
            view=view,
            first=view.span(holder)[0],
            last=view.span(holder)[1],
        )


def _of_people(before: str) -> bool:
    """As in "Union of Koreans" before "in X": that says who they are, not where the union is."""
    return before.lower().rpartition(" ")[2] in _PEOPLE


def _place_at(view: View, word: int) -> bool:
    return any(view.span(m)[0] == word for m in places_in(view))


def _owner_start(view: View, start: int) -> int:
    """Where "Norland's East Province" starts."""
    for item in places_in(view):
        if view.span(item)[1] == start - 1:
            return view.span(item)[0]
    return start


def _by_name(context: Context) -> Iterator[Candidate]:
    """Names that say where: the entity "camp in X County" lies in X County."""
    names = {e.name.lower(): e for e in context.annotated.entities.values() if e.kind == "Place"}
    seen: set[str] = set()
    for view in context.views:
        for item in view.sentence.mentions:
            ref = context.ref(item)
            before, link, where = context.named(ref).rpartition(" in ")
            place = names.get(where.lower().removeprefix("the ")) if link else None
            if ref.kind not in _BUILDINGS or place is None or ref.entity in seen:
                continue
            seen.add(ref.entity)
            if (
                _is_many(before)
                or _of_people(before)
                or " affiliated " in before
                or " under " in before
            ):
                continue
            first, last = view.span(item)
            target = Ref(place.id, "Place", place.name)
            yield Candidate("LOCATED_IN", ref, target, "place-in-name", view, first, last)


def _is_many(name: str) -> bool:
    """Whether a descriptive name is of no single thing: "garment companies"."""
    word = name.split()[-1] if name.split() else ""
    return word.islower() and word.endswith("s") and not word.endswith("ss")


def _most_specific(context: Context, found: list[Candidate]) -> Iterator[Candidate]:
    best: dict[str, int] = {}
    for item in found:
        if isinstance(item.subject, Ref) and isinstance(item.object, Ref):
            level = rank(context, item.object) or context.lexicon.ranks["city"]
            key = item.subject.entity
            best[key] = min(best.get(key, level), level)
    for item in found:
        if isinstance(item.subject, Ref) and isinstance(item.object, Ref):
            level = rank(context, item.object) or context.lexicon.ranks["city"]
            if level == best[item.subject.entity]:
                yield item
