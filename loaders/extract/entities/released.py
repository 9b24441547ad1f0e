"""Works that are not quoted: told by their release, or by the year before a title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_SMALL = r"(?:of|the|The|in|and|a|to|for|at|on|is|are|with|from|by)"
_TITLE = rf"[A-Z][\w'-]*(?: (?:{_SMALL} )*[A-Z][\w'-]*){{1,10}}"
_RELEASED = re.compile(
    rf"(?P<title>{_TITLE})(?: \([^()]{{2,60}}\))?,? (?:was |were )?"
    r"(?:released|published|premiered|screened) in (?:[A-Z][a-z]+ )?\d{4}\b"
)
_DATED = re.compile(
    r"\b(?:[Ff]ilms?|[Mm]ovies?|[Nn]ovels?|[Bb]ooks?)\b[^.]{0,60}?"
    rf"(?P<title>{_TITLE}) \(\d{{4}}\)"
)
_OF_YEAR = re.compile(rf"\b\d{{4}}'s (?P<title>(?:The )?{_TITLE})(?=[.,;:)]|\s[a-z]|$)")
_BODY = re.compile(r"\b(?:Congress|Meeting|Conference|Festival|War|Games|Plan|Report|Act|Law)\b")


def released(text: str) -> Iterator[Candidate]:
    """Titles of at least two words with capitals, behind or before the words that tell them."""
    for pattern in (_RELEASED, _DATED, _OF_YEAR):
        for found in pattern.finditer(text):
            title = found["title"]
            if pattern is _OF_YEAR and _BODY.search(title):
                continue
            start, stop = found.span("title")
            yield Candidate(start, stop, stop, "Work", title, "release", rank=0)
