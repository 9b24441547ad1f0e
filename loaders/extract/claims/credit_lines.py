"""TRANSLATED_BY, EDITED_BY and WROTE: who made the document, as its credit lines say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_CREDITS = (
    (re.compile(r"\b[Tt]ranslated by\b|\b[Tt]ranslation by\b"), "TRANSLATED_BY", ""),
    (re.compile(r"\b[Ee]dited by\b|\bEditing by\b"), "EDITED_BY", ""),
    (re.compile(r"\b[Aa]dditional reporting by\b"), "WROTE", "additional reporting"),
    (re.compile(r"\b[Rr]eporting by\b|\b[Ww]ritten by\b|^By\b"), "WROTE", ""),
)
_CONTRIBUTED = re.compile(r"\bcontributed (?:reporting )?to this (?:report|story|article)\b")
_BYLINE = 12
_END = re.compile(r"[.;)]|$")


def find(context: Context) -> Iterator[Candidate]:
    """Credit lines of any passage."""
    for view in context.views:
        if view.kind in ("footnote", "title"):
            continue
        text = view.whole
        taken: list[int] = []
        for pattern, relation, role in _CREDITS:
            for match in pattern.finditer(text):
                if any(start <= match.start() < start + 25 for start in taken):
                    continue
                long = match[0] == "By" and len(view.low) > _BYLINE
                if long or _of_a_work(view, match):
                    continue
                taken.append(match.start())
                yield from _people(context, view, match, relation, role)
        if _CONTRIBUTED.search(text):
            yield from _contributors(context, view)


def _of_a_work(view: View, match: re.Match[str]) -> bool:
    """As in "the study X was written by": no credit of the document itself."""
    works = [m for m in view.outer if m.mention.kind == "Work"]
    return any(_char(view, view.span(m)[0]) < match.start() for m in works)


def _char(view: View, word: int) -> int:
    return int(view.sentence.doc[view.base + word].idx) - int(view.sentence.span.start_char)


def _people(
    context: Context, view: View, match: re.Match[str], relation: str, role: str
) -> Iterator[Candidate]:
    end = _END.search(view.whole, match.end())
    stop = end.start() if end else len(view.whole)
    # A full stop after an initial is no end.
    for item in view.outer:
        place = _char(view, view.span(item)[0])
        if item.mention.kind != "Person" or not match.end() <= place <= stop:
            continue
        person = context.ref(item)
        first = next((i for i in range(len(view.low)) if _char(view, i) >= match.start()), 0)
        qualifiers = {"role": role} if role else {}
        subject, target = (
            (person, context.document)
            if relation == "WROTE"
            else (
                context.document,
                person,
            )
        )
        yield Candidate(
            relation, subject, target, "credit-line", view, first, view.span(item)[1], qualifiers
        )


def _contributors(context: Context, view: View) -> Iterator[Candidate]:
    for item in view.outer:
        if item.mention.kind == "Person":
            first, last = view.span(item)
            yield Candidate(
                "WROTE",
                context.ref(item),
                context.document,
                "contributed",
                view,
                first,
                last,
                {"role": "contributed"},
            )
