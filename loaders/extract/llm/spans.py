"""Find the words that a model quotes in the text it was given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.names.fold import has_hangul
from loaders.extract.llm.windows import Piece

Span = tuple[int, int]

_QUOTES = dict.fromkeys("‘’ʼ`′‚‛", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_SAME = _QUOTES | _DASHES
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
# Shorter quotes must stand as words: "Ri" is not found inside "Province".
_LEAST_INSIDE = 5


def fold_quote(text: str) -> str:
    """A quote with runs of space as one, quotes and dashes as their plain forms; case stays."""
    return _folded(text)[0].strip()


def find_quote(
    text: str, quote: str, pieces: Sequence[Piece], number: int
) -> tuple[Piece, Span] | None:
    """The piece and the stretch of the text that a quote stands for, or None.

    Pieces are tried from the one that was named outwards; in each the quote as it is, then folded.

    Args:
        text: the document's text.
        quote: words as the model gives them.
        pieces: pieces of the window.
        number: number of the piece it was said to stand in, from 1.
    """
    wanted = fold_quote(quote)
    if not any(c.isalnum() for c in wanted):
        return None
    for piece in _outwards(pieces, number - 1):
        part = text[piece.start : piece.stop]
        span = _exact(part, quote.strip()) or _alike(part, wanted)
        if span is not None:
            return piece, (piece.start + span[0], piece.start + span[1])
    return None


def _outwards(pieces: Sequence[Piece], index: int) -> Iterable[Piece]:
    order = sorted(range(len(pieces)), key=lambda i: (abs(i - index), i))
    return (pieces[i] for i in order)


def _exact(part: str, quote: str) -> Span | None:
    return _first(part, ((m.start(), m.end()) for m in re.finditer(re.escape(quote), part)))


def _alike(part: str, wanted: str) -> Span | None:
    folded, origin = _folded(part)
    matches = re.finditer(re.escape(wanted), folded)
    return _first(part, ((origin[m.start()], origin[m.end() - 1] + 1) for m in matches))


def _first(part: str, spans: Iterator[Span]) -> Span | None:
    """The first span that stands as words; of long quotes else the first: words may be glued."""
    found = list(spans)
    for start, stop in found:
        if _is_border(part, start) and _is_border(part, stop):
            return start, stop
    for start, stop in found:
        if stop - start >= _LEAST_INSIDE or has_hangul(part[start:stop]):
            return start, stop
    return None


def _is_border(part: str, place: int) -> bool:
    return not (0 < place < len(part) and part[place - 1].isalnum() and part[place].isalnum())


def _folded(text: str) -> tuple[str, list[int]]:
    """The text folded, and for each of its characters where it comes from."""
    kept: list[str] = []
    origin: list[int] = []
    for index, char in enumerate(text):
        plain = " " if char.isspace() else _SAME.get(char, char)
        if char in _INVISIBLE or (plain == " " and kept and kept[-1] == " "):
            continue
        kept.append(plain)
        origin.append(index)
    return "".join(kept), origin
