"""CITES, DIRECTED and DISPLAYED_AT: outlets that are cited, who made films, slogans on walls."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.korean.claims.context import Context
from loaders.extract.korean.claims.said import Said
from loaders.extract.korean.claims.verbs import hits
from loaders.extract.korean.sentence import Sentence

_DIRECTOR = re.compile(r"(?:연출가|감독)(?:는|은|인|\s)")
_NEAR = 25


def find(context: Context) -> Iterator[Said]:
    """Sources, directors and slogans in every sentence."""
    for sentence in context.sentences:
        yield from _cited(context, sentence)
        yield from _directed(context, sentence)
        yield from _displayed(sentence)


def _cited(context: Context, sentence: Sentence) -> Iterator[Said]:
    """``조선중앙통신이 보도했다``, "조선중앙통신에 의하면": not the outlet that tells it itself."""
    for arg in sentence.args:
        if arg.kind != "Outlet" or arg.entity == context.reading.annotated.outlet:
            continue
        hit = next((h for h in hits(sentence, "reported") if h.start >= arg.end), None)
        if hit is not None and hit.start - arg.end <= _NEAR:
            yield Said("CITES", None, arg, "ko-outlet-says", sentence, arg.start, hit.word.stop)


def _directed(context: Context, sentence: Sentence) -> Iterator[Said]:
    match = _DIRECTOR.search(sentence.text)
    person = next((a for a in sentence.args if a.kind == "Person"
                   and match and 0 <= a.start - match.end() <= 2), None)  # fmt: skip
    if match is None or person is None:
        return
    work = next((a for a in sentence.args if a.kind == "Work"), None)
    work = work or context.focus(sentence, ("Work",))
    if work is not None:
        yield Said("DIRECTED", person, work, "ko-director", sentence, match.start(), person.stop)


def _displayed(sentence: Sentence) -> Iterator[Said]:
    slogans = [a for a in sentence.args if a.kind == "Slogan"]
    sites = [a for a in sentence.args if a.kind == "Site"]
    for hit in hits(sentence, "displayed"):
        for slogan in slogans[:1]:
            for site in sites[-1:]:
                yield Said("DISPLAYED_AT", slogan, site, "ko-slogan-seen", sentence,
                           min(slogan.start, site.start), hit.word.stop)  # fmt: skip
