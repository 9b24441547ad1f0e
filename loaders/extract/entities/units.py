"""Units and governments that no capital marks: numbered regiments, "the government of X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_ARMY = r"(?:Korean People's Army|KPA)"
_REGIMENT = re.compile(
    rf"\b(?P<own>\d+(?:st|nd|rd|th) (?:[A-Z]\w+ )?(?:[Rr]egiments?|[Bb]rigades?|[Dd]ivisions?))"
    rf"(?: of the {_ARMY})?"
)
_LOCAL = re.compile(
    r"\b[A-Z]\w+(?: [A-Z]\w+)? (?:municipal|provincial|city|county) (?:[\w-]+ )?"
    r"(?:battalion|brigade)\b"
)
_STATE = r"(?:DPRK|Democratic People's Republic of Korea)"
_GOVERNMENT = re.compile(rf"\bgovernment of the {_STATE}\b|\b{_STATE} government\b")
_GOVERNMENT_NAME = "government of the DPRK"


def units(text: str) -> Iterator[Candidate]:
    """Numbered units of the army, battalions of a place, and the government of the DPRK."""
    for found in _REGIMENT.finditer(text):
        yield _body(found, found.end("own"), found.group())
    for found in _LOCAL.finditer(text):
        yield _body(found, found.end(), found.group())
    for found in _GOVERNMENT.finditer(text):
        yield _body(found, found.start() + len("government"), _GOVERNMENT_NAME)


def _body(found: re.Match[str], core: int, name: str) -> Candidate:
    start, stop = found.span()
    return Candidate(start, stop, core, "Organization", name, "unit")
