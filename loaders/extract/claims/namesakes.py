"""PRODUCES of a site by the product in its name, where the text speaks of that product too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.claims.candidate import Candidate, Ref, Thing
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_SORTS = frozenset({"factory", "mine", "mill", "farm", "plant", "complex", "works", "brewery"})
_PLURALS = ("", "s", "es")


def find(context: Context) -> Iterator[Candidate]:
    """As in "tonnes of cement" in a text about the X Cement Factory, told from abroad."""
    if not context.abroad:
        return
    sites = {e.id: e for e in context.annotated.entities.values() if e.kind == "Site"}
    for view in context.body:
        for entity in sites.values():
            product = _product(context, entity.name)
            word = _spoken_of(view, product) if product else None
            if word is None or _is_told_apart(context, view.low[word]):
                continue
            if _is_near(context, view, entity.id):
                thing = Thing(view.low[word], word, word + 1, view)
                ref = Ref(entity.id, "Site", entity.name)
                yield Candidate("PRODUCES", ref, thing, "product-in-name", view, word, word + 1)


def _product(context: Context, name: str) -> str:
    words = re.findall(r"[A-Za-z]+", name)
    if len(words) < 2 or words[-1].lower() not in _SORTS:
        return ""
    word = words[-2].lower()
    return word if context.lexicon.is_noun("goods", word) else ""


def _spoken_of(view: View, product: str) -> int | None:
    forms = {product + ending for ending in _PLURALS}
    for word, low in enumerate(view.low):
        if low not in forms or view.at[word] >= 0 or not view.tags[word].startswith("NN"):
            continue
        following = view.tags[word + 1 : word + 2]
        if not following or not following[0].startswith("NN"):
            return word
    return None


def _is_told_apart(context: Context, noun: str) -> bool:
    """Whether the text says which sort it means ("sports shoes"), which other rules read."""
    for view in context.body:
        for word, low in enumerate(view.low):
            if low == noun and any(view.deps[c] == "compound" for c in view.children[word]):
                return True
    return False


def _is_near(context: Context, view: View, entity: str) -> bool:
    """Whether the site is the one that the text was about last."""
    sites = [m.mention.entity for m in view.outer if m.mention.kind == "Site"]
    if sites:
        return entity in sites
    focus = context.focus(view, "Site")
    return focus is not None and focus.entity == entity
