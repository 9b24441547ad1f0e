"""A passage with its claim and its mentions marked, as safe HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Literal

from views.colours import colour

Role = Literal["claim", "subject", "object", "mention"]
_ELLIPSIS = '<span class="lg-cut">…</span>'


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the passage, in characters from its start.

    ``title`` is shown when the pointer rests on it; ``tint`` is the colour of its kind.
    """

    start: int
    stop: int
    role: Role
    title: str = ""
    tint: str | None = None


def passage_html(text: str, spans: Sequence[Span], *, around: int = 600) -> str:
    """HTML of a passage: claims in a ``mark``, mentions underlined in the colour of their kind.

    Spans may overlap and may reach over the passage's edges. A passage is cut to ``around``
    characters on both sides of its first claim; without a claim to its first 2 * ``around``.

    Args:
        text: the passage as stored.
        spans: what to mark in it.
        around: characters of context to keep.
    """
    first, last = _window(text, spans, around)
    bounds = {first, last}
    for span in spans:
        bounds.update(at for at in (span.start, span.stop) if first < at < last)
    cuts = sorted(bounds)
    body = "".join(_segment(text[start:stop], start, stop, spans) for start, stop in pairwise(cuts))
    before = _ELLIPSIS if first > 0 else ""
    after = _ELLIPSIS if last < len(text) else ""
    return f'<blockquote class="lg-passage">{before}{body}{after}</blockquote>'


def _window(text: str, spans: Sequence[Span], around: int) -> tuple[int, int]:
    claims = [span for span in spans if span.role == "claim"]
    if not claims:
        return 0, min(len(text), 2 * around)
    start = min(span.start for span in claims)
    stop = max(span.stop for span in claims)
    first, last = max(0, start - around), min(len(text), stop + around)
    return _word_edge(text, first, -1), _word_edge(text, last, 1)


def _word_edge(text: str, at: int, step: int, reach: int = 24) -> int:
    for moved in range(reach):
        place = at + step * moved
        if place <= 0 or place >= len(text):
            return max(0, min(len(text), place))
        if text[place - 1 if step < 0 else place].isspace():
            return place
    return at


def _segment(text: str, start: int, stop: int, spans: Sequence[Span]) -> str:
    over = [span for span in spans if span.start <= start and stop <= span.stop]
    html = escape(text)
    named = [span for span in over if span.role != "claim"]
    if named:
        span = min(named, key=_prominence)
        html = (
            f'<span class="lg-{span.role}" style="border-color:{_line(span.tint)}" '
            f'title="{escape(span.title)}">{html}</span>'
        )
    return f"<mark>{html}</mark>" if len(named) < len(over) else html


def _prominence(span: Span) -> tuple[bool, int]:
    return span.role == "mention", span.stop - span.start


def _line(tint: str | None) -> str:
    return f"color-mix(in srgb, {colour(tint)} 65%, currentColor)"
