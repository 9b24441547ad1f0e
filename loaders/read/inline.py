"""Take the marks inside Markdown paragraphs off, so that words stand as a reader sees them."""

from __future__ import annotations

import re

_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,500})\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,300}\")?\)")
_AUTOLINK = re.compile(r"<(https?://[^<>\s]{1,2000})>")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1(?![\w*])")
_QUOTED_LINE = re.compile(r" {0,3}>[ \t]?")


def plain_inline(text: str) -> str:
    """The text without the marks of links and emphasis, and one mark a block quote.

    A link's address goes, its words stay; pictures keep their mark, which makes them captions.
    """
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text))
    lines = text.split("\n")
    joined = [
        _QUOTED_LINE.sub("", line)
        if index and _QUOTED_LINE.match(line) and _QUOTED_LINE.match(lines[index - 1])
        else line
        for index, line in enumerate(lines)
    ]
    return "\n".join(joined)
