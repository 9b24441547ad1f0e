"""Tell headings from the other lines of a printed page."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBERED_HEADING = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+[A-Z가-힣“\"].*")
_CAPITAL_HEADING = re.compile(r"[A-Z][A-Z &,’'-]{3,}")
_LONGEST_HEADING = 100


def is_head(lines: Sequence[str], index: int) -> bool:
    """Whether a line is a heading: short, numbered or in capitals, unfinished, beside a gap."""
    line = lines[index]
    before_gap = index + 1 == len(lines) or not lines[index + 1]
    after_gap = index == 0 or not lines[index - 1]
    if not line or len(line) > _LONGEST_HEADING or line[-1] in ".,;:":
        return False
    if _NUMBERED_HEADING.fullmatch(line):
        return before_gap or after_gap
    return _CAPITAL_HEADING.fullmatch(line) is not None and before_gap and after_gap
