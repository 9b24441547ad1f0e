"""PUBLISHED_BY and CITES of the document, and REPORTED_BY inside press reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_SELF = re.compile(
    r"\bhas learned\b|\bworks with a network\b|\bhas obtained\b|\btold (?:the )?(?:Daily|us)\b"
    r"|\bthis (?:site|blog|website) has published\b",
    re.IGNORECASE,
)
_SELF_BEFORE = re.compile(r"[©]\s*$|\(\s*$")
_OUTLET_RULE = "metadata:outlet"
_AUTHOR_RULE = "metadata:authors"
_TELLING = ("reported", "reports", "said", "says", "announced", "quoted", "according", "wrote")
_ACCORDING = ("according", "citing", "quoting", "quoted")


def find(context: Context) -> Iterator[Candidate]:
    """The outlet that published the document, and those that it cites."""
    publisher = _publisher(context)
    if publisher is not None:
        yield publisher
    own = {context.annotated.outlet}
    if publisher is not None and isinstance(publisher.object, Ref):
        own.add(publisher.object.entity)
    yield from _authors(context)
    for view in context.views:
        if view.kind in ("title", "footnote", "credit"):
            continue
        for item in view.outer:
            if item.mention.kind == "Outlet" and item.mention.entity not in own:
                yield from _cited(context, view, item)


def _publisher(context: Context) -> Candidate | None:
    for view in context.views:
        for item in view.outer:
            if item.mention.kind != "Outlet":
                continue
            first, last = view.span(item)
            after = view.text(last, min(len(view.low), last + 8))
            before = view.text(max(0, first - 2), first) if first else ""
            credited = bool(_SELF_BEFORE.search(before)) and view.low[last : last + 1] == [")"]
            credited = credited and view.kind in ("title", "caption", "credit")
            if _SELF.match(after.strip()) or (credited and context.annotated.outlet is None):
                return Candidate(
                    "PUBLISHED_BY",
                    context.document,
                    context.ref(item),
                    "names-itself",
                    view,
                    first,
                    last,
                )
    return _from_metadata(context)


def _from_metadata(context: Context) -> Candidate | None:
    """The outlet of the front matter; its words are those where the text names it first."""
    outlet = context.annotated.outlet
    if outlet is None or not context.views:
        return None
    for view in context.views:
        for item in view.outer:
            if item.mention.entity == outlet:
                first, last = view.span(item)
                ref = context.ref(item)
                return Candidate(
                    "PUBLISHED_BY", context.document, ref, _OUTLET_RULE, view, first, last
                )
    view = context.views[0]
    entity = context.annotated.entities.get(outlet)
    ref = Ref(outlet, "Outlet", entity.name if entity else outlet)
    return Candidate(
        "PUBLISHED_BY", context.document, ref, _OUTLET_RULE, view, 0, max(1, len(view.low))
    )


def _authors(context: Context) -> Iterator[Candidate]:
    """The authors of the front matter."""
    for author in context.annotated.authors if context.views else ():
        entity = context.annotated.entities.get(author)
        if entity is None or entity.kind != "Person":
            continue
        view = context.views[0]
        ref = Ref(author, "Person", entity.name)
        yield Candidate(
            "WROTE", ref, context.document, _AUTHOR_RULE, view, 0, max(1, len(view.low))
        )


def _cited(context: Context, view: View, item: Located) -> Iterator[Candidate]:
    first, last = view.span(item)
    near = view.low[last : last + 4]
    before = view.low[max(0, first - 4) : first]
    telling = any(w in _TELLING for w in near) or any(w in _ACCORDING for w in before)
    if telling:
        word = next(
            (i for i in range(last, min(len(view.low), last + 4)) if view.low[i] in _TELLING), None
        )
        stop = word + 1 if word is not None else last
        yield Candidate(
            "CITES", context.document, context.ref(item), "outlet-says", view, first, stop
        )
