"""One citation of a footnote, in the notes style of the Chicago manual."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Part:
    """A stretch of a footnote: ``text`` is as written there, without line breaks."""

    start: int
    stop: int
    text: str


@dataclass(frozen=True)
class Citation:
    """What a footnote says of one work; offsets count in the footnote.

    ``kind`` is article, book, film, chapter, short (author and short title) or ibid. ``date`` is
    YYYY, YYYY-MM or YYYY-MM-DD. ``container`` is the newspaper, magazine, journal, blog or, of a
    chapter, the book. ``place`` is the place of publication as written, ``places`` its names.
    """

    kind: str
    start: int
    stop: int
    title: Part | None = None
    authors: tuple[Part, ...] = ()
    translators: tuple[Part, ...] = ()
    editors: tuple[Part, ...] = ()
    container: Part | None = None
    date: str | None = None
    place: str | None = None
    places: tuple[Part, ...] = ()
    publishers: tuple[Part, ...] = ()
    pages: str | None = None
    directed: bool = field(default=False)

    def parts(self) -> tuple[Part, ...]:
        """Every named part, by its place in the footnote."""
        single = (part for part in (self.title, self.container) if part is not None)
        people = (*self.authors, *self.translators, *self.editors)
        return tuple(
            sorted((*single, *people, *self.places, *self.publishers), key=lambda p: p.start)
        )
