"""What "it", "he" and "the farms" refer to, where the text leaves one candidate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Ref
from loaders.extract.claims.view import View

if TYPE_CHECKING:
    from loaders.extract.claims.context import Context

_DEFINITE = frozenset({"the", "those", "these", "both"})
_PERSONAL = frozenset({"he", "she", "his", "her"})
_GROUPS = frozenset({"ForeignClient", "Organization", "Site"})
_LOOK_BACK = 6


def pronoun(context: Context, view: View, word: str, before: int | None = None) -> list[Ref]:
    """The entities that a pronoun at the start of a clause refers to.

    "he" and "she" take the person spoken of last, in the sentence before the word ``before`` if
    one is named there; "it" the site or body that opens the nearest
    sentence before; "they" the persons, sites or bodies that open it together.
    """
    if word in _PERSONAL:
        inside = [
            m for m in view.outer if m.mention.kind == "Person" and view.span(m)[1] <= (before or 0)
        ]
        return [context.ref(inside[-1])] if inside else _last_person(context, view)
    if word == "they" and before is not None:
        inside = [m for m in view.outer if m.mention.kind in _GROUPS and view.span(m)[1] <= before]
        if inside:
            return [context.ref(m) for m in view.list_of(inside[-1])]
    for earlier in context.before(view)[:_LOOK_BACK]:
        if not earlier.outer or earlier.kind == "title":
            continue
        return _opening(context, earlier, alone=word == "it")
    return []


def _last_person(context: Context, view: View) -> list[Ref]:
    for earlier in context.before(view)[:_LOOK_BACK]:
        if earlier.kind == "title":
            continue
        people = [m for m in earlier.outer if m.mention.kind == "Person" and not _owns(earlier, m)]
        if _of_another(earlier):
            return []
        if people:
            return [context.ref(people[0])]
    return []


def _owns(view: View, item: Located) -> bool:
    after = view.span(item)[1]
    return view.low[after : after + 1] in (["'s"], ["’s"])


def _of_another(view: View) -> bool:
    """Whether a sentence is about someone it names by his post alone: "the ambassador said"."""
    root = next((i for i, dep in enumerate(view.deps) if dep == "ROOT"), None)
    subject = view.child(root, "nsubj") if root is not None else None
    if subject is None or view.at[subject] >= 0:
        return False
    return view.low[subject] in view.lexicon.neither


def _opening(context: Context, view: View, *, alone: bool) -> list[Ref]:
    """The first sites or bodies of a sentence; none where one is asked for and there are more."""
    for item in view.outer:
        if item.mention.kind in ("Site", "Organization"):
            same = view.list_of(item)
            return [] if alone and len(same) > 1 else [context.ref(m) for m in same]
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
