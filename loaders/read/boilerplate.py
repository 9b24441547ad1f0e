"""Tell what a line of a text saved from the web is: navigation, caption, credit or prose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

LineKind = Literal["navigation", "caption", "credit"]

_PATTERNS = Path(__file__).with_name("boilerplate.yaml")
_LONGEST_NOTED = 400
_LONGEST_REPEATED = 80
_FEWEST_REPEATS = 3
_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]*$")
_NUMBERED_LABEL = re.compile(r"(\D{3,60}?) (\d{1,3})")


@dataclass(frozen=True, slots=True)
class Patterns:
    """Compiled patterns of ``boilerplate.yaml``."""

    lines: tuple[tuple[LineKind, re.Pattern[str]], ...]
    glued: re.Pattern[str]


@cache
def load_patterns() -> Patterns:
    """Patterns of the file beside this module."""
    groups = yaml.safe_load(_PATTERNS.read_text("utf-8"))
    kinds: tuple[LineKind, ...] = ("navigation", "credit", "caption")
    lines = tuple((kind, re.compile(_either(groups[kind]), re.IGNORECASE)) for kind in kinds)
    glued = rf"(?<=[.!?…\"”’)\]])\s*(?:{_either(groups['glued_navigation'])})\s*$"
    return Patterns(lines, re.compile(glued, re.IGNORECASE))


def line_kind(line: str) -> LineKind | None:
    """Kind of a line, or None for prose."""
    line = line.strip()
    if len(line) > _LONGEST_NOTED:
        return None
    for kind, pattern in load_patterns().lines:
        if pattern.fullmatch(line):
            return kind
    return None


def without_glued_navigation(line: str) -> str:
    """The line up to navigation that is glued to its end."""
    return load_patterns().glued.sub("", line)


def repeated_lines(lines: Iterable[str]) -> frozenset[str]:
    """Short lines that stand three times or more in a text and are no sentences."""
    counts = Counter(line.strip() for line in lines)
    return frozenset(
        line for line, count in counts.items() if count >= _FEWEST_REPEATS and is_label(line)
    )


def is_label(line: str) -> bool:
    """Whether a line is short and no sentence."""
    return 0 < len(line) <= _LONGEST_REPEATED and _SENTENCE_END.search(line) is None


def numbered_label(lines: Iterable[str]) -> re.Pattern[str] | None:
    """Pattern of a label that a text counts on ("Factory gate 7"), as picture series do."""
    starts = (_NUMBERED_LABEL.match(line.strip()) for line in lines)
    counts = Counter(start[1] for start in starts if start)
    label, count = counts.most_common(1)[0] if counts else ("", 0)
    return re.compile(rf"{re.escape(label)} \d{{1,3}}") if count >= _FEWEST_REPEATS else None


def _either(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)
