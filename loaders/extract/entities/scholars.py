"""Scholars whom a text with footnotes names by surname: "as Lind et al. point out"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.gazetteer import Gazetteer
from loaders.extract.entities.lexicon import Lexicon

_VERBS = (
    r"(?:(?:argu|not|liken|observ|describ|suggest|contend|conclud|provid|propos|defin"
    r"|identif|remark)"
    r"(?:e|es|s|ed|ies|ied)|calls|called|writes|wrote|points? out|pointed out|claims|claimed"
    r"|maintains|shows|showed|sees|saw|coined"
    r"|has (?:argued|shown|described|suggested|noted|written|developed))"
)
_WORKS = (
    r"(?:\w+ )?(?:analysis|study|look|work|thesis|argument|account|book|article|concept|view"
    r"|words|categori[sz]ations?|definition|survey|estimate)"
)
_NAME = r"(?P<name>(?:[A-Z]\.\s?){0,3}[A-ZÀ-Þ][a-zà-ÿ'’]+(?:[A-Z][a-z]+)?)"
_SAYING = re.compile(rf"(?<![\w'’-]){_NAME}(?: et al\.)? (?:also |further |thus )?(?:{_VERBS})\b")
_OWNING = re.compile(rf"(?<![\w'’-]){_NAME}(?: et al\.)?['’]s {_WORKS}\b")
_ACCORDING = re.compile(
    rf"\b(?:[Aa]ccording to|(?:described|noted|argued|shown|suggested) by) {_NAME}"
    r"(?![\w'’-]| [A-Z])"
)
_BEFORE = re.compile(r"(?P<word>[A-Z][\w'’.-]*)\s$")
_PATTERNS = (_SAYING, _OWNING, _ACCORDING)


def scholars(text: str, lex: Lexicon, known: Gazetteer) -> Iterator[Candidate]:
    """Single surnames that say, own or are cited for a thought; known names and words are none."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            name = " ".join(found["name"].split())
            surname = name.rsplit(".", 1)[-1].strip()
            before = _BEFORE.search(text, 0, found.start("name"))
            longer = before is not None and before["word"].casefold() not in lex.common
            if longer or _is_other(surname, lex, known):
                continue
            start, stop = found.span("name")
            yield Candidate(start, stop, stop, "Person", name, "scholar", rank=2)


def _is_other(word: str, lex: Lexicon, known: Gazetteer) -> bool:
    """Whether a word is a common one, a head, a demonym or a name of another kind."""
    low = word.casefold()
    if low in lex.common or low in lex.heads or low in lex.refused or word in lex.demonyms:
        return True
    return any(
        known.find(k, word) for k in ("Place", "Organization", "Outlet", "Policy", "Campaign")
    )
