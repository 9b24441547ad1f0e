"""Cut a document into windows: runs of passages that fit into one request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import Document, Passage
from loaders.extract.llm.tokens import estimates, tokens

_SENTENCE_END = re.compile(r"[.!?。][\"”’')\]]*\s+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage, or a stretch of one too long for a window: ``document.text[start:stop]``."""

    passage: Passage
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Window:
    """What goes into one request: pieces in their order. The first is number 1."""

    pieces: tuple[Piece, ...]


def cut(document: Document, budget: int, overlap: int) -> tuple[Window, ...]:
    """Windows that hold every passage with words, in order.

    Args:
        document: what is cut.
        budget: most estimated tokens of text in a window.
        overlap: most estimated tokens at a window's start that the window before has had.
    """
    windows: list[Window] = []
    current: list[tuple[Piece, int]] = []
    for piece in _pieces(document, budget):
        size = tokens(document.text[piece.start : piece.stop])
        if current and _total(current) + size > budget:
            windows.append(_window(current))
            current = _tail(current, min(overlap, budget - size))
        current.append((piece, size))
    if current:
        windows.append(_window(current))
    return tuple(windows)


def _window(sized: Sequence[tuple[Piece, int]]) -> Window:
    return Window(tuple(piece for piece, _ in sized))


def _total(sized: Sequence[tuple[Piece, int]]) -> int:
    return sum(size for _, size in sized)


def _tail(sized: list[tuple[Piece, int]], budget: int) -> list[tuple[Piece, int]]:
    first = len(sized)
    while first > 1 and _total(sized[first - 1 :]) <= budget:
        first -= 1
    return sized[first:]


def _pieces(document: Document, budget: int) -> Iterator[Piece]:
    for passage in document.passages:
        start = passage.start
        while start < passage.stop:
            stop = _break(document.text, start, passage.stop, budget)
            if document.text[start:stop].strip():
                yield Piece(passage, start, stop)
            start = stop


def _break(text: str, start: int, stop: int, budget: int) -> int:
    """Where a piece from ``start`` ends: at ``stop``, or after the last sentence that fits."""
    if tokens(text[start:stop]) <= budget:
        return stop
    room = budget * estimates().bytes_per_token
    head = text[start:stop].encode("utf-8", errors="replace")[:room].decode(errors="ignore")
    ends = [match.end() for match in _SENTENCE_END.finditer(head)]
    ends = ends or [match.end() for match in _SPACE.finditer(head)]
    return start + (ends[-1] if ends else max(1, len(head)))
