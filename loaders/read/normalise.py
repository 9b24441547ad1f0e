"""The light normalisation that a text gets when it is read, before any offset is counted."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85]")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def normalise(text: str) -> str:
    """NFC, line ends as newlines, one kind of space, no invisible or control characters.

    Line and page structure stays: tabs, newlines and form feeds are kept. Lone surrogates, which
    JSON can carry and UTF-8 cannot, become U+FFFD.
    """
    text = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))
    text = _UNSEEN.sub("", text)
    text = _CONTROLS.sub(" ", _SPACES.sub(" ", text))
    return _SURROGATES.sub("\ufffd", text)
