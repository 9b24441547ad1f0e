"""Find the numbers in a running text that call footnotes.

A call is glued to the word before it (``conditions.”1``). Years, decimals and quantities look the
same; what tells them apart is that the calls rise from the first page to the last. So the calls are
the heaviest rising chain of all candidates (longest increasing subsequence, with weights, and more
weight for a number that follows the one before).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_AFTER = r"(?=[\s.,;:!?)\]”’\"'—–]|$)"
_GLUED = re.compile(r"(?<=[^\W\d]|[,;:!?”’\"')\]…])(\d{1,3})" + _AFTER)
_AFTER_STOP = re.compile(r"(?<=\.)(\d{1,3})" + _AFTER)
_APART = re.compile(r"(?<=[.!?”]) (\d{1,3})(?= [A-Z“])")
_SURE, _LIKELY, _POSSIBLE = 1.0, 0.8, 0.4
_NEXT_IN_ORDER = 0.5
_HIGHEST = 1000


@dataclass(frozen=True, slots=True)
class Call:
    """A footnote's number in a paragraph; ``start`` to ``stop`` is what to take out."""

    paragraph: int
    start: int
    stop: int
    number: int


def find_calls(paragraphs: Sequence[str]) -> list[Call]:
    """Calls of footnotes in order; their numbers rise by the order of the text."""
    candidates = [
        found
        for index, text in enumerate(paragraphs)
        for found in sorted(_candidates(index, text), key=lambda found: found[0].start)
    ]
    return _heaviest_chain(candidates)


def _candidates(index: int, text: str) -> list[tuple[Call, float]]:
    found = [(_call(index, match), _SURE) for match in _GLUED.finditer(text)]
    for match in _AFTER_STOP.finditer(text):
        is_decimal = match.start() > 1 and text[match.start() - 2].isdigit()
        found.append((_call(index, match), _POSSIBLE if is_decimal else _LIKELY))
    found.extend((_call(index, match), _POSSIBLE) for match in _APART.finditer(text))
    return found


def _call(index: int, match: re.Match[str]) -> Call:
    return Call(index, match.start(), match.end(), int(match[1]))


def _heaviest_chain(candidates: Sequence[tuple[Call, float]]) -> list[Call]:
    tree: list[tuple[float, int]] = [(0.0, -1)] * (_HIGHEST + 1)
    previous: list[int] = []
    ending: dict[int, tuple[float, int]] = {0: (0.0, -1)}
    best = (0.0, -1)
    for position, (call, weight) in enumerate(candidates):
        below = _heaviest_below(tree, call.number)
        weight_before, before = ending.get(call.number - 1, (-1.0, -1))
        below = max(below, (weight_before + _NEXT_IN_ORDER, before), key=_weight)
        previous.append(below[1])
        chain = (below[0] + weight, position)
        _record(tree, call.number, chain)
        ending[call.number] = max(ending.get(call.number, chain), chain, key=_weight)
        best = max(best, chain, key=_weight)
    chosen = []
    position = best[1]
    while position >= 0:
        chosen.append(candidates[position][0])
        position = previous[position]
    return chosen[::-1]


def _weight(chain: tuple[float, int]) -> float:
    return chain[0]


def _heaviest_below(tree: Sequence[tuple[float, int]], number: int) -> tuple[float, int]:
    """Fenwick tree of prefix maxima: the heaviest chain that ends below a number."""
    best = (0.0, -1)
    index = number
    while index > 0:
        best = max(best, tree[index], key=_weight)
        index -= index & -index
    return best


def _record(tree: list[tuple[float, int]], number: int, chain: tuple[float, int]) -> None:
    index = number + 1
    while index <= _HIGHEST:
        tree[index] = max(tree[index], chain, key=_weight)
        index += index & -index
