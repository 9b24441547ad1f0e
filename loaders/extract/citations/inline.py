"""Full citations outside of footnotes: the sources of figures, and notes in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.citations.citation import Citation
from loaders.extract.citations.parse import parse

_LED = re.compile(
    r"(?:\b(?:[Ii]mage|[Pp]hoto(?:graph)?|[Pp]icture|[Ff]igure|[Tt]able|[Ss]ource|[Dd]ata)s?:?\s+"
    r"(?:taken\s+)?(?:from|in|by)|\b[Ss]ources?:|;)\s+"
    r"(?=(?:[A-ZÀ-Þ][\w’'.-]*\s+){0,5}[A-ZÀ-Þ][\w’'.-]*,\s+[“”\"]|[“”\"])"
)
_NEXT = re.compile(r";|\.\s+(?=[A-Z“”\"])")
_DATED = frozenset({4, 7, 10})


def inline(text: str) -> Iterator[Citation]:
    """Articles that a caption or a sentence names in full, with author, outlet and date.

    They stand behind words such as "Image from"; what names less is no citation.
    """
    for led in _LED.finditer(text):
        quotation = re.compile(r"[“”\"][^“”\"]{3,300}[“”\"]").search(text, led.end())
        if quotation is None:
            continue
        ends = _NEXT.search(text, quotation.end())
        found = parse(text, led.end(), ends.start() if ends else len(text))
        dated = found is not None and found.date and len(found.date) in _DATED
        if found is not None and dated and found.kind == "article" and found.container:
            yield found
