"""REPORTED_BY in studies: whom and what an outlet wrote of, told from its interviews."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.marked import Marked, all_marked

_PIECES = re.compile(
    r"\b(?:[Ii]nterviews?|profiles?|portraits?|reportages?|[Ss]tories|[Aa]rticles)"
    r" (?:(?:published|printed|carried) )?(?:in|by|of) (?:the )?<Outlet:(?P<o>\d+)>"
)
_SAYS = r"(?:notes|noted|says|said|tells|told|recalls|recalled|explains|explained|states|stated)"
_TELLER = re.compile(rf"(?<!of )<Person:(?P<e>\d+)>,? (?:also )?{_SAYS}\b")
_EXAMPLE = re.compile(
    r"\bfor (?:example|instance),? (?:the )?(?:[a-z-]+ ){0,3}?(?:at |of |from )?(?:the )?"
    r"<(?:Person|Site):(?P<e>\d+)>"
)
_ANOTHER = re.compile(
    r"^(?:Another|The other|A second|One) [a-z-]+(?: [a-z-]+)?, <Person:(?P<e>\d+)>,"
)


def find(context: Context) -> Iterator[Candidate]:
    """Persons and sites that a study's sentences on an outlet's interviews go on about."""
    if not context.scholarly:
        return
    told: tuple[str, Marked, str] | None = None
    for sentence in all_marked(context):
        passage = sentence.view.sentence.passage.id
        if told is not None and told[0] != passage:
            told = None
        pieces = _PIECES.search(sentence.text)
        if pieces is not None:
            told = (passage, sentence, pieces["o"])
        if told is not None:
            yield from _featured(context, sentence, *told[1:])


def _featured(
    context: Context, sentence: Marked, source: Marked, number: str
) -> Iterator[Candidate]:
    outlet = source.item(number)
    for pattern in (_TELLER, _EXAMPLE, _ANOTHER):
        for found in pattern.finditer(sentence.text):
            entity = sentence.item(found["e"])
            target = outlet if source is sentence else context.ref(outlet)
            yield sentence.candidate(context, "told-in-outlet", "REPORTED_BY", entity, target)
