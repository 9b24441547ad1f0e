"""Persons whom grammar shows: "X, professor of history", "spokesman X", "said X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.gazetteer import Gazetteer
from loaders.extract.entities.lexicon import Lexicon, word_list

_WORD = r"[A-Z][a-zà-ÿ]+(?:[-'’][A-Za-zà-ÿ]+)*"
_NAME = (
    rf"{_WORD}(?: [A-Z]\.)?(?: (?:van|von|de|der|bin|al|el|da|dos|di))*(?: {_WORD}){{1,2}}"
    r"(?: Jr\.?| Sr\.?)?"
)
_TELLING = "said|says|told|added|explained|wrote|recalled|recalls|testified|argued|argues|warned"
_METHOD = "named"


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    posts = "|".join(sorted(word_list("posts"), key=lambda word: (-len(word), word)))
    before = r"(?:[a-z'’-]+ |[A-Z]{2,5} ){0,4}?"
    return (
        re.compile(
            rf"\b(?P<n>{_NAME}),? (?:\d\d, )?(?:an? |the |its |their )?{before}(?:{posts})\b"
        ),
        re.compile(rf"\b(?:{posts}),? (?P<n>{_NAME})\b(?=[,.;:)]| [a-z])"),
        re.compile(rf"\b(?P<n>{_NAME}),? (?:\d\d, )?(?:{_TELLING})\b"),
        re.compile(rf"(?:[,”\"] |\b)(?:said|says|added|recalled) (?P<n>{_NAME})(?=[,.;])"),
    )


def people(text: str, lex: Lexicon, known: Gazetteer) -> Iterator[Candidate]:
    """Persons of a text by the posts beside them and by what they say."""
    for pattern in _patterns():
        for found in pattern.finditer(text):
            start, stop = found.span("n")
            name = " ".join(found.group("n").split())
            if _is_personal(name, lex, known):
                yield Candidate(start, stop, stop, "Person", name, _METHOD, rank=2)


def _is_personal(name: str, lex: Lexicon, known: Gazetteer) -> bool:
    words = name.split()
    if words[0].lower() in lex.honorifics or name in lex.demonyms:
        return False
    if words[0] in lex.demonyms or words[-1] in lex.demonyms:
        return False
    if words[-1].endswith(("'s", "’s")) or " ".join(words[:2]) in lex.demonyms:
        return False
    if any(word.lower().rstrip("s") in lex.heads or word.lower() in lex.heads for word in words):
        return False
    plain = [word.lower() for word in words if word[0].isupper()]
    if plain[0] in lex.common or (len(plain) > 1 and plain[-1] in lex.common):
        return False
    return not any(known.find(kind, name) for kind in ("Place", "Organization", "Outlet", "Site"))
