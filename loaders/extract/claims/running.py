"""OPERATES in the passive and by hyphen: "the X, run by Y", "the Y-run X", "X is owned by Y"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_RUN = frozenset({"run", "operated", "owned", "managed", "controlled"})
_OPERATORS = frozenset({"Organization", "Place", "Person", "ForeignClient"})
_BETWEEN = frozenset({",", "which", "that", "is", "was", "are", "were", "jointly", "partly", "now"})


def find(context: Context) -> Iterator[Candidate]:
    """Sites with those who run them, as told from abroad."""
    if not context.abroad:
        return
    for view in context.body:
        for word, low in enumerate(view.low):
            if low in _RUN and view.low[word + 1 : word + 2] == ["by"]:
                yield from _run_by(context, view, word)
            elif low in _RUN and word > 1 and view.low[word - 1] == "-":
                yield from _compound(context, view, word)


def _run_by(context: Context, view: View, word: int) -> Iterator[Candidate]:
    site = _before(view, word)
    start = word + 3 if view.low[word + 2 : word + 3] == ["the"] else word + 2
    by = view.mention_at(start) if start < len(view.low) else None
    if site is None or by is None or by.mention.kind not in _OPERATORS:
        return
    operators = view.list_of(by)
    joint = {"joint": "1"} if "jointly" in view.low[:word] or len(operators) > 1 else {}
    for operator in operators:
        yield _claim(context, view, operator, site, "run-by", joint)


def _before(view: View, word: int) -> Located | None:
    """The site right before "run by", past "which is" and a comma."""
    place = word - 1
    while place >= 0 and view.low[place] in _BETWEEN:
        place -= 1
    item = view.mention_at(place) if place >= 0 else None
    return item if item is not None and item.mention.kind == "Site" else None


def _compound(context: Context, view: View, word: int) -> Iterator[Candidate]:
    by = view.mention_at(word - 2)
    after = [m for m in view.outer if 0 < view.span(m)[0] - word <= 3]
    if by is None or not after or by.mention.kind not in _OPERATORS:
        return
    if after[0].mention.kind == "Site":
        yield _claim(context, view, by, after[0], "run-compound", {})


def _claim(
    context: Context, view: View, by: Located, site: Located, rule: str, joint: dict[str, str]
) -> Candidate:
    first = min(view.span(by)[0], view.span(site)[0])
    last = max(view.span(by)[1], view.span(site)[1])
    ref, target = context.ref(by), context.ref(site)
    return Candidate("OPERATES", ref, target, rule, view, first, last, joint)
