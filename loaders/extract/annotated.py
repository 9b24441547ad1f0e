"""A parsed document with its entities: what the search for claims works on.

The parse is made of a repaired shadow of the text (glued words apart, captions cut off); every
offset in a ``Mention`` and in ``Sentence.start``/``stop`` counts ``document.text``, as stored.
The spaCy pipeline gives tokens, ``dep_``, ``head``, ``tag_``, sentence bounds and ``ents``; no
lemmas and no ``pos_``, which cost a fifth of the time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from graph.model import Claim, Document, Entity, Mention, Passage, Rejection


@dataclass(frozen=True, slots=True)
class Shadow:
    """A stretch of the text as repaired for parsing, with the way back.

    ``origin[i]`` is the place in ``document.text`` of the character ``text[i]``; it has one more
    entry than the text, for its end.
    """

    text: str
    origin: tuple[int, ...]

    def stored(self, start: int, stop: int) -> tuple[int, int]:
        """Offsets in the stored text of ``self.text[start:stop]``, which must not be empty."""
        return self.origin[start], self.origin[stop - 1] + 1


@dataclass(frozen=True, slots=True)
class Located:
    """A mention with the tokens it covers: ``sentence.span.doc[start:stop]``.

    ``nested`` is true when it lies inside a longer mention ("Workers' Party of Korea" in
    "South Hamgyong Provincial Committee of the Workers' Party of Korea").
    ``group`` numbers the members of one list inside a sentence ("the Alpha and Beta mines": two
    mentions, one group); None for a mention that stands alone.
    """

    mention: Mention
    start: int
    stop: int
    nested: bool = False
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its tokens, its place in the stored text and the mentions in it, by start.

    ``mentions`` holds names and references ("the factory", "General Secretary"); a reference has
    ``mention.reference`` set and the entity it refers to.
    """

    index: int
    passage: Passage
    span: Span
    shadow: Shadow
    start: int
    stop: int
    mentions: tuple[Located, ...] = ()

    @property
    def doc(self) -> Doc:
        """The spaCy document that ``Located.start`` and ``Located.stop`` count in."""
        return self.span.doc

    @property
    def text(self) -> str:
        """The sentence as repaired: what patterns should run on."""
        return self.span.text

    def stored(self, first: int, last: int) -> tuple[int, int]:
        """Offsets in ``document.text`` of the tokens ``doc[first:last]`` (last exclusive)."""
        tokens = self.span.doc[first:last]
        return self.shadow.stored(tokens.start_char, tokens.end_char)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document with its parse, entities and mentions.

    ``entities`` is by id; their ``names`` are filled in by the extractor, after the claims.
    ``outlet`` is the id of the outlet that published the document and ``authors`` the ids of the
    persons its front matter names, where known; these entities may have no mention.
    ``place`` is the id of the place the article is about, where it has one.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    entities: Mapping[str, Entity]
    mentions: tuple[Mention, ...]
    rejections: tuple[Rejection, ...] = ()
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What the search for claims gives back.

    ``entities`` and ``mentions`` are those it adds, such as products that only a claim makes one.
    """

    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    rejections: tuple[Rejection, ...] = ()
