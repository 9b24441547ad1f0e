"""Camps and prisons spoken of as a whole: "political prison camps"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_CAMPS = re.compile(
    r"\b(?:political prison camps|prison camps|prison-labou?r camps|concentration camps"
    r"|political prisons|penal colonies)\b(?! (?:in|at|near) [A-Z])"
)
_NUMBERED = re.compile(
    r"\b(?:[Kk]yo-?hwa-?so|[Kk]wan-?li-?so|(?:Prison |Political Prison )?Camp) (?:No\. ?)?\d{1,2}\b"
)


def camps(text: str) -> Iterator[Candidate]:
    """Camps by number, and the camps of the country, of which texts abroad speak as one thing."""
    for found in _NUMBERED.finditer(text):
        start, stop = found.span()
        name = " ".join(found.group().split())
        yield Candidate(start, stop, stop, "Site", name, "camps", rank=1)
    for found in _CAMPS.finditer(text):
        start, stop = found.span()
        yield Candidate(start, stop, stop, "Site", found.group(), "camps", rank=2, local=True)
