"""Names inside citations: works, their authors, and where they appeared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.extract.citations.citation import Citation, Part
from loaders.extract.citations.makers import publisher_kind, same_person
from loaders.extract.citations.read import citations
from loaders.extract.citations.resolve import CitedWorks
from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.gazetteer import gazetteer
from loaders.extract.nlp import Parse
from loaders.extract.nlp import Part as Passage

METHOD = "citation"
_TOLD = re.compile(r"\b(?:Inspects?|Visits?|Tours?|Guides?)\b")


@dataclass(slots=True)
class CitedNames:
    """Candidates that the citations of a document give, and where citations stand.

    ``stretches`` are in characters of the parse: nothing is guessed inside of them.
    """

    candidates: list[Candidate] = field(default_factory=list)
    stretches: list[range] = field(default_factory=list)


def cited_names(parses: Iterable[Parse]) -> list[CitedNames]:
    """For each parse what its citations name; short forms name the work and person meant."""
    works = CitedWorks()
    return [_of_parse(parse, works) for parse in parses]


def _of_parse(parse: Parse, works: CitedWorks) -> CitedNames:
    found = CitedNames()
    for part in parse.parts:
        label = part.passage.label
        number = int(label) if label and label.isdigit() else None
        for citation in citations(part.passage.kind, part.shadow.text):
            key = works.resolve(citation, number)
            full = works.titles.get(key, citation) if key else citation
            found.candidates.extend(_names(part, citation, full))
            found.stretches.append(range(part.base + citation.start, part.base + citation.stop))
    return found


def _names(passage: Passage, citation: Citation, full: Citation) -> Iterator[Candidate]:
    if citation.title is not None and full.title is not None:
        # A headline that tells of a visit names who came and where: names of their own.
        own = not _TOLD.search(citation.title.text)
        yield _candidate(passage, citation.title, "Work", full.title.text, own=own)
    for part in (*citation.authors, *citation.translators, *citation.editors):
        known = next((a for a in full.authors if same_person(part.text, a.text)), part)
        yield _candidate(passage, part, "Person", known.text)
    if citation.container is not None:
        kind = "Work" if citation.kind == "chapter" else "Outlet"
        yield _candidate(passage, citation.container, kind, citation.container.text)
    for part in citation.publishers:
        yield _candidate(passage, part, publisher_kind(part), part.text)


def _candidate(
    passage: Passage, part: Part, kind: str, name: str, *, own: bool = True
) -> Candidate:
    start, stop = passage.base + part.start, passage.base + part.stop
    entry = gazetteer().find(kind, name)
    core = stop if own else start
    return Candidate(
        start, stop, core, kind, entry.name if entry else name, METHOD, rank=0, entry=entry
    )
