"""Bodies that the press introduces by their sort: "the fish company X", "X, a think tank in Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.lexicon import Lexicon

_SORT = (
    r"(?:company|firm|manufacturer|processor|conglomerate|contractor|distributor|importer|exporter"
    r"|retailer|supplier|shipbuilder|start-?up|charity|NGO|non-governmental organi[sz]ation"
    r"|think[ -]tank|advocacy group|rights group|monitoring group|travel agency|tour operator"
    r"|subsidiary|joint venture|employment agency|recruitment agency|travel company|trading house)"
)
_WORD = r"[A-Z][\w&’'-]*[\w]"
_NAME = rf"{_WORD}(?: (?:{_WORD}|&|and (?=[A-Z])|of (?=[A-Z]))){{0,5}}"
_BEFORE = re.compile(rf"\b{_SORT} (?:called |named |known as )?(?P<name>{_NAME})")
_AFTER = re.compile(
    rf"(?P<name>{_NAME})(?: \([A-Z][\w ]{{1,12}}\))?(?:, (?:which is )?| is | was )"
    rf"(?:an?|the|one of the) (?:[\w’'-]+ ){{0,5}}{_SORT}s?\b(?=[,.;]| (?:based|in|that|which|with"
    rf"|from|of|for|near|owned|run|headquartered|operating|and|whose)\b)"
)
_OPENINGS = frozenset({"the", "in", "at", "but", "and", "its", "a", "an", "this", "one", "for"})
_RANK = 2


def firms(text: str, lex: Lexicon) -> Iterator[Candidate]:
    """Bodies beside the word that says what they are.

    Args:
        text: repaired text of a passage.
        lex: word lists; nationalities and common words alone are no names.
    """
    for pattern in (_BEFORE, _AFTER):
        for found in pattern.finditer(text):
            candidate = _candidate(found, lex)
            if candidate is not None:
                yield candidate


def _candidate(found: re.Match[str], lex: Lexicon) -> Candidate | None:
    start, stop = found.span("name")
    name = re.sub(r"['’]s$", "", found["name"])
    first, _, rest = name.partition(" ")
    if first.lower() in _OPENINGS:
        start, name = start + len(first) + 1, rest
    words = name.split()
    stop = start + len(name)
    if not words or name in lex.demonyms or (words[0] in lex.demonyms and len(words) == 1):
        return None
    if all(w.lower() in lex.common or w.lower() in lex.head_forms for w in words):
        return None
    if words[-1].lower() in lex.months or words[0].lower() in lex.honorifics:
        return None
    return Candidate(start, stop, stop, "Organization", name, "firm", rank=_RANK)
