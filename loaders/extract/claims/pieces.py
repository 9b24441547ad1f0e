"""Articles that a text speaks of (CITES, PUBLISHED_BY, WROTE), and whom an outlet features."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.marked import Marked, all_marked

_PIECE = (
    r"(?:articles?|stor(?:y|ies)|reports?|reportage|pieces?|editorials?|essays?|columns?"
    r"|headlines?)"
)
_OF_OUTLET = re.compile(
    rf"<Outlet:(?P<o>\d+)>(?:['’]s)? (?:[a-z]+ ){{0,3}}?{_PIECE}[^.;<]{{0,30}}"
    r"[“\"]<Work:(?P<w>\d+)>"
    rf"|<Outlet:(?P<o2>\d+)> (?:to )?(?:releases?|publish(?:es|ed)?|carr(?:ies|ied)"
    rf"|ran)[^.;<]{{0,20}}{_PIECE}"
    r"[^.;<]{0,20}[“\"]<Work:(?P<w2>\d+)>"
)
_PIECES = re.compile(rf"\b{_PIECE}(?: \w+){{0,2}},? [“\"]<Work:(?P<w>\d+)>")
_SPEECH = re.compile(
    r"<Person:(?P<p>\d+)>[^.;<]{0,80}? (?:with|in|through|by) (?:his|her|a|the) "
    r"(?:speech|article|essay|report|book|poem|letter|treatise|work)s? (?:titled|entitled"
    r"|called|named)? ?"
    r"[“\"]<Work:(?P<w>\d+)>"
)
_FEATURED = re.compile(
    r"<(?P<k>Person|Site):(?P<e>\d+)>[^.;<]{0,60}?,? (?:featured|described|introduced"
    r"|presented|profiled|portrayed"
    r"|interviewed)[^.;<]{0,25} (?:in|on|by) (?:a |an |the )?(?:\d{4} )?<Outlet:(?P<o>\d+)>"
)
_AS_REPORTED = re.compile(
    r"<(?P<k>Campaign|Event):(?P<e>\d+)>[^;<]{0,90}?, as (?:reported|told|described"
    r"|covered) (?:by|in) (?:the )?"
    r"<Outlet:(?P<o>\d+)>"
)


def find(context: Context) -> Iterator[Candidate]:
    """Works that are called articles, with their outlet; persons, sites, campaigns reported on."""
    for sentence in all_marked(context):
        for found in _OF_OUTLET.finditer(sentence.text):
            work = sentence.item(found["w"] or found["w2"])
            outlet = sentence.item(found["o"] or found["o2"])
            yield sentence.candidate(context, "article-of-outlet", "PUBLISHED_BY", work, outlet)
        for found in _PIECES.finditer(sentence.text):
            yield from _cites(context, sentence, found)
        for found in _SPEECH.finditer(sentence.text):
            person, work = sentence.item(found["p"]), sentence.item(found["w"])
            yield sentence.candidate(context, "speech-titled", "WROTE", person, work)
        for pattern in (_FEATURED, _AS_REPORTED):
            for found in pattern.finditer(sentence.text):
                entity, outlet = sentence.item(found["e"]), sentence.item(found["o"])
                yield sentence.candidate(context, "featured-in", "REPORTED_BY", entity, outlet)


def _cites(context: Context, sentence: Marked, found: re.Match[str]) -> Iterator[Candidate]:
    """A scholarly text rests on the articles it speaks of; others may only mention them."""
    if not context.scholarly:
        return
    work = sentence.item(found["w"])
    yield sentence.candidate(
        context, "article-of-outlet", "CITES", context.document, work, {"kind": "article"}
    )
