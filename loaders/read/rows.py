"""Rows of a CSV, a TSV or a workbook, as text cells by column."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from graph.errors import DamagedInputError, EmptyInputError, TooLargeError
from loaders.read.input import megabytes
from loaders.read.mapping import Mapping
from loaders.read.normalise import normalise

Row = tuple[int, dict[str, str]]
_DECLARATIONS_WITHIN = 4096
_BROKEN_WORKBOOK = (
    InvalidFileException,
    zipfile.BadZipFile,
    ParseError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
)


def text_rows(text: str, mapping: Mapping, source: str, suffix: str) -> Iterator[Row]:
    """Rows of a CSV or TSV, each with its number; the header is row 1.

    A TSV knows no quotes: a quotation mark in it is a character as any other.

    Raises:
        EmptyInputError: it has no header.
        DamagedInputError: it is no CSV.
    """
    is_tsv = suffix == ".tsv" and mapping.delimiter is None
    delimiter = mapping.delimiter or ("\t" if is_tsv else ",")
    lines = io.StringIO(normalise(text), newline="")
    if is_tsv:
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        yield from _by_column(reader, source)
    except csv.Error as error:
        raise DamagedInputError(
            source, f"the table breaks at line {reader.line_num}, nothing after it is read: {error}"
        ) from error


def workbook_rows(data: bytes, mapping: Mapping, source: str, limit: int) -> Iterator[Row]:
    """Rows of one sheet of a workbook, each with its number; the header is row 1.

    Args:
        data: all bytes of the file.
        mapping: names the sheet; the first without that.
        source: the input, for errors.
        limit: most bytes that it may unpack to.

    Raises:
        TooLargeError: it unpacks to more (a zip bomb does).
        EmptyInputError: the sheet has no header.
        DamagedInputError: it is no workbook, or lacks the sheet.
    """
    try:
        _check_archive(data, source, limit)
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        if mapping.sheet is not None and mapping.sheet not in book.sheetnames:
            raise DamagedInputError(source, f"the workbook has no sheet {mapping.sheet!r}")
        sheet = book[mapping.sheet] if mapping.sheet is not None else book.worksheets[0]
        cells = ([_cell(value) for value in row] for row in sheet.iter_rows(values_only=True))
        yield from _by_column(cells, source)
        book.close()
    except _BROKEN_WORKBOOK as error:
        raise DamagedInputError(source, f"the workbook is damaged: {error}") from error


def _check_archive(data: bytes, source: str, limit: int) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > limit:
            raise TooLargeError(
                source,
                f"it unpacks to {megabytes(unpacked)} and the limit is {megabytes(limit)}; "
                "split it, or raise LABOURGRAPH_MAX_FILE_SIZE",
            )
        for part in archive.infolist():
            with archive.open(part) as stream:
                if b"<!DOCTYPE" in stream.read(_DECLARATIONS_WITHIN):
                    raise DamagedInputError(source, "the workbook declares entities, refused")


def _by_column(rows: Iterator[Sequence[str]] | Any, source: str) -> Iterator[Row]:
    header: list[str] = []
    for number, cells in enumerate(rows, 1):
        if not any(cell.strip() for cell in cells):
            continue
        if not header:
            header = [cell.strip() for cell in cells]
            yield number, {name: name for name in header if name}
        else:
            padded = [*cells, *[""] * (len(header) - len(cells))]
            yield (
                number,
                {name: cell.strip() for name, cell in zip(header, padded, strict=False) if name},
            )
    if not header:
        raise EmptyInputError(source, "the table is empty")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return normalise(str(value))
