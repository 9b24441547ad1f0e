"""CITES: outlets and works that a document leans on, by every way of saying so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_PIECES = (
    r"reports?|story|stories|articles?|investigation|interview|documentary|piece|editorial|footage"
    r"|correspondents?|reporters?|journalists?|coverage|analysis"
)
_TELLS = (
    r"report(?:s|ed)?|sa(?:ys|id)|writes?|wrote|quot(?:es|ed)|cit(?:es|ed)|not(?:es|ed)"
    r"|reveal(?:s|ed)|claim(?:s|ed)|carr(?:ies|ied)|publish(?:es|ed)|broadcast|aired|state[sd]"
    r"|describ(?:es|ed)|estimat(?:es|ed)|found|explain(?:s|ed)|show(?:s|ed)"
    r"|a story|an article|a report|ran a"
)
_ADVERBS = r"(?: (?:has|have|had|also|later|first|recently|then|earlier|itself))*"
_AFTER = re.compile(
    rf"^(?:,? (?:which|who))?{_ADVERBS} (?:{_TELLS})\b"
    rf"|^(?:['’]s)? (?:[\w-]+ ){{0,3}}?(?:{_PIECES})\b"
)
_LEADING = (
    r"according to|citing|quoting|quoted by|cited by|reported by|quoted in|reported in|writing in"
    r"|(?:tells?|told|telling|informed) (?:the )?|interview with|speaking to|spoke to"
    r"|published (?:in|by)|as (?:the )?|source:|seen by"
)
_BEFORE = re.compile(
    rf"\b(?:{_LEADING}|(?:{_PIECES}) (?:by|in|from|of))\s*"
    r"(?:the )?(?:[A-Z][\w-]+(?:['’]s)? |[a-z-]+ ){0,2}$",
    re.IGNORECASE,
)
_AS = re.compile(r"\bas $", re.IGNORECASE)
_CREDIT = re.compile(r"^\W*$")
_READING = re.compile(
    r"\b(?:read|reads|reading|report|study|book|memoir|article|paper|publish(?:es|ed)|according"
    r"|author|wrote|writes|quot(?:es|ed|ing)|cit(?:es|ed|ing))\b",
    re.IGNORECASE,
)
_FILMED = re.compile(r"\b(?:film|movie|song|opera|sang|sung|play|painting|statue|mural)\b", re.I)


def find(context: Context) -> Iterator[Candidate]:
    """Outlets and works cited, the document's own outlet left out."""
    if not context.abroad:
        return
    for view in context.views:
        if view.kind in ("title", "footnote"):
            continue
        for item in view.outer:
            if item.mention.kind == "Outlet" and item.mention.entity != context.annotated.outlet:
                if _leans(view, item):
                    yield _claim(context, view, item, "leans-on-outlet")
            elif item.mention.kind == "Work" and _is_read(view):
                yield _claim(context, view, item, "leans-on-work")


def _claim(context: Context, view: View, item: Located, rule: str) -> Candidate:
    first, last = view.span(item)
    return Candidate("CITES", context.document, context.ref(item), rule, view, first, last)


def _leans(view: View, item: Located) -> bool:
    first, last = view.span(item)
    before, after = view.text(0, first), view.text(last, len(view.low))
    before = f"{before} " if before else ""
    alone = bool(_CREDIT.match(before)) and bool(_CREDIT.match(after)) and "(" in before
    after = after if after.startswith(("'s", "’s")) else f" {after}"
    told = _BEFORE.search(before) is not None and _AS.search(before) is None
    return alone or told or _AFTER.match(after) is not None


def _is_read(view: View) -> bool:
    return bool(_READING.search(view.whole)) and not _FILMED.search(view.whole)
