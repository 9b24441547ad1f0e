"""Make a document of a text and the spans found in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.errors import EmptyInputError
from graph.ids import document_id, passage_id
from graph.model import Document, Fact, Passage, PassageKind
from loaders.read.language import language_of

_INCIPIT_LENGTH = 80
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text that becomes a passage: ``text[start:stop]``.

    ``calls`` holds the starts of the footnotes whose numbers stand in it.
    """

    start: int
    stop: int
    kind: PassageKind = "paragraph"
    page: int | None = None
    label: str | None = None
    calls: tuple[int, ...] = ()

    def shifted(self, by: int) -> Span:
        """The same span in a text that has ``by`` more characters before it."""
        calls = tuple(start + by for start in self.calls)
        return Span(self.start + by, self.stop + by, self.kind, self.page, self.label, calls)


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of a text besides the text; the fields are those of ``Document``."""

    source: str
    format: str
    title: str | None = None
    urls: tuple[str, ...] = ()
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    licence: str | None = None
    topics: tuple[str, ...] = ()
    read_from: str | None = None


def assemble(
    body: str, spans: Iterable[Span], origin: Origin, facts: tuple[Fact, ...] = ()
) -> Document:
    """A document whose text is the title, a blank line and the body.

    The offsets of the spans count characters of the body. A document without a title is called
    by its opening words, which is no passage of its own.

    Raises:
        EmptyInputError: neither a title nor a span holds text.
    """
    title = _SPACES.sub(" ", origin.title or "").strip()
    lead = f"{title}\n\n" if title and body else title
    text = lead + body
    shifted = [span.shifted(len(lead)) for span in spans]
    if title:
        shifted.append(Span(0, len(title), "title"))
    trimmed = (trim(text, span) for span in sorted(shifted, key=lambda span: span.start))
    kept = [span for span in trimmed if span.start < span.stop]
    if not kept:
        raise EmptyInputError(origin.source, "it holds no text")
    identity = document_id(text)
    return Document(
        id=identity,
        text=text,
        title=title or incipit(text, kept),
        source=origin.source,
        passages=tuple(_passage(identity, index, span) for index, span in enumerate(kept)),
        urls=tuple(sorted(set(origin.urls))),
        outlet=origin.outlet,
        authors=origin.authors,
        date=origin.date,
        licence=origin.licence,
        read_from=origin.read_from,
        language=language_of(text),
        format=origin.format,
        topics=origin.topics,
        facts=facts,
    )


def trim(text: str, span: Span) -> Span:
    """The span without the white space at its ends."""
    words = text[span.start : span.stop]
    start = span.start + len(words) - len(words.lstrip())
    stop = max(start, span.stop - (len(words) - len(words.rstrip())))
    return Span(start, stop, span.kind, span.page, span.label, span.calls)


def incipit(text: str, spans: Sequence[Span]) -> str:
    """Opening words of the first paragraph, cut before a word and marked with an ellipsis."""
    first = next((span for span in spans if span.kind == "paragraph"), spans[0])
    words = _SPACES.sub(" ", text[first.start : first.stop]).strip()
    if len(words) <= _INCIPIT_LENGTH:
        return words
    head = words[: _INCIPIT_LENGTH + 1]
    return f"{head.rpartition(' ')[0] or head[:-1]}…"


def _passage(document: str, index: int, span: Span) -> Passage:
    return Passage(
        id=passage_id(document, span.start),
        document=document,
        index=index,
        start=span.start,
        stop=span.stop,
        kind=span.kind,
        page=span.page,
        label=span.label,
        calls=tuple(passage_id(document, start) for start in span.calls),
    )
