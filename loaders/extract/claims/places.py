"""LOCATED_IN and PART_OF between places: containment as the text attaches it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_INSIDE = frozenset({"in", "of", "at", "on", ",", "near"})
_FILLER = frozenset({"the", "city", "county", "then", "both"})
_BUILDINGS = frozenset({"Site", "Organization", "Event"})
_SITUATED = frozenset({"located", "based", "situated", "headquartered", "lying", "nestled"})
_LONGEST_GAP = 6
_WHOLE = re.compile(
    r"(?: village)?,? ?,? (?:(?:located )?in the (?:far )?(?:north|south|east|west|centre|center)"
    r"\w*(?: part| corner)?|(?:the )?capital(?: city)?) of the (country|province)\b"
)


def find(context: Context) -> Iterator[Candidate]:
    """Containment stated in any sentence; of several places for one site the most specific."""
    yield from _direct([*_parts(context), *_of_the_country(context)])
    located = list(_by_name(context))
    located += [c for view in context.views for c in _located(context, view)]
    located += _from_headline(context, located)
    yield from _most_specific(context, located)


def rank(context: Context, ref: Ref) -> int:
    """How wide a place is, 0 where its name does not tell."""
    lexicon = context.lexicon
    known = context.annotated.entities.get(ref.entity)
    level = known.attributes.get("level") if known is not None else None
    if level == "country":
        return lexicon.country_rank
    name = context.named(ref).lower().removeprefix("the ")
    if name in lexicon.countries or ref.text.lower() in lexicon.countries:
        return lexicon.country_rank
    words = name.replace("-", " ").split()
    return lexicon.ranks.get(words[-1], lexicon.ranks.get(words[0], 0)) if words else 0


def connector(view: View, left: Located, right: Located) -> str | None:
    """The word that attaches the right mention to the left: "in", "of", ","; else None."""
    start, stop = view.span(left)[1], view.span(right)[0]
    gap = _without_brackets(view.low[start:stop])
    if not gap or len(gap) > _LONGEST_GAP:
        return None
    words = _without_verb([w for w in gap if w not in _FILLER])
    if words == ["'s"] or words == ["’s"]:
        return "'s"
    if len(words) == 2 and words[0] == "," and words[1] in ("in", "of"):
        return words[1]
    if len(words) == 2 and words == ["of", "of"]:
        return "of"
    return words[0] if len(words) == 1 and words[0] in _INSIDE else None


def _without_verb(words: list[str]) -> list[str]:
    """As in ", located in" and ", based in" attach as "in" does; so does "on the outskirts of"."""
    if len(words) >= 2 and words[-2] in _SITUATED and words[-1] in ("in", "at", "on"):
        return words[-1:]
    if words[-1:] == ["of"] and words[-2:-1] in (["outskirts"], ["side"], ["coast"], ["shore"]):
        return ["in"]
    return words


def _without_brackets(words: list[str]) -> list[str]:
    if "(" in words and ")" in words and words.index("(") < words.index(")"):
        return words[: words.index("(")] + words[words.index(")") + 1 :]
    return words


def _places(view: View) -> list[Located]:
    return sorted(
        (m for m in view.sentence.mentions if m.mention.kind == "Place"), key=lambda m: m.start
    )


def _parts(context: Context) -> Iterator[Candidate]:
    for view in context.views:
        places = _places(view)
        for left, right in pairwise(places):
            yield from _pair(context, view, left, right)


def _of_the_country(context: Context) -> Iterator[Candidate]:
    """As in "X, in the south of the country" and "X, capital of the province"."""
    for view in context.body:
        for place in _places(view):
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
    same = [m for m in _places(view) if m.start < place.start]
    earlier = [m for v in context.before(view)[:4] for m in reversed(_places(v))]
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
    if not _contains(word, narrow, wide) or _in_list(view, left, right, word):
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
    """As in "Angola, Hong Kong, Spain and Uganda" is a list and no chain."""
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


def _contains(word: str, narrow: int, wide: int) -> bool:
    if narrow and wide:
        return narrow < wide
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


def _located(context: Context, view: View) -> Iterator[Candidate]:
    yield from _nested(context, view)
    for index, place in enumerate(view.outer):
        if index == 0 or place.mention.kind != "Place":
            continue
        before = view.outer[index - 1]
        word = connector(view, before, place)
        if before.mention.kind not in _BUILDINGS or word not in ("in", "of", ",", "at", "on"):
            continue
        if before.mention.kind == "Organization" and word != "in":
            continue
        if before.mention.reference and word != "in":
            continue
        if _is_spread(context, before) or _is_many(context.named(context.ref(before))):
            continue
        yield from _members(context, view, before, place)


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
        if same or _elliptic(view, member, before):
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


def _nested(context: Context, view: View) -> Iterator[Candidate]:
    """A descriptive name that says where: "clothing factory in Jilin Province"."""
    for place in _places(view):
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
        words = [w for w in view.low[max(0, start - 2) : start] if w not in _FILLER]
        owned = holder is not None and holder.start == place.start
        owned = owned and view.low[stop : stop + 1] in (["'s"], ["’s"])
        if holder is None or not (owned or words[-1:] in (["in"], ["at"])):
            continue
        if _is_many(context.named(context.ref(holder))):
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


def _place_at(view: View, word: int) -> bool:
    return any(view.span(m)[0] == word for m in _places(view))


def _owner_start(view: View, start: int) -> int:
    """Where "China's Jilin Province" starts."""
    for item in _places(view):
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
            if _is_many(before) or " affiliated " in before or " under " in before:
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
