"""Where in a footnote the single citations stand."""

from __future__ import annotations

import re
from itertools import pairwise

_QUOTES = frozenset('“”"')
_LEAD_IN = re.compile(
    r"(?:\b[Ss]ee,?(?:\s+also)?(?:,?\s+for example,?)?|\bcf\.|\bdescribed in further detail in"
    r"|\bfor example in|\bquoted in|\bcited in)\s+(?=[“”\"A-ZÀ-Þ])"
)
_SENTENCE = re.compile(r"\.\s+(?=(?:For|See|More|The|This|In|On|A|An)\b)")
_GLUED = re.compile(r"\s+")


def is_open(text: str) -> list[bool]:
    """For each character whether it stands inside quotation marks or brackets."""
    inside: list[bool] = []
    quoted, depth = False, 0
    for character in text:
        if character in _QUOTES:
            quoted = not quoted
        elif not quoted and character == "(":
            depth += 1
        elif not quoted and character == ")":
            depth = max(0, depth - 1)
        inside.append(quoted or depth > 0)
    return inside


def segments(text: str) -> list[tuple[int, int]]:
    """Start and stop of each stretch that may be a citation, in order.

    A footnote is cut at semicolons and, where it talks about its sources, after words such as
    "see for example"; what stands before those words is no citation.
    """
    closed = [not flag for flag in is_open(text)]
    found: list[tuple[int, int]] = []
    for start, stop in _cut(text, closed):
        starts = [m.end() for m in _LEAD_IN.finditer(text, start, stop) if closed[m.start()]]
        if not starts:
            found.append(_trimmed(text, start, stop))
            continue
        opening = [s.start() + 1 for s in _SENTENCE.finditer(text, start, starts[0])]
        if opening and closed[opening[-1] - 1]:
            found.append(_trimmed(text, start, opening[-1]))
        bounds = [*starts, stop]
        for first, following in pairwise(bounds):
            last = following
            for sentence in _SENTENCE.finditer(text, first, following):
                if closed[sentence.start()]:
                    last = sentence.start() + 1
                    break
            found.append(_trimmed(text, first, last))
            if "directed by" in text[last:following]:
                found.append(_trimmed(text, last, following))
    return [(a, b) for a, b in found if b > a]


def _cut(text: str, closed: list[bool]) -> list[tuple[int, int]]:
    cuts = [i for i, character in enumerate(text) if character == ";" and closed[i]]
    bounds = [-1, *cuts, len(text)]
    return [(a + 1, b) for a, b in pairwise(bounds)]


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int]:
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return start, stop


def plain(text: str) -> str:
    """Text on one line."""
    return _GLUED.sub(" ", text).strip()
