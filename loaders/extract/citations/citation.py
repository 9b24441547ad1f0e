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
    YYYY, YYYY-MM or YYYY-MM-DD; ``periodical`` tells whether the container is a newspaper, a
    magazine or a blog, and no journal or book.
    """

    kind: str
    start: int
    stop: int
    title: Part | None = None
    authors: tuple[Part, ...] = ()
    translators: tuple[Part, ...] = ()
    editors: tuple[Part, ...] = ()
    container: Part | None = None
    periodical: bool = False
    date: str | None = None
    place: str | None = None
    publisher: str | None = None
    pages: str | None = None
    directed: bool = field(default=False)
