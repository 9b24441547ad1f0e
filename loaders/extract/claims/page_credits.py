"""CITES and PUBLISHED_BY from the last lines of a page: "Sources: ...", "More from ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.marked import marked

_SOURCES = re.compile(r"^Sources?: (?=<Outlet:)")
_MORE = re.compile(r"^More (?:from|on) <Outlet:(?P<o>\d+)>$")
_OUTLET = re.compile(r"<Outlet:(\d+)>")


def find(context: Context) -> Iterator[Candidate]:
    """Outlets that a page names as its sources, and the one that it is a page of."""
    for view in context.views:
        if not view.outer or view.kind == "footnote":
            continue
        sentence = marked(context, view)
        if _SOURCES.match(sentence.text):
            for number in _OUTLET.findall(sentence.text):
                outlet = sentence.item(number)
                yield sentence.candidate(
                    context, "line-of-sources", "CITES", context.document, outlet
                )
        more = _MORE.match(sentence.text.strip())
        if more and context.annotated.outlet is None:
            yield sentence.candidate(
                context, "more-from", "PUBLISHED_BY", context.document, sentence.item(more["o"])
            )
