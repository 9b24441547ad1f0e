"""Camps and prisons spoken of as a whole: "political prison camps"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_CAMPS = re.compile(
    r"\b(?:political prison camps|prison camps|prison-labou?r camps|concentration camps"
    r"|political prisons|penal colonies)\b(?! (?:in|at|near) [A-Z])"
)


def camps(text: str) -> Iterator[Candidate]:
    """The camps of the country, which texts from abroad speak of as one thing."""
    for found in _CAMPS.finditer(text):
        start, stop = found.span()
        yield Candidate(start, stop, stop, "Site", found.group(), "camps", rank=2, local=True)
