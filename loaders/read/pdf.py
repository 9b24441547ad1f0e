"""PDF files with a text layer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium

from graph.errors import DamagedInputError, EmptyInputError, EncryptedInputError, ReadError
from graph.model import Document
from loaders.read.assemble import Origin
from loaders.read.input import check_size
from loaders.read.normalise import normalise
from loaders.read.paged.document import read_pages
from loaders.read.paged.lines import SOFT_HYPHEN
from loaders.read.paged.pages import Page, cleaned

_END_MARK = b"%%EOF"
_END_WITHIN = 2048
_TITLE_PAGES = 3
_NOT_LETTERS = re.compile(r"[\W_]+")
_BROKEN_HYPHEN = re.compile("[\x02\ufffe]\n?")


def read_pdf(data: bytes, origin: Origin, limit: int) -> Document:
    """A document of a PDF's text layer.

    The title and author of its metadata are taken where its first pages show them too: programs
    often leave a file or user name there. Its dates are those of the file, not of the text, and
    are left.

    Args:
        data: all bytes of the file.
        origin: where it comes from.
        limit: most characters of text to take out, against bombs.

    Raises:
        DamagedInputError: it breaks off, or is no PDF inside.
        EncryptedInputError: it needs a password.
        EmptyInputError: it has no text layer.
        TooLargeError: its text passes the limit.
    """
    if _END_MARK not in data[-_END_WITHIN:]:
        raise DamagedInputError(origin.source, "the PDF breaks off before its end; get it again")
    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _error(origin.source) from error
    try:
        texts = list(_texts(file, origin.source, limit))
        metadata = file.get_metadata_dict(skip_empty=True)
    except pypdfium2.PdfiumError as error:
        raise DamagedInputError(origin.source, f"a page of the PDF is damaged: {error}") from error
    finally:
        file.close()
    if not any(text.strip() for text in texts):
        raise EmptyInputError(
            origin.source, "the PDF has no text layer; recognise its text first (OCR)"
        )
    shown = _letters(" ".join(texts[:_TITLE_PAGES]))
    title, author = (_shown(metadata.get(key), shown) for key in ("Title", "Author"))
    origin = replace(
        origin,
        title=origin.title or title,
        authors=origin.authors or ((author,) if author else ()),
    )
    return read_pages(cleaned([Page(text.split("\n")) for text in texts]), origin)


def _error(source: str) -> ReadError:
    if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
        return EncryptedInputError(source, "the PDF needs a password; save it without one")
    return DamagedInputError(source, "the PDF is damaged and cannot be opened; get it again")


def _texts(file: pypdfium2.PdfDocument, source: str, limit: int) -> Iterator[str]:
    length = 0
    for page in file:
        text_page = page.get_textpage()
        text = text_page.get_text_bounded()
        text_page.close()
        page.close()
        length += len(text)
        check_size(source, length, limit)
        yield _BROKEN_HYPHEN.sub(f"{SOFT_HYPHEN}\n", normalise(_marked(text)))


def _marked(text: str) -> str:
    """The text with a mark that survives normalisation where PDFium found a hyphenated line."""
    return text.replace("\x02", SOFT_HYPHEN)


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()


def _shown(value: str | None, shown: str) -> str | None:
    """A value of the metadata, where the pages show it as well."""
    letters = _letters(value or "")
    return normalise(value or "").strip() if letters and letters in shown else None
