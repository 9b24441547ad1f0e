"""PRODUCES and EXPORTS_TO where the parser takes the verb for a noun: "the mill makes socks"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Thing
from loaders.extract.claims.context import Context
from loaders.extract.claims.production import produced
from loaders.extract.claims.view import View
from loaders.extract.claims.workforce import employs_people

_MAKES = frozenset(
    {"makes", "produces", "manufactures", "exports", "processes", "sews", "weaves", "knits"}
    | {"brews", "assembles", "mines", "grows", "builds"}
)
_ASIDE = 14


def find(context: Context) -> Iterator[Candidate]:
    """What sites and companies make, read from the order of the words."""
    if not context.abroad:
        return
    for view in context.body:
        for word, low in enumerate(view.low):
            if low in _MAKES and view.tags[word].startswith("NN") and view.at[word] < 0:
                maker = _maker(context, view, word)
                if maker is not None:
                    yield from _made(context, view, maker, word)


def _maker(context: Context, view: View, word: int) -> Located | None:
    """The site or company before a verb, or before the aside that ends there."""
    item = view.mention_at(word - 1) if word else None
    if item is None and word and view.low[word - 1] == ",":
        opening = [
            m for m in view.outer if view.low[view.span(m)[1] : view.span(m)[1] + 1] == [","]
        ]
        item = opening[0] if opening and word - view.span(opening[0])[1] <= _ASIDE else None
    return item if item is not None and employs_people(context, item) else None


def _made(context: Context, view: View, maker: Located, word: int) -> Iterator[Candidate]:
    found, last = _goods(view, word + 1)
    if view.low[word] != "exports":
        for thing in found:
            yield produced(view, context.ref(maker), thing, "mistagged-verb", word)
    elif view.low[last : last + 1] == ["to"]:
        start = last + 1 + (view.low[last + 1 : last + 2] == ["the"])
        place = view.mention_at(start) if start < len(view.low) else None
        if place is not None and place.mention.kind in ("Place", "ForeignClient"):
            goods = {"product": ", ".join(t.name for t in found)} if found else {}
            yield Candidate(
                "EXPORTS_TO", context.ref(maker), context.ref(place), "mistagged-verb", view,
                word, view.span(place)[1], goods,
            )  # fmt: skip


def _goods(view: View, start: int) -> tuple[list[Thing], int]:
    """The plain nouns of "biscuits, soy milk and sweets", and the word after them."""
    found: list[Thing] = []
    first = word = start
    while word <= len(view.low):
        low = view.low[word] if word < len(view.low) else "."
        named = word < len(view.low) and view.at[word] >= 0
        noun = not named and low.isalpha() and view.tags[word][:2] in ("NN", "JJ", "VB")
        if noun and low not in ("is", "are", "was", "were"):
            word += 1
            continue
        if word > first:
            found.append(Thing(view.text(first, word).lower(), first, word, view))
        if low not in (",", "and"):
            break
        word += 1
        first = word
    kept = [t for t in found if not view.lexicon.is_noun("abstract", t.name.split()[-1])]
    return [t for t in kept if not view.lexicon.is_noun("not_products", t.name)], word
