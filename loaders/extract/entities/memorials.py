"""Statues by where they stand, and mountains: "statues of the leaders on North Hill"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_STATUES = re.compile(
    r"\b(?P<head>statues?) of (?:the )?(?:[\w']+ ){1,10}?"
    r"on (?:[A-Z]\w+ )+(?:Hill|Mountain|Square)\b"
)
_MOUNTAIN = re.compile(r"\bMt\.? [A-Z][a-z]+\b")
_HONORIFIC = re.compile(r"\b(?:[Gg]reat |[Rr]espected |[Dd]ear )*(?:Comrade|Marshal) ")


def memorials(text: str) -> Iterator[Candidate]:
    """Statues with their place, whose own part ends before the names they hold, and mountains."""
    for found in _STATUES.finditer(text):
        name = " ".join(_HONORIFIC.sub("", found.group()).split())
        start, stop = found.span()
        yield Candidate(start, stop, found.end("head"), "Site", name, "memorial", local=False)
    for found in _MOUNTAIN.finditer(text):
        start, stop = found.span()
        yield Candidate(start, stop, stop, "Place", found.group().replace(".", ""), "memorial")
