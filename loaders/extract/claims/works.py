"""WROTE, DIRECTED, DEPICTS and CITES of named works that a text speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_BY = {"by": "WROTE", "written": "WROTE", "directed": "DIRECTED", "author": "WROTE"}


def find(context: Context) -> Iterator[Candidate]:
    """Works with their authors or directors, and the works that a text names by author."""
    for view in context.body:
        for item in view.outer:
            if item.mention.kind == "Work":
                yield from _made_by(context, view, item)


def _made_by(context: Context, view: View, work: Located) -> Iterator[Candidate]:
    first, last = view.span(work)
    gap_end = next(
        (
            view.span(m)[0]
            for m in view.outer
            if view.span(m)[0] >= last and m.mention.kind == "Person"
        ),
        None,
    )
    if gap_end is None or gap_end - last > 6:
        return
    gap = view.low[last:gap_end]
    if "by" not in gap or any(view.at[i] >= 0 for i in range(last, gap_end)):
        return
    relation = "DIRECTED" if "directed" in gap else "WROTE"
    author = view.mention_at(gap_end)
    if author is None:
        return
    stop = view.span(author)[1]
    for person in view.list_of(author):
        yield Candidate(
            relation, context.ref(person), context.ref(work), "work-by", view, first, stop
        )
    yield Candidate("CITES", context.document, context.ref(work), "work-by", view, first, stop)
