"""Treaties, strategies and state songs by their form: "Treaty on X", "Indo-Pacific strategy"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_TREATY = re.compile(
    r"\b(?:Treaty|Agreement) (?:on|of) (?:the )?[A-Z]\w+(?:(?: (?:and|of|for|on))* [A-Z]\w+)*"
)
_STRATEGY = re.compile(r"\b[A-Z]\w+-[A-Z]\w+ strategy\b")
_ANTHEM = re.compile(r"\bnational anthem of (?:the )?[A-Z]\w+\b")


def treaties(text: str) -> Iterator[Candidate]:
    """Treaties and strategies as policies, the anthem of a state as a work."""
    for kind, pattern in (("Policy", _TREATY), ("Policy", _STRATEGY), ("Work", _ANTHEM)):
        for found in pattern.finditer(text):
            start, stop = found.span()
            yield Candidate(start, stop, stop, kind, found.group(), "by-form")
