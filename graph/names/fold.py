"""Fold a name to the key under which all its spellings are looked up."""

from __future__ import annotations

import re
import unicodedata

_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
_LEADING_ARTICLE = re.compile(r"^\s*the\s+")
_IGNORED = re.compile(r"[\s\-‐-―'‘’ʼ`\"“”.,!·]+")
_NOT_SLUG = re.compile(r"[^0-9a-z\u1100-\u11ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3]+")
_APOSTROPHES = re.compile(r"['‘’ʼ`]")


def has_hangul(text: str) -> bool:
    """Whether any character of the text is hangul."""
    return bool(_HANGUL.search(text))


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFC", text).casefold()
    if has_hangul(text):
        return text
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def fold(text: str) -> str:
    """Key of a name: no case, accents, spaces, hyphens, quotes or leading "the"."""
    plain = _plain(text)
    return _IGNORED.sub("", _LEADING_ARTICLE.sub("", plain) if "the" in plain else plain)


def slug(text: str) -> str:
    """Readable part of an id: the folded words of a name joined by hyphens."""
    plain = _APOSTROPHES.sub("", _LEADING_ARTICLE.sub("", _plain(text)))
    return _NOT_SLUG.sub("-", plain).strip("-")
