"""Events of the world told apart by year or kind: "2018 Asian Games", "COVID-19 came"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_GAMES = (
    r"World Cup|Olympics|Olympic Games|Paralympics|Asian Games|Games|World Championships?|Summit"
)
_DATED = re.compile(rf"\b(?:19|20)\d{{2}} (?:(?:[A-Z]{{2,5}}|[A-Z][a-z]+) ){{0,3}}(?:{_GAMES})\b")
_HAPPENED = r"summit|invasion|famine|uprising|coup|floods?"
_SUMMIT = re.compile(
    rf"\bsummit (?:of|in) (?:19|20)\d{{2}}\b|\b(?:19|20)\d{{2}} (?:inter-Korean )?(?:{_HAPPENED})\b"
)
_SPREAD = r"came|hit|struck|broke|began|spread|arrived|started|reached|swept|outbreak|lockdowns?"
_EPIDEMIC = re.compile(rf"\b(?:COVID|Covid)(?:-19)?\b(?! pandemic)(?=[.,;)]| (?:{_SPREAD})\b)")
_PANDEMIC = "COVID-19 pandemic"


def world_events(text: str) -> Iterator[Candidate]:
    """Games and summits by their year, and an epidemic spoken of as what happened."""
    for pattern in (_DATED, _SUMMIT):
        for found in pattern.finditer(text):
            yield _event(found, " ".join(found.group().split()))
    for found in _EPIDEMIC.finditer(text):
        yield _event(found, _PANDEMIC)


def _event(found: re.Match[str], name: str) -> Candidate:
    start, stop = found.span()
    return Candidate(start, stop, stop, "Event", name, "occasion", rank=1)
