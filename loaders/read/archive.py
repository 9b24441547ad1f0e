"""The archive of KCNA's English service: a JSON list of articles, read as a stream.

Each record holds ``topic``, ``headline``, ``link``, ``date`` (milliseconds since 1970),
``date_str`` and ``story_text``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, BinaryIO

from graph.errors import DamagedInputError, EmptyInputError, NotTextError, ReadError
from graph.model import Document
from loaders.read.assemble import Origin, Span, assemble, trim
from loaders.read.blocks import lines
from loaders.read.dates import epoch_date, iso_date
from loaders.read.jsonlist import records
from loaders.read.normalise import normalise

_OUTLET = "KCNA"
_MOST_STRANGERS = 10
_REQUIRED = ("headline", "link", "story_text")
_ISSUE_DATE = re.compile(r"\s*\[(?:Juche ?)?\d+(?:\.\d+)+\.?\]\s*$")
_DATELINE = re.compile(r"\s*[A-Z][\w ,.'’-]{0,60}? \d{1,2} \(KCNA\)\s*--?\s*")
_END_MARK = re.compile(r"\s*-0-\s*$")
_SENTENCE_ENDS = ".!?:;”\"'’)]"
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def read_archive(
    file: BinaryIO, source: str, on_error: Callable[[ReadError], None], limit: int
) -> Iterator[Document]:
    """Articles of the archive in its order, one at a time; a bad record is reported and left out.

    Where the JSON itself breaks, the records before that are yielded and one error names the next.
    The file may have any size: memory holds one record at a time.

    Args:
        file: the JSON, in UTF-8.
        source: the input, for errors.
        on_error: called for each record that is left out.
        limit: most bytes of one record.

    Raises:
        NotTextError: the JSON is no list of articles.
        EmptyInputError: the list is empty.
        DamagedInputError: the JSON breaks.
        TooLargeError: a record passes the limit.
        ReadError: the file cannot be read to its end.
    """
    strangers: list[ReadError] = []
    is_archive = False
    for number, record in records(file, source, limit):
        if not is_archive and _is_article(record):
            is_archive = True
            for stranger in strangers:
                on_error(stranger)
        try:
            yield article(record, f"{source}#{number}")
        except ReadError as error:
            if is_archive:
                on_error(error)
            else:
                strangers.append(error)
        if len(strangers) == _MOST_STRANGERS and not is_archive:
            break
    if not is_archive:
        raise _no_archive(source, strangers)


def _is_article(record: object) -> bool:
    return isinstance(record, dict) and any(field in record for field in _REQUIRED)


def _no_archive(source: str, strangers: list[ReadError]) -> ReadError:
    if not strangers:
        return EmptyInputError(source, "the JSON holds no list of articles, or an empty one")
    return NotTextError(
        source, "it is JSON, but no list of articles with headline, link and story_text"
    )


def article(record: object, place: str) -> Document:
    """The document of one record; ``place`` names the record in errors.

    Raises:
        DamagedInputError: the record lacks a field, or a field has a type it cannot have.
        EmptyInputError: it has neither headline nor text.
    """
    fields = _checked(record, place)
    title = _ISSUE_DATE.sub("", normalise(fields["headline"])).strip()
    body = normalise(fields["story_text"]).strip("\n")
    topic = fields.get("topic")
    link = fields["link"]
    origin = Origin(
        source=link,
        format="archive",
        title=title,
        urls=(link,),
        outlet=_OUTLET,
        date=_date(fields, place),
        topics=(topic,) if isinstance(topic, str) and topic else (),
    )
    try:
        return assemble(body, _spans(body), origin)
    except EmptyInputError as error:
        raise EmptyInputError(place, "the record has neither headline nor text") from error


def _checked(record: object, place: str) -> Mapping[str, Any]:
    if not isinstance(record, dict):
        raise DamagedInputError(place, "the record is no object with headline and story_text")
    for field in _REQUIRED:
        if field not in record:
            raise DamagedInputError(place, f"the record lacks the field {field!r}")
        if not isinstance(record[field], str):
            kind = type(record[field]).__name__
            raise DamagedInputError(place, f"the field {field!r} is no text but {kind}")
    if not _WEB_ADDRESS.fullmatch(record["link"]):
        raise DamagedInputError(place, f"the link {record['link']!r} is no http or https address")
    return record


def _date(fields: Mapping[str, Any], place: str) -> str | None:
    try:
        if fields.get("date_str"):
            return iso_date(fields["date_str"])
        milliseconds = fields.get("date")
        if milliseconds is None:
            return None
        return epoch_date(milliseconds)
    except ValueError as error:
        raise DamagedInputError(place, f"the date: {error}") from error


def _spans(body: str) -> list[Span]:
    """Lines between dateline and end mark, joined where one goes on with a sentence."""
    dateline = _DATELINE.match(body)
    start = dateline.end() if dateline else 0
    end_mark = _END_MARK.search(body, start)
    stop = end_mark.start() if end_mark else len(body)
    spans: list[Span] = []
    for line in lines(body):
        span = trim(body, Span(max(line.start, start), min(line.stop, stop)))
        if span.start >= span.stop:
            continue
        if spans and body[span.start].islower() and body[spans[-1].stop - 1] not in _SENTENCE_ENDS:
            spans[-1] = replace(spans[-1], stop=span.stop)
        else:
            spans.append(span)
    return spans
