"""Cut a text into lines and blocks of lines, by their offsets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_WRAPPED_SHORTEST = 45
_WRAPPED_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text, without its newline: ``start`` is its offset."""

    start: int
    text: str

    @property
    def stop(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)


def lines(text: str) -> Iterator[Line]:
    """Lines of a text in order."""
    start = 0
    for line in text.split("\n"):
        yield Line(start, line)
        start += len(line) + 1


def blocks(text: str) -> Iterator[list[Line]]:
    """Runs of lines with no blank line between them."""
    block: list[Line] = []
    for line in lines(text):
        if line.text.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def is_wrapped(block: list[Line]) -> bool:
    """Whether the lines of a block are one paragraph broken by its width.

    All lines but the last then have about the width of a page; lines that are paragraphs of their
    own vary, or run on for hundreds of characters.
    """
    widths = [len(line.text.rstrip()) for line in block[:-1]]
    return bool(widths) and min(widths) >= _WRAPPED_SHORTEST and max(widths) <= _WRAPPED_LONGEST
