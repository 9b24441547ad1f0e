"""Names in lines that give credit: sources of a page, agencies of photographs, visitors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_SOURCES = re.compile(r"^Sources?: (?P<list>[A-Z][^.:;()]{2,200})$")
_MORE_FROM = re.compile(r"^More (?:from|on) (?P<name>[A-Z][\w'&]*(?: [A-Z][\w'&]*){0,3})$")
_AGENCY = re.compile(
    r"^(?:(?:Photo|Image|Picture|Credit)s?(?: by)?: ?)?"
    r"(?P<person>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}) ?/ ?(?P<agency>[A-Z][\w]+(?: [A-Z]\w+){0,2})$"
)
_ITEM = re.compile(r"[A-Z][\w'&.-]*(?: (?:of |the )?[A-Z][\w'&.-]*){0,4}")
_VISITOR = re.compile(
    r"\b(?:writer|photographer|journalist|photojournalist|blogger|filmmaker|film-maker"
    r"|author|reporter"
    r"|researcher|historian|economist|anthropologist|traveller|traveler|tourist|director"
    r"|plumber|miner"
    r"|weaver|driver|engineer|worker|scientist)(?: from (?:the )?[A-Z]\w+)?,? "
    r"(?P<person>[A-Z][a-zÀ-ÿ'-]+(?: [A-Z][a-zÀ-ÿ'-]+){1,2})(?!\w| [A-Z])"
)


def credited(text: str) -> Iterator[Candidate]:
    """Outlets of a line of sources, the agency and photographer of a credit, visitors by trade."""
    line = text.strip()
    sources = _SOURCES.match(line)
    if sources:
        base = text.index(line) + sources.start("list")
        for item in _ITEM.finditer(sources["list"]):
            yield _candidate(base + item.start(), item.group(), "Outlet")
    more = _MORE_FROM.match(line)
    if more:
        yield _candidate(text.index(line) + more.start("name"), more["name"], "Outlet")
    agency = _AGENCY.match(line)
    if agency:
        base = text.index(line)
        yield _candidate(base + agency.start("person"), agency["person"], "Person")
        yield _candidate(base + agency.start("agency"), agency["agency"], "Organization")
    for found in _VISITOR.finditer(text):
        start, stop = found.span("person")
        yield Candidate(start, stop, stop, "Person", found["person"], "trade", rank=2)


def _candidate(start: int, name: str, kind: str) -> Candidate:
    stop = start + len(name)
    return Candidate(start, stop, stop, kind, name, "credit", rank=0)
