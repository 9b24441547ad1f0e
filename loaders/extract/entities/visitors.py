"""Embassies and travelling groups in lower case: "the Nordish embassy", "group of Koreans in X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.lexicon import Lexicon

_EMBASSY = re.compile(r"\b(?P<whose>[A-Z][\w.]*(?: [A-Z]\w+)?) embassy\b")
_VISITED = re.compile(r"\b(?:[Vv]isit(?:ed|s|ing)?(?: to)?|[Ww]reath to) the $")
_STATES = frozenset({"DPRK", "ROK", "U.S.", "UK", "British"})
_GROUP = re.compile(
    r"\b(?:(?P<whose>[A-Z]\w+) (?:(?:schoolchildren|students|youth|children)(?:'s)? )?"
    r"(?:camping|art|performing|tourist|friendship|sports|study) group\b"
    r"|[a-z-]+ group of (?:overseas )?(?:Koreans|Korean residents|compatriots) in [A-Z][a-z]+)"
)
_AGAIN = re.compile(r"\b[Tt]he (?P<group>(?:[a-z'-]+ )?group)\b(?! of)")
_WIDTH = 24


def visitors(text: str, lex: Lexicon) -> Iterator[Candidate]:
    """Embassies, sites where the text has them visited and bodies elsewhere, and groups."""
    for found in _EMBASSY.finditer(text):
        if found["whose"] in lex.demonyms or found["whose"] in _STATES:
            before = text[max(0, found.start() - _WIDTH) : found.start()]
            kind = "Site" if _VISITED.search(before) else "Organization"
            yield _candidate(found, kind)
    for found in _GROUP.finditer(text):
        if found["whose"] is None or found["whose"] in lex.demonyms:
            yield _candidate(found, "Organization")


def _candidate(found: re.Match[str], kind: str) -> Candidate:
    start, stop = found.span()
    return Candidate(start, stop, stop, kind, found.group(), "visitors")


def groups_again(text: str, named: list[Candidate]) -> Iterator[Candidate]:
    """After a group was named, "the group" is the one named last."""
    groups = [c for c in named if c.method == "visitors" and "group" in c.name]
    for found in _AGAIN.finditer(text):
        before = [c for c in groups if c.stop <= found.start()]
        if before:
            start, stop = found.span("group")
            yield Candidate(
                start, stop, stop, "Organization", before[-1].name, "reference", rank=4,
                reference=True,
            )  # fmt: skip
