"""DISPLAYED_AT: where a quoted slogan hangs."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_SIGNS = frozenset(
    {"slogan", "slogans", "poster", "posters", "banner", "banners", "wall", "walls", "watchword",
     "catchword", "displayed", "billboard", "mosaic"}
)  # fmt: skip
_VOICED = frozenset({"chant", "chanted", "chanting", "shout", "shouted", "shouting", "cheered"})
_LOOK_BACK = 10


def find(context: Context) -> Iterator[Candidate]:
    """Slogans that the text sees at a site, the one it is about where the sentence names none."""
    for view in context.body:
        slogans = [m for m in view.outer if m.mention.kind == "Slogan"]
        if not slogans or not _displayed(context, view):
            continue
        if any(word in _VOICED for word in view.low):
            for slogan in slogans:
                context.refuse("slogan called out, not displayed", slogan.mention.text)
            continue
        site = next((context.ref(m) for m in view.outer if m.mention.kind == "Site"), None)
        place = site or _main_site(context)
        for slogan in slogans:
            if place is None:
                context.refuse("slogan at no named site", slogan.mention.text)
                continue
            first, last = view.span(slogan)
            yield Candidate(
                "DISPLAYED_AT", context.ref(slogan), place, "slogan-seen", view, first, last
            )


def _displayed(context: Context, view: View) -> bool:
    near = [view, *context.before(view)[:_LOOK_BACK]]
    return any(w in _SIGNS for v in near for w in v.low)


def _main_site(context: Context) -> Ref | None:
    """The site that the text is about: more than half of its mentions of sites are of it."""
    counts: dict[str, int] = {}
    for mention in context.annotated.mentions:
        if mention.kind == "Site":
            counts[mention.entity] = counts.get(mention.entity, 0) + 1
    if not counts:
        return None
    best = max(sorted(counts), key=lambda e: counts[e])
    if counts[best] * 2 <= sum(counts.values()):
        return None
    entity = context.annotated.entities.get(best)
    return Ref(best, "Site", entity.name if entity else best)
