"""Who wrote, translated, edited, directed and published a work that is cited."""

from __future__ import annotations

from graph.model import Entity, Passage
from graph.names.fold import fold
from loaders.extract.citations.citation import Citation, Part
from loaders.extract.citations.gathered import Gathered
from loaders.extract.entities.gazetteer import gazetteer

_DATE_LENGTHS = (4, 7, 10)


def full_date(citation: Citation) -> str | None:
    """The date of a citation where it is a year, a month or a day."""
    return citation.date if citation.date and len(citation.date) in _DATE_LENGTHS else None


def makers(gathered: Gathered, passage: Passage, citation: Citation, work: Entity) -> None:
    """Claims on those who made a work, from the citation that names them in full."""
    relation = "DIRECTED" if citation.directed else "WROTE"
    for part in citation.authors:
        person = gathered.entity(passage, part, "Person")
        gathered.claim(passage, citation, relation, person, work, {})
    book = _book(gathered, passage, citation) or work
    for relation, parts in (
        ("TRANSLATED_BY", citation.translators),
        ("EDITED_BY", citation.editors),
    ):
        for part in parts:
            person = gathered.entity(passage, part, "Person")
            gathered.claim(passage, citation, relation, book, person, {})
    _published(gathered, passage, citation, work, book)


def _book(gathered: Gathered, passage: Passage, citation: Citation) -> Entity | None:
    """The book that holds a chapter: what is edited and published."""
    if citation.kind != "chapter" or citation.container is None:
        return None
    book = gathered.entity(passage, citation.container, "Work")
    said = {"kind": "book"}
    date = full_date(citation)
    if date:
        said["date"] = date
    gathered.claim(passage, citation, "CITES", None, book, said)
    return book


def _published(
    gathered: Gathered, passage: Passage, citation: Citation, work: Entity, book: Entity
) -> None:
    date = full_date(citation)
    qualifiers = {"date": date} if date else {}
    if citation.kind == "article" and citation.container is not None:
        outlet = gathered.entity(passage, citation.container, "Outlet")
        gathered.claim(passage, citation, "PUBLISHED_BY", work, outlet, qualifiers)
    for part in citation.publishers:
        publisher = gathered.entity(passage, part, publisher_kind(part))
        gathered.claim(passage, citation, "PUBLISHED_BY", book, publisher, qualifiers)
    for part in citation.places:
        gathered.entity(passage, part, "Place")


def publisher_kind(part: Part) -> str:
    """Outlet for a publisher that is known as one, else Organization."""
    return "Outlet" if gazetteer().find("Outlet", part.text) else "Organization"


def named_again(
    gathered: Gathered, passage: Passage, citation: Citation, full: Citation, at: Passage
) -> None:
    """Mentions of authors whom a short form names by their surname or initials."""
    for part in citation.authors:
        for author in full.authors:
            if part.text != author.text and same_person(part.text, author.text):
                gathered.mention(passage, part, gathered.entity(at, author, "Person"))
                break


def same_person(short: str, full: str) -> bool:
    """Whether a surname, with or without initials, can stand for a full name.

    >>> same_person("C. H. Kim", "Cheehyung Harrison Kim")
    True
    """
    given, _, surname = short.rpartition(" ")
    words = full.split()
    if fold(surname) not in (fold(words[-1]), fold(words[0])):
        return False
    initials = [word[0] for word in given.replace(".", " ").split()]
    return not initials or initials == [word[0] for word in words[: len(initials)]]
