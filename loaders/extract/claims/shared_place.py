"""Places that share the wider place at the end: "the A Mill in B and the C Mill in D, E"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.geography import connector, places_in, rank
from loaders.extract.claims.view import View

_BETWEEN = frozenset({"and", "the", "in", ",", "at"})


def shared_places(context: Context, view: View) -> Iterator[Candidate]:
    """PART_OF of every place of a list of sites that the last one's province holds."""
    places = places_in(view)
    for index in range(len(places) - 2):
        left, right, wide = places[index : index + 3]
        level = rank(context, context.ref(left))
        same = level and level == rank(context, context.ref(right))
        held = same and level < rank(context, context.ref(wide))
        if held and connector(view, right, wide) in (",", "of") and _joined(view, left, right):
            yield Candidate(
                "PART_OF",
                context.ref(left),
                context.ref(wide),
                "shared-place",
                view,
                view.span(left)[0],
                view.span(wide)[1],
            )


def _joined(view: View, left: Located, right: Located) -> bool:
    """Whether one site with its "and" and "in" stands between two places, and nothing else."""
    words = range(view.span(left)[1], view.span(right)[0])
    plain = [view.low[i] for i in words if view.at[i] < 0]
    sites = {view.at[i] for i in words if view.at[i] >= 0}
    one = len(sites) == 1 and view.outer[min(sites)].mention.kind == "Site"
    return one and "and" in plain and plain[-1:] == ["in"] and set(plain) <= _BETWEEN
