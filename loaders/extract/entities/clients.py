"""Foreign buyers and employers, also unnamed but definite: "Russian clients"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.lexicon import Lexicon, lexicon

_NOUNS = (
    "clients|businesses|companies|firms|employers|buyers|customers|importers|contractors"
    "|entrepreneurs|traders|businessmen"
)
_HOME = "Democratic People's Republic of Korea"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    foreign = sorted((d for d, name in lexicon().demonyms.items() if name != _HOME), key=len)[::-1]
    words = "|".join(re.escape(word) for word in foreign)
    return re.compile(
        rf"(?<![\w-])(?:\d[\d,]*\s)?(?<!North )(?:(?P<whose>{words})(?:-based)?|Fortune 500)"
        rf"\s(?:[a-z-]+\s)?(?:{_NOUNS})\b"
    )


_OWN = re.compile(
    r"\bNorth Korean (?:[a-z-]+ ){1,2}(?:company|companies|firms?|enterprises?|trading companies)\b"
)


@lru_cache(maxsize=1)
def _forces() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(lexicon().demonyms, key=len)[::-1])
    return re.compile(rf"(?<!North )(?<!South )\b(?:{words}) (?:navy|air force|army|coast guard)\b")


def forces(text: str) -> Iterator[Candidate]:
    """Armed forces of a country: "Angolan navy"."""
    for found in _forces().finditer(text):
        start, stop = found.span()
        yield Candidate(start, stop, stop, "Organization", found.group(), "force", rank=1)


def own_companies(text: str) -> Iterator[Candidate]:
    """Unnamed companies of the DPRK that their trade tells apart ("North Korean garment ...")."""
    for found in _OWN.finditer(text):
        start, stop = found.span()
        name = " ".join(found.group().split())
        yield Candidate(start, stop, stop, "Organization", name, "definite", rank=2, local=True)


def clients(text: str, lex: Lexicon) -> Iterator[Candidate]:
    """Foreign companies of a text as one client a country; the text is the form as written."""
    for found in _pattern().finditer(text):
        whose = found.group("whose")
        home = lex.demonyms.get(whose or "", "")
        start, stop = found.span()
        yield Candidate(
            start,
            stop,
            stop,
            "ForeignClient",
            " ".join(found.group().split()),
            f"client:{home}",
            rank=0,
            local=True,
        )
