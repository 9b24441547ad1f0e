"""The text of a document with its mentions and claims marked, as safe HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from views.colours import colour


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, in characters from its start, that leads somewhere.

    ``claim`` is true for the words of a claim, false for a mention; ``title`` is what the pointer
    shows, ``link`` where a click leads, ``tint`` the colour of the entity's kind.
    """

    start: int
    stop: int
    claim: bool
    title: str
    link: str
    tint: str | None = None


def marked_html(text: str, marks: Sequence[Mark]) -> str:
    """HTML of the whole text with the marks in it; without the tags it is the text again.

    Marks may overlap, be nested, be empty or reach over the edges. Where several cover the same
    words, the shortest mention leads on, else the shortest claim; claims show as a background.
    """
    bounds = {0, len(text)}
    for mark in marks:
        bounds.update(at for at in (mark.start, mark.stop) if 0 < at < len(text))
    cuts = sorted(bounds)
    return "".join(_segment(text[a:b], _over(marks, a, b)) for a, b in pairwise(cuts))


def _over(marks: Sequence[Mark], start: int, stop: int) -> list[Mark]:
    return [mark for mark in marks if mark.start <= start and stop <= mark.stop]


def _segment(text: str, over: list[Mark]) -> str:
    html = escape(text)
    if not over:
        return html
    lead = min(over, key=lambda mark: (mark.claim, mark.stop - mark.start, mark.link))
    if lead.claim:
        style, name = "", "lg-words"
    else:
        line = f"color-mix(in srgb, {colour(lead.tint)} 65%, currentColor)"
        style, name = f' style="border-color:{line}"', "lg-mention"
    html = (
        f'<a class="{name}" href="{escape(lead.link)}" title="{escape(lead.title)}"'
        f"{style}>{html}</a>"
    )
    return f"<mark>{html}</mark>" if any(mark.claim for mark in over) else html
