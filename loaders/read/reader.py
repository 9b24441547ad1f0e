"""Read documents from a path, a directory or a web address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from graph.errors import EmptyInputError, NotTextError, ReadError
from graph.model import Document
from graph.settings import Settings
from loaders.read.archive import read_archive
from loaders.read.assemble import Origin
from loaders.read.directory import walk
from loaders.read.encoding import decode
from loaders.read.fetch import fetch, is_address
from loaders.read.frontmatter import split_front_matter
from loaders.read.html import declared_encoding, read_html
from loaders.read.input import HEAD_SIZE, Input, check_size, file_input, shown, unreadable
from loaders.read.mapping import load_mapping
from loaders.read.markdown import is_markdown, read_markdown
from loaders.read.normalise import normalise
from loaders.read.paged.document import read_paged_text
from loaders.read.paged.pages import is_paged
from loaders.read.pdf import read_pdf
from loaders.read.rows import text_rows, workbook_rows
from loaders.read.sniff import binary_kind, sniff
from loaders.read.table import read_table
from loaders.read.text import read_text

OnError = Callable[[ReadError], None]


def read(source: str, settings: Settings, on_error: OnError) -> Iterator[Document]:
    """Documents of an input, as they are read.

    The format is told from the content. The limits of size hold before more than the first bytes
    are read: ``max_file_size`` for files, ``fetch_size`` for web pages, fetched or saved. The
    archive's JSON is read as a stream and may have any size, as long as no single record passes
    ``max_file_size``.

    Args:
        source: a file, a directory (read recursively, sorted) or an http or https address.
        settings: limits of size and time.
        on_error: called once for each input, or record of an input, that could not be read; the
            rest goes on.
    """
    try:
        if is_address(source):
            yield from read_input(fetch(source, settings), settings, on_error)
        elif _is_directory(source):
            yield from _read_directory(Path(source), settings, on_error)
        else:
            yield from read_input(file_input(Path(source), shown(source)), settings, on_error)
    except ReadError as error:
        on_error(error)


def _is_directory(source: str) -> bool:
    try:
        return Path(source).is_dir()
    except OSError as error:
        raise unreadable(source, error) from error


def _read_directory(folder: Path, settings: Settings, on_error: OnError) -> Iterator[Document]:
    is_empty = True
    for path in walk(folder, on_error):
        is_empty = False
        try:
            yield from read_input(file_input(path, shown(path)), settings, on_error)
        except ReadError as error:
            on_error(error)
    if is_empty:
        raise EmptyInputError(shown(folder), "the directory holds no file to read")


def read_input(given: Input, settings: Settings, on_error: OnError) -> Iterator[Document]:
    """Documents of an opened input.

    Raises:
        ReadError: it could not be read; records of it that could not go to ``on_error``.
    """
    limit = settings.max_file_size
    form = sniff(given.head, given.suffix)
    if form == "json":
        with given.open() as file:
            yield from read_archive(file, given.source, on_error, limit)
    elif form in ("table", "xlsx"):
        yield from _read_table(given, limit, on_error)
    elif form == "pdf":
        yield read_pdf(given.read(limit), _origin(given, "pdf"), limit)
    elif form == "html":
        check_size(given.source, given.size, settings.fetch_size, "LABOURGRAPH_FETCH_SIZE")
        encoding = given.encoding or declared_encoding(given.head)
        markup = decode(given.read(limit), given.source, encoding)
        yield read_html(markup, _origin(given, "html"))
    elif form == "text":
        yield _read_text(given, limit)
    else:
        raise NotTextError(given.source, _refusal(form, given.head))


def _read_text(given: Input, limit: int) -> Document:
    text = normalise(decode(given.read(limit), given.source, given.encoding))
    if sniff(text[:HEAD_SIZE].encode("utf-8"), "") == "json":
        raise NotTextError(given.source, "it is JSON in another encoding; save it as UTF-8")
    origin, body = split_front_matter(text, _origin(given, "text"))
    if is_paged(body):
        return read_paged_text(body, origin)
    if is_markdown(body, given.suffix):
        return read_markdown(text, _origin(given, "markdown"))
    return read_text(text, origin)


def _read_table(given: Input, limit: int, on_error: OnError) -> Iterator[Document]:
    if given.path is None:
        raise NotTextError(given.source, "a table is read from a file with a mapping beside it")
    mapping = load_mapping(given.path, given.source)
    data = given.read(limit)
    if sniff(given.head, given.suffix) == "xlsx":
        rows = workbook_rows(data, mapping, given.source, limit)
    else:
        rows = text_rows(decode(data, given.source), mapping, given.source, given.suffix)
    yield from read_table(rows, mapping, given.source, on_error)


def _origin(given: Input, form: str) -> Origin:
    return Origin(given.source, form, urls=() if given.path else (given.source,))


def _refusal(form: str, head: bytes) -> str:
    if form == "yaml":
        return "it is YAML: data, no document (the mapping of a table lies beside the table)"
    if form == "markup":
        return "it is XML that is no web page"
    return f"it is {binary_kind(head) or 'binary, no text'}"
