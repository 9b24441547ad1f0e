"""What a line of a printed page says of how the text goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FINISHED = re.compile(r"[.!?:…。][\"”’')\]]*\s?\d{0,3}$")
_BROKEN_WORD = re.compile(r"(\w+)-$")
_FIRST_WORD = re.compile(r"\w+")
SOFT_HYPHEN = "\ufffe"
_WORD = re.compile(r"\w+(?:-\w+)*")
_BROKEN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[-/_=?&.]$")


def words_of(text: str) -> frozenset[str]:
    """Words of a text in lower case, as they stand within its lines."""
    return frozenset(word.lower() for word in _WORD.findall(text))


def is_finished(line: str) -> bool:
    """Whether a line ends a sentence or announces what follows; a footnote's number may trail."""
    return _FINISHED.search(line.rstrip()) is not None


def join_lines(lines: Sequence[str], words: frozenset[str]) -> str:
    """One running text of lines that were broken by the width of the page.

    A hyphen at the end of a line stays, unless the text knows the word without it and not with it.
    """
    joined = ""
    for line in lines:
        joined = _joined(joined, line.strip(), words) if joined else line.strip()
    return joined


def _joined(text: str, line: str, words: frozenset[str]) -> str:
    if text.endswith(SOFT_HYPHEN):
        text = f"{text[:-1]}-"
    if _BROKEN_ADDRESS.search(text):
        return text + line
    head, tail = _BROKEN_WORD.search(text), _FIRST_WORD.match(line)
    if head is None or tail is None:
        return f"{text} {line}"
    whole = f"{head[1]}{tail[0]}".lower()
    hyphenated = f"{head[1]}-{tail[0]}".lower()
    if whole in words and hyphenated not in words:
        return text[:-1] + line
    return text + line
