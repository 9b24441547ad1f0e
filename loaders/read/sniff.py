"""Tell the format of an input from its first bytes; its suffix only decides between plain texts."""

from __future__ import annotations

import codecs
import re
from typing import Literal

Format = Literal["pdf", "xlsx", "json", "html", "table", "yaml", "markup", "binary", "text"]

_BINARY = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (save it as .xlsx, PDF or text)"),
    (b"PK\x03\x04", "a zip archive (or a Word file: save it as PDF or text)"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"RIFF", "a sound, video or image file"),
    (b"ID3", "a sound file"),
    (b"SQLite format 3\0", "a database"),
    (b"\0\0\0\x18ftyp", "a video"),
    (b"\0\0\0 ftyp", "a video"),
    (b"%!PS", "PostScript (save it as PDF)"),
    (b"{\\rtf", "rich text (save it as text or PDF)"),
)
_PDF_MARK_WITHIN = 1024
_JSON = re.compile(
    rb"\s*(?:\[\s*(?:[\[{\"\]]|(?:-?[\d.]+|null|true|false)\s*,|\Z)|\{\s*(?:[\"}]|\Z))"
)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_MARKUP = re.compile(r"\s*(?:<\?xml|<!doctype|<[a-z][\w:-]*(?:\s[^<>]*)?>)", re.IGNORECASE)
_SUFFIXES: dict[str, Format] = {
    ".csv": "table",
    ".tsv": "table",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_WORKBOOK = b"xl/"


def sniff(head: bytes, suffix: str) -> Format:
    """Format of an input.

    Args:
        head: its first bytes.
        suffix: suffix of its name, lower case; used only where the bytes are plain text.
    """
    if b"%PDF-" in head[:_PDF_MARK_WITHIN]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "xlsx" if suffix in (".xlsx", ".xlsm") or _WORKBOOK in head else "binary"
    if binary_kind(head) is not None:
        return "binary"
    bare = head.removeprefix(codecs.BOM_UTF8)
    if _JSON.match(bare):
        return "json"
    return _text_format(bare, suffix)


def binary_kind(head: bytes) -> str | None:
    """What a binary file is, from its first bytes, or None where they tell nothing."""
    return next((kind for mark, kind in _BINARY if head.startswith(mark)), None)


def _text_format(head: bytes, suffix: str) -> Format:
    for mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.removeprefix(mark)
    text = head.replace(b"\0", b"").decode("latin-1")
    markup = _MARKUP.match(text)
    if markup and (_HTML.search(text) or suffix in (".html", ".htm", ".xhtml")):
        return "html"
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    return (
        "markup" if markup and text.lstrip().lower().startswith(("<?xml", "<!doctype")) else "text"
    )
