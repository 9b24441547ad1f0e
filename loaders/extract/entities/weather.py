"""Disasters spoken of as events: "heavy rain and flood", "Typhoon Alpha", "Typhoon No. 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_RAIN = r"(?:(?:[Hh]eavy|[Tt]orrential) rains?|[Dd]ownpours?)"
_FLOOD = r"(?:[Ff]lood(?:s|ing)?)"
_PAIR = re.compile(rf"\b(?:{_RAIN} and {_FLOOD}|{_FLOOD} and {_RAIN})\b(?!-)")
_TYPHOON = re.compile(r"\b[Tt]yphoon (?:No\. ?\d+(?: of \d{4})?|(?!No\b)[A-Z][a-z]+)\b")


def weather(text: str) -> Iterator[Candidate]:
    """Floods told together with the rain that made them, and typhoons by name or number."""
    for pattern in (_PAIR, _TYPHOON):
        for found in pattern.finditer(text):
            start, stop = found.span()
            name = " ".join(found.group().split())
            name = name[0].lower() + name[1:] if pattern is _PAIR else name[0].upper() + name[1:]
            yield Candidate(start, stop, stop, "Event", name, "occasion", rank=1)
