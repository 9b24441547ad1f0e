"""Orders, resolutions and acts, which texts tell apart by number or by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.entities.candidate import Candidate

_METHOD = "legal"
_COUNCIL = (
    r"(?:(?:UN|U\.N\.|United Nations) Security Council |UNSC |Security Council |(?:UN|U\.N\.) )"
)
_ORDER = re.compile(r"\bExecutive Order (?:No\. ?)?\d{4,6}\b|\bE\.O\. \d{4,6}\b")
_RESOLUTION = re.compile(
    rf"(?P<body>{_COUNCIL})?\b[Rr]esolutions? (?P<first>\d{{3,4}}(?: ?\(\d{{4}}\))?)"
    r"(?P<more>(?:,? and (?:[Rr]esolution )?\d{3,4}\b|, \d{3,4}\b)*)"
)
_NUMBER = re.compile(r"\d{3,4}\b")
_ACT = re.compile(
    r"\b(?:[A-Z][\w'’-]+,? (?:(?:and|of|for|on|to|the|Through|Against) )*){1,8}Act(?: of \d{4})?\b"
    r"(?! [a-z]+ed (?:of|by) )"
)
_OPENING = re.compile(r"^(?:The|Under|In|This|That|Its?|By|Since|Under the|In the) (?:the )?", re.I)
_NO_ACT = frozenset({"Act", "Class Act", "Balancing Act"})
_COUNTRY = re.compile(r"^(?:US|U\.S\.|American|South Korean?|UK|British|Japanese?)(?:'s)? ")


def policies(text: str) -> Iterator[Candidate]:
    """Executive orders, resolutions of the Security Council and acts of a parliament."""
    for found in _ORDER.finditer(text):
        yield _candidate(*found.span(), found.group())
    for found in _RESOLUTION.finditer(text):
        yield from _resolutions(found)
    for found in _ACT.finditer(text):
        start, stop = found.span()
        opening = _OPENING.match(found.group())
        start += opening.end() if opening else 0
        country = _COUNTRY.match(text[start:stop])
        start += country.end() if country else 0
        name = text[start:stop]
        if " " in name and name not in _NO_ACT:
            yield _candidate(start, stop, name)


def _resolutions(found: re.Match[str]) -> Iterator[Candidate]:
    """Each of "Resolutions 1718, 2375 and 2397", of which only the first has its noun beside it."""
    body = (found.group("body") or "").strip().replace("UNSC", "UN Security Council")
    number = _NUMBER.match(found.group("first"))
    opening = found.end("body") if found.group("body") else found.start()
    numbers = [] if number is None else [(opening, found.end("first"), number.group())]
    offset = found.start("more")
    numbers.extend(
        (offset + more.start(), offset + more.end(), more.group())
        for more in _NUMBER.finditer(found.group("more"))
    )
    for start, stop, digits in numbers:
        name = " ".join(filter(None, (body, "Resolution", digits)))
        yield _candidate(start, stop, name, proper=len(numbers) == 1)


def _candidate(start: int, stop: int, name: str, *, proper: bool = True) -> Candidate:
    text = " ".join(name.split())
    return Candidate(start, stop, stop, "Policy", text, _METHOD, rank=0, proper=proper)
