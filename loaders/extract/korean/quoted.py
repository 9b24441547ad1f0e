"""Slogans and works in quotation marks, told by the word beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.piece import Piece

_QUOTED = re.compile(
    r"《([^《》\n]{2,120})》|[“\"]([^“”\"\n]{2,120})[”\"]|[‘']([^‘’'\n]{2,80})[’']"
)
_BESIDE = 12


def _kind(text: str, start: int, stop: int) -> str | None:
    lex = lexicon()
    before = text[max(0, start - _BESIDE) : start].rstrip()
    after = text[stop : stop + _BESIDE].lstrip()
    after = re.sub(r"^(?:라는|이라는|이란|란|는|의|이라고 쓴)\s*", "", after)
    if after.startswith(lex.slogans) or before.endswith(lex.slogans):
        return "Slogan"
    if before.endswith(lex.works) or after.startswith(lex.works):
        return "Work"
    return None


def quoted(text: str) -> Iterator[Piece]:
    """Slogans and works of a passage."""
    for match in _QUOTED.finditer(text):
        kind = _kind(text, *match.span())
        if kind is not None:
            group = next(n for n in (1, 2, 3) if match[n])
            yield Piece(kind, match[group].strip(), match.start(group), match.end(group), "quoted")
