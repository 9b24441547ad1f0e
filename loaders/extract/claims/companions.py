"""VISITED by those the next sentence names: "Among them were A and B", "accompanied by A"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_AMONG = (("among", "them", "were"), ("among", "them", "was"), ("among", "the", "visitors"))
_WITH = ("accompanied", "by")
_WENT = frozenset({"went", "came", "goes"})
_LAID = frozenset({"laid", "placed"})
_BEFORE = frozenset({"before", "at"})
_REACH = 3


def companions(context: Context, view: View, visits: list[Candidate]) -> Iterator[Candidate]:
    """Visits of the persons a sentence adds to those of the sentences before.

    Args:
        context: the document.
        view: the sentence.
        visits: visits found so far, in order.
    """
    recent = [v for v in visits if 0 < view.sentence.index - v.view.sentence.index <= _REACH]
    goals = {v.object.entity: v for v in recent if isinstance(v.object, Ref)}
    start = _named_from(view)
    if start is None or not goals:
        return
    for person in view.outer:
        if (
            person.mention.kind == "Person"
            and view.span(person)[0] >= start
            and _named(view, person)
        ):
            for visit in goals.values():
                yield _same(context, view, person, visit)


def _named(view: View, person: Located) -> bool:
    """Whether a person is named for himself and not as whose work something is."""
    return not person.mention.reference and view.low[view.span(person)[1] :][:1] != ["'s"]


def _named_from(view: View) -> int | None:
    if tuple(view.low[:3]) in _AMONG:
        return 3
    for at in range(len(view.low) - 1):
        if tuple(view.low[at : at + 2]) == _WITH:
            return at + 2
    return None


def _same(context: Context, view: View, person: Located, visit: Candidate) -> Candidate:
    first, last = view.span(person)
    return Candidate(
        "VISITED", context.ref(person), visit.object, "visit-companion", view, first, last,
        dict(visit.qualifiers), valid_from=visit.valid_from,
    )  # fmt: skip


def goals_by_phrase(view: View) -> Iterator[tuple[int, Located]]:
    """As in "he went there" and "they laid a wreath before the X": the verb and where."""
    for verb, low in enumerate(view.low):
        if low in _WENT and view.low[verb + 1 : verb + 2] == ["there"]:
            sites = [m for m in view.outer if m.mention.kind == "Site" and view.span(m)[1] <= verb]
            yield from ((verb, item) for item in sites[-1:])
        if low == "spent" and "time" in view.low[verb : verb + _REACH + 2]:
            yield from ((verb, item) for item in _spent_at(view, verb))
        if low in _LAID and {"wreath", "wreaths", "basket", "baskets", "bouquets"} & set(
            view.low[verb + 1 : verb + 6]
        ):
            yield from ((verb, item) for item in _laid_before(view, verb))


def _spent_at(view: View, verb: int) -> list[Located]:
    """The sites of "spent a good time at the X"."""
    for item in view.outer:
        first = view.span(item)[0]
        if item.mention.kind == "Site" and verb < first:
            return view.list_of(item) if "at" in view.low[max(verb, first - 2) : first] else []
    return []


def _laid_before(view: View, verb: int) -> list[Located]:
    for item in view.outer:
        first = view.span(item)[0]
        near = view.low[max(verb, first - 2) : first]
        if item.mention.kind == "Site" and verb < first and _BEFORE & set(near):
            return view.list_of(item)
    return []
