"""Persons whom only their post tells: "An Binh, president of Dorn", "Ri Chol Su-led workteam"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.lexicon import Lexicon

_POST = (
    r"(?:general |chief |first |vice-|vice |deputy |prime |foreign )*"
    r"(?:secretary|president|chairman|chairwoman|chairperson|minister|premier|director|king|head)"
)
_BEFORE_POST = re.compile(
    rf"\b(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){{1,3}}), {_POST}(?: \w+){{0,2}} of\b"
)
_LED = re.compile(r"\b(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){1,2})-led\b")
_STATISTICAL = 3


def appositions(text: str, lex: Lexicon) -> Iterator[Candidate]:
    """Persons before a post in apposition, where no rule knows the name for another, and leaders.

    Args:
        text: repaired text of a passage.
        lex: word lists; of those with "-led" only Korean names count.
    """
    for found in _LED.finditer(text):
        if found["name"].split()[0].lower() in lex.surnames:
            yield _person(found, 1)
    for found in _BEFORE_POST.finditer(text):
        words = found["name"].lower().split()
        before = text[: found.start()].split()[-1:]
        inside = bool(before) and before[0][:1].isupper() and before[0].isalpha()
        opening = not before or before[0].endswith((".", ":", '"'))
        doubtful = (words[0], words[-1]) if opening else (words[-1],)
        if not inside and not any(w in lex.common or w in lex.head_forms for w in doubtful):
            yield _person(found, _STATISTICAL)


def _person(found: re.Match[str], rank: int) -> Candidate:
    start, stop = found.span("name")
    return Candidate(start, stop, stop, "Person", found["name"], "apposition", rank=rank)
