"""EMPLOYS with a figure, by the parse: "some 300 women peel shrimp at the X", "19 worked for Y"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.numbers import read_count
from loaders.extract.claims.view import View
from loaders.extract.claims.workforce import employs_people

_PEOPLE = frozenset({"people", "men", "koreans", "prisoners", "inmates", "others", "girls"})
_AT = frozenset({"at", "in", "for", "by", "with", "inside"})
_VAGUE = frozenset({"hundreds", "thousands", "dozens", "scores", "several", "hundred", "thousand"})
_FEW = frozenset({"one", "two", "three"})
_THERE = frozenset({"there", "here"})
_REACH = 14


def find(context: Context) -> Iterator[Candidate]:
    """Counted people who do something at a site or for an employer, as told from abroad."""
    if not context.abroad:
        return
    for view in context.body:
        for word, low in enumerate(view.low):
            people = low in _PEOPLE or view.lexicon.is_noun("workforce", low)
            first = _number_before(view, word) if people and view.at[word] < 0 else None
            employer = _employer(context, view, word) if first is not None else None
            if first is not None and employer is not None:
                yield from _counted(view, employer, first, word)


def _number_before(view: View, word: int) -> int | None:
    """Where the number of a noun phrase begins."""
    first = None
    for place in range(word - 1, max(-1, word - 7), -1):
        counted = view.tags[place] == "CD" or view.low[place] in _VAGUE
        if counted and view.low[place] not in _FEW:
            first = place
        elif not counted and not (view.tags[place].startswith(("JJ", "NN", "HYPH", "IN"))):
            break
    return first


def _counted(view: View, employer: Ref, first: int, word: int) -> Iterator[Candidate]:
    count = read_count(view.text(max(0, first - 2), word), view.lexicon)
    if count is None:
        return
    qualifiers = {"count": count.value, "group": view.text(word, word + 1)}
    if count.approximate:
        qualifiers["approximate"] = "yes"
    yield Candidate(
        "EMPLOYS", employer, None, "counted-people", view, first, word + 1, qualifiers,
        object_text=view.text(first, word + 1),
    )  # fmt: skip


def _employer(context: Context, view: View, word: int) -> Ref | None:
    """The employer behind "at" or "for" in the same clause, or the site of "there"."""
    owner = _where(context, view, word)
    if owner is not None:
        return owner
    for place in range(word + 1, min(len(view.low), word + _REACH)):
        if view.low[place] in (",", ";", "and", "but"):
            return None
        if view.low[place] in _THERE and view.low[place - 1].startswith(("work", "employ")):
            return context.focus(view, "Site")
        item = view.mention_at(place)
        if item is not None and _is_there(context, view, item):
            return context.ref(item)
    return None


def _where(context: Context, view: View, word: int) -> Ref | None:
    """As in "the X, where about 2,000 people work", "the X, which has a workforce of 300"."""
    if view.low[word + 1 : word + 2] not in (["work"], ["worked"], ["toil"], ["are"], ["were"]):
        return None
    links = [p for p in range(max(0, word - 8), word) if view.low[p] == "where"]
    item = view.mention_at(links[0] - 2) if links and links[0] > 1 else None
    return context.ref(item) if item is not None and employs_people(context, item) else None


def _is_there(context: Context, view: View, item: Located) -> bool:
    first = view.span(item)[0]
    near = view.low[max(0, first - 3) : first]
    return employs_people(context, item) and bool(_AT & set(near))
