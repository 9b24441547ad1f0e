"""Which script a text is written in."""

from __future__ import annotations

import re
from typing import Literal

Script = Literal["hangul", "hanja", "latin", "cyrillic", "mixed", "other"]

_RANGES: tuple[tuple[Script, re.Pattern[str]], ...] = (
    ("hangul", re.compile(r"[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")),
    ("hanja", re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")),
    ("latin", re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
    ("cyrillic", re.compile(r"[\u0400-\u052f]")),
)


def scripts_in(text: str) -> tuple[Script, ...]:
    """The scripts whose letters occur, in a fixed order."""
    return tuple(script for script, letters in _RANGES if letters.search(text))


def detect_script(text: str) -> Script:
    """The one script of a text's letters, "mixed" for several, "other" for none that is known."""
    found = scripts_in(text)
    if not found:
        return "other"
    return found[0] if len(found) == 1 else "mixed"
