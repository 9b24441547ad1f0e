"""What "it", "he" and "the farms" refer to, where the text leaves one candidate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.extract.claims.candidate import Ref
from loaders.extract.claims.view import View

if TYPE_CHECKING:
    from loaders.extract.claims.context import Context

_DEFINITE = frozenset({"the", "those", "these", "both"})
_LOOK_BACK = 6


def pronoun(context: Context, view: View, word: str, before: int | None = None) -> list[Ref]:
    """The entities that a pronoun at the start of a clause refers to.

    "he" and "she" take the person spoken of last, in the sentence before the word ``before`` if
    one is named there; "it" the site or body that opens the nearest
    sentence before; "they" the persons, sites or bodies that open it together.
    """
    kinds = ("Person",) if word in ("he", "she", "his", "her") else ("Site", "Organization")
    if kinds == ("Person",) and before is not None:
        inside = [m for m in view.outer if m.mention.kind == "Person" and view.span(m)[1] <= before]
        if inside:
            return [context.ref(inside[-1])]
    for earlier in context.before(view)[:_LOOK_BACK]:
        if not earlier.outer or earlier.kind == "title":
            continue
        for item in earlier.outer:
            if item.mention.kind in kinds:
                same = earlier.list_of(item)
                if word == "it" and len(same) > 1:
                    return []
                return [context.ref(m) for m in (same if word == "they" else [item])]
        if word not in ("he", "she", "his", "her"):
            return []
    return []


def plural_reference(context: Context, view: View, noun: int) -> list[Ref]:
    """The sites that "the farms" or "those mills" refers to: the last list of such sites."""
    word = view.low[noun]
    if not word.endswith("s") or noun == 0 or view.low[noun - 1] not in _DEFINITE:
        return []
    single = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    for earlier in context.before(view)[:_LOOK_BACK]:
        for item in earlier.outer:
            refs = [context.ref(m) for m in earlier.list_of(item)]
            ends = [context.named(r).lower().endswith(single) for r in refs]
            if len(refs) > 1 and all(ends):
                return refs
    return []
