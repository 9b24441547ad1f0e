"""Place, publisher and year in the brackets of a citation: "(London: Kite Press, 2018)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.extract.citations.citation import Part
from loaders.extract.citations.split import plain

IMPRINT = re.compile(r"\((?P<imprint>[^()]*\b(?:1[6-9]|20)\d\d[^()]*)\)")
IMPRINT_CUT = re.compile(r"\((?P<imprint>[A-Z][^()]*),?\s*$")
_YEAR = re.compile(r"\b((?:1[6-9]|20)\d\d)\b")
_REPRINT = re.compile(r"^(?:\d{4};\s*)?(?:repr\.,\s*)?")
_PLACED = re.compile(r"(?P<places>[A-ZÀ-Þ][^:]*):\s*(?P<press>[^,]+)")
_DATED = re.compile(r",?\s*(?:c\.\s*)?\d{4}\s*$")


@dataclass(frozen=True)
class Imprint:
    """What an imprint says; ``place`` is the text of all its places but those before a ";"."""

    place: str | None
    places: tuple[Part, ...]
    publishers: tuple[Part, ...]
    year: str | None


def part(text: str, start: int, stop: int) -> Part:
    """A stretch without the white space, commas and full stops at its ends."""
    while start < stop and text[start] in " \n\t,.":
        start += 1
    while stop > start and text[stop - 1] in " \n\t,.":
        stop -= 1
    return Part(start, stop, plain(text[start:stop]))


def read_imprint(text: str, found: re.Match[str]) -> Imprint:
    """The parts of the imprint that ``IMPRINT`` or ``IMPRINT_CUT`` found in a footnote."""
    start, stop = found.span("imprint")
    years = _YEAR.findall(found["imprint"])
    first = start + len(_REPRINT.match(found["imprint"])[0])  # type: ignore[index]
    placed = _PLACED.match(text, first, stop)
    if placed:
        places = _pieces(text, *placed.span("places"))
        return Imprint(
            plain(placed["places"].rsplit(";", 1)[-1]),
            places,
            (part(text, *placed.span("press")),),
            years[-1] if years else None,
        )
    dated = _DATED.search(text, first, stop)
    last = dated.start() if dated else stop
    if dated is None:
        place = part(text, first, last)
        return Imprint(place.text or None, _pieces(text, first, last), (), None)
    publishers = _pieces(text, first, last, ";")
    return Imprint(None, (), publishers, years[-1] if years else None)


def _pieces(text: str, start: int, stop: int, separator: str = ";,") -> tuple[Part, ...]:
    """The stretches that separators part, without empty ones and years."""
    found: list[Part] = []
    for match in re.finditer(rf"[^{separator}]+", text[start:stop]):
        piece = part(text, start + match.start(), start + match.end())
        if piece.text and not piece.text.isdigit():
            found.append(piece)
    return tuple(found)
