"""PRODUCES by class: "a mill where X is made", and "items" made there that the text has named."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.claims.agents import agents, is_passive
from loaders.extract.claims.candidate import Candidate, Ref, Thing
from loaders.extract.claims.context import Context
from loaders.extract.claims.phrases import things
from loaders.extract.claims.production import produced
from loaders.extract.claims.view import View

_RULE = "goods-of-class"


def find(context: Context) -> Iterator[Candidate]:
    """What sites make where the text says it of their class, or in a clause with "where"."""
    if not context.abroad:
        return
    made: list[Thing] = []
    for view in context.body:
        for verb in view.verbs("produce"):
            here = _made_where(view, verb)
            made = here or made
            site = view.mention_at(view.heads[verb]) if here else None
            if site is not None and site.mention.kind == "Site":
                for thing in here:
                    yield produced(view, context.ref(site), thing, "made-where", verb)
            elif made and not here and _makes_goods(view, verb):
                for ref in _sites(context, view, verb):
                    yield from _of_class(view, ref, made, verb)


def _made_where(view: View, verb: int) -> list[Thing]:
    """The goods of "where X is made": the subject of a passive in such a clause."""
    place = any(view.low[c] == "where" for c in view.children[verb])
    target = view.child(verb, "nsubjpass", "nsubj") if place and is_passive(view, verb) else None
    return things(view, target) if target is not None else []


def _makes_goods(view: View, verb: int) -> bool:
    """Whether what is made is only called goods: "are producing more items than before"."""
    target = view.object_of(verb)
    return target is not None and view.lexicon.is_noun("general_goods", view.low[target])


def _sites(context: Context, view: View, verb: int) -> list[Ref]:
    return [ref for ref in agents(context, view, verb) if ref.kind == "Site"]


def _of_class(view: View, site: Ref, made: list[Thing], verb: int) -> Iterator[Candidate]:
    """The claim stands on the words that say who makes them; the goods were named before."""
    starts = [view.span(m)[0] for m in view.outer if m.mention.entity == site.entity]
    last = view.object_of(verb) or verb
    for thing in made:
        yield Candidate("PRODUCES", site, thing, _RULE, view, min([verb, *starts]), last + 1)
