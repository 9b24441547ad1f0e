"""Tell Korean text from text in Latin script."""

from __future__ import annotations

import re

_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_LATIN = re.compile(r"[A-Za-z]")


def language_of(text: str) -> str:
    """ISO 639-1 code: ``ko`` where at least as many syllables are hangul as letters are Latin."""
    hangul = len(_HANGUL.findall(text))
    return "ko" if hangul and hangul >= len(_LATIN.findall(text)) else "en"
