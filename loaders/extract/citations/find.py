"""Citations of a document as claims, with the works, persons and outlets they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from graph.model import Entity, Passage
from loaders.extract.annotated import Annotated, Found
from loaders.extract.citations.citation import Citation, Part
from loaders.extract.citations.gathered import RULE, Gathered
from loaders.extract.citations.headlines import visits
from loaders.extract.citations.lost import lost
from loaders.extract.citations.makers import full_date, makers, named_again
from loaders.extract.citations.read import citations
from loaders.extract.citations.resolve import CitedWorks
from loaders.extract.citations.split import plain

__all__ = ["RULE", "find_citations"]


@dataclass
class _Cited:
    """A work: the citation that first names it, and where it is cited and which pages."""

    work: Entity
    passage: Passage
    citation: Citation
    places: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class _Reading:
    """The citations read so far, by the folded title of the work."""

    gathered: Gathered
    works: CitedWorks = field(default_factory=CitedWorks)
    cited: dict[str, _Cited] = field(default_factory=dict)


def find_citations(annotated: Annotated, confidence: float = 0.5) -> Found:
    """CITES for each work that a note or a caption cites, WROTE and the like for its makers.

    A work cited again, in short or as "Ibid.", adds its pages to the first claim. Pure and
    deterministic. ``confidence`` is that of the rule, as measured.
    """
    reading = _Reading(Gathered(annotated, confidence))
    for passage in annotated.document.passages:
        _passage(reading, passage)
    gathered = reading.gathered
    for item in reading.cited.values():
        qualifiers = dict(_described(item))
        gathered.claim(item.passage, item.citation, "CITES", None, item.work, qualifiers)
    for gap in lost(annotated.document):
        gathered.refuse("footnotes that the text has lost", gap)
    known = annotated.entities
    return Found(
        claims=tuple(gathered.claims.values()),
        entities=tuple(e for i, e in gathered.entities.items() if i not in known),
        mentions=tuple(gathered.mentions),
        rejections=tuple(gathered.rejections),
    )


def _passage(reading: _Reading, passage: Passage) -> None:
    text = reading.gathered.annotated.document.text[passage.start : passage.stop]
    found = citations(passage.kind, text)
    if passage.kind == "footnote" and not found:
        reading.gathered.refuse("footnote without a citation", plain(text))
    for citation in found:
        _take(reading, passage, citation)


def _take(reading: _Reading, passage: Passage, citation: Citation) -> None:
    gathered = reading.gathered
    number = int(passage.label) if passage.label and passage.label.isdigit() else None
    key = reading.works.resolve(citation, number)
    if key is None:
        words = gathered.annotated.document.text[passage.start : passage.stop]
        gathered.refuse("Ibid. without the note before", plain(words))
        return
    item = reading.cited.get(key)
    if item is None:
        if citation.title is None:
            return
        work = gathered.entity(passage, citation.title, "Work")
        item = reading.cited[key] = _Cited(work, passage, citation)
        makers(gathered, passage, citation, work)
        visits(gathered, passage, citation)
    else:
        _again(gathered, passage, citation, item)
    item.places.append((_label(passage), citation.pages or ""))


def _again(gathered: Gathered, passage: Passage, citation: Citation, item: _Cited) -> None:
    """A work cited before: its title, its authors by surname, or "Ibid." is a mention of it."""
    if citation.title is None:
        stop = citation.start + len("Ibid")
        words = Part(citation.start, stop, "Ibid")
        gathered.mention(passage, words, item.work, reference=True)
        return
    gathered.mention(passage, citation.title, item.work)
    named_again(gathered, passage, citation, item.citation, item.passage)
    if citation.directed:
        makers(gathered, passage, citation, item.work)


def _label(passage: Passage) -> str:
    if passage.kind != "footnote":
        return passage.kind
    return f"note {passage.label}" if passage.label else "a note"


def _described(item: _Cited) -> Iterator[tuple[str, str]]:
    citation = item.citation
    yield "kind", "short form" if citation.kind == "short" else citation.kind
    date = full_date(citation)
    if date:
        yield "date", date
    if citation.place:
        yield "place", citation.place
    pages = [(label, said) for label, said in item.places if said]
    if len(item.places) == 1 and pages:
        yield "pages", pages[0][1]
    elif pages:
        yield "pages", "; ".join(f"{label}: {said}" for label, said in pages)
    notes = [label.removeprefix("note ") for label, _ in item.places if label.startswith("note ")]
    if notes:
        yield "footnotes", ", ".join(dict.fromkeys(notes))
    if citation.kind == "chapter" and citation.container:
        yield "note", f"in {citation.container.text}"
