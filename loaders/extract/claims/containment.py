"""PART_OF between places: containment as the text attaches it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.geography import connector, places_in, rank
from loaders.extract.claims.shared_place import shared_places
from loaders.extract.claims.view import View

_WHOLE = re.compile(
    r"(?: village)?,? ?,? (?:(?:located )?in the (?:far )?(?:north|south|east|west|centre|center)"
    r"\w*(?: part| corner)?|(?:the )?capital(?: city)?) of the (country|province)\b"
)


def find(context: Context) -> Iterator[Candidate]:
    """Places in wider places, each step once."""
    yield from _direct([*_parts(context), *_of_the_country(context)])


def _parts(context: Context) -> Iterator[Candidate]:
    for view in context.views:
        places = places_in(view)
        for left, right in pairwise(places):
            yield from _pair(context, view, left, right)
        yield from shared_places(context, view)


def _of_the_country(context: Context) -> Iterator[Candidate]:
    """As in "X, in the south of the country" and "X, capital of the province"."""
    for view in context.body:
        for place in places_in(view):
            last = view.span(place)[1]
            match = _WHOLE.match(view.text(last, min(len(view.low), last + 9)))
            if match is None:
                continue
            stop = min(len(view.low), last + len(match[0].split()))
            whole = (
                context.country(None, view, last, stop)
                if match[1] == "country"
                else _province_before(context, view, place)
            )
            if whole is not None and whole.mention.entity != place.mention.entity:
                yield Candidate(
                    relation="PART_OF",
                    subject=context.ref(place),
                    object=context.ref(whole),
                    rule="part-of-the-country",
                    view=view,
                    first=view.span(place)[0],
                    last=stop,
                )


def _province_before(context: Context, view: View, place: Located) -> Located | None:
    """The province named last before a place."""
    same = [m for m in places_in(view) if m.start < place.start]
    earlier = [m for v in context.before(view)[:4] for m in reversed(places_in(v))]
    for item in [*reversed(same), *earlier]:
        if rank(context, context.ref(item)) == context.lexicon.ranks["province"]:
            return item
    return None


def _pair(context: Context, view: View, left: Located, right: Located) -> Iterator[Candidate]:
    word = connector(view, left, right)
    if word is None or left.mention.entity == right.mention.entity:
        return
    inner, outer = (right, left) if word == "'s" else (left, right)
    narrow, wide = rank(context, context.ref(inner)), rank(context, context.ref(outer))
    joined = _contains(word, narrow, wide, context.lexicon.country_rank)
    if not joined or _in_list(view, left, right, word):
        return
    if word == "'s" and view.low[view.span(right)[1] : view.span(right)[1] + 1] == ["-"]:
        return
    members = _same_rank_list(context, view, left, narrow) if word != "'s" else [inner]
    for member in members:
        yield Candidate(
            relation="PART_OF",
            subject=context.ref(member),
            object=context.ref(outer),
            rule="place-chain",
            view=view,
            first=min(view.span(member)[0], view.span(outer)[0]),
            last=max(view.span(member)[1], view.span(outer)[1]),
        )


def _in_list(view: View, left: Located, right: Located, word: str) -> bool:
    """As in "Angola, Chad, Spain and Uganda" is a list and no chain."""
    if word != "," or view.position(left) is None or view.position(right) is None:
        return False
    after = view.span(right)[1]
    return (
        view.low[after : after + 1] in (["and"], ["or"])
        and view.mention_at(min(after + 1, len(view.low) - 1)) is not None
    )


def _direct(parts: list[Candidate]) -> Iterator[Candidate]:
    """Containment that no two narrower steps of the same text give already."""
    pairs = {
        (c.subject.entity, c.object.entity)
        for c in parts
        if isinstance(c.subject, Ref) and isinstance(c.object, Ref)
    }
    for item in parts:
        if isinstance(item.subject, Ref) and isinstance(item.object, Ref):
            inner, outer = item.subject.entity, item.object.entity
            middle = {b for a, b in pairs if a == inner and b != outer}
            if not any((b, outer) in pairs for b in middle):
                yield item


def _contains(word: str, narrow: int, wide: int, country_rank: int) -> bool:
    """Whether what joins two places and how wide they are lets the first lie in the second."""
    if narrow and wide:
        return narrow < wide
    if narrow >= country_rank:
        return False
    return word in ("in", "of", "'s") or (word == "," and wide > 3)


def _same_rank_list(context: Context, view: View, item: Located, level: int) -> list[Located]:
    if view.position(item) is None:
        return [item]
    members = [m for m in view.list_of(item) if m.start <= item.start]
    kept = []
    for member in reversed(members):
        if rank(context, context.ref(member)) != level and not _same_level(context, member, level):
            break
        kept.append(member)
    return kept[::-1]


def _same_level(context: Context, member: Located, level: int) -> bool:
    mine = rank(context, context.ref(member))
    return {mine, level} <= {2, 3}
