"""YAML front matter at the head of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import yaml

from graph.errors import DamagedInputError
from loaders.read.assemble import Origin
from loaders.read.dates import iso_date

_OPENING = re.compile(r"---[ \t]*\n(?=[A-Za-z_][\w -]*:(?:\s|$)|(?:---|\.\.\.)[ \t]*(?:\n|\Z))")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def split_front_matter(text: str, origin: Origin) -> tuple[Origin, str]:
    """What the front matter adds to the origin, and the text behind it.

    A text has front matter where its first line is ``---`` and its second a ``key: value``. Read
    are title, url, outlet, date, author (one or a list) and licence; other keys are left alone.

    Raises:
        DamagedInputError: it is not closed, is no YAML, or a value has a type it cannot have.
    """
    opening = _OPENING.match(text)
    if opening is None:
        return origin, text
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        raise DamagedInputError(origin.source, "its front matter is not closed by a line of '---'")
    try:
        fields = yaml.safe_load(text[opening.end() : closing.start()])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise DamagedInputError(
            origin.source, f"its front matter is no YAML, correct it: {reason}"
        ) from error
    if fields is not None and not isinstance(fields, dict):
        raise DamagedInputError(
            origin.source, "its front matter is no list of 'key: value' lines, correct it"
        )
    return _origin(fields or {}, origin), text[closing.end() :]


def _origin(fields: Mapping[object, object], origin: Origin) -> Origin:
    source = origin.source
    url = _string(fields, "url", source)
    if url is not None and not _WEB_ADDRESS.fullmatch(url):
        raise DamagedInputError(source, f"its front matter has url {url!r}: http or https is read")
    authors = fields.get("author", fields.get("authors"))
    listed = authors if isinstance(authors, list) else [authors]
    named = [_string({"author": author}, "author", source) for author in listed]
    return replace(
        origin,
        title=_string(fields, "title", source) or origin.title,
        urls=(url,) if url else origin.urls,
        outlet=_string(fields, "outlet", source) or origin.outlet,
        authors=tuple(name for name in named if name) or origin.authors,
        date=_date(fields, source) or origin.date,
        licence=_string(fields, "licence", source)
        or _string(fields, "license", source)
        or origin.licence,
    )


def _string(
    fields: Mapping[object, object] | Mapping[str, object], key: str, source: str
) -> str | None:
    value = fields.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise DamagedInputError(
            source, f"its front matter has {key} as {type(value).__name__}, write plain text"
        )
    return str(value).strip() or None


def _date(fields: Mapping[object, object], source: str) -> str | None:
    value = fields.get("date")
    if value is None:
        return None
    try:
        return iso_date(value)
    except ValueError as error:
        raise DamagedInputError(source, f"its front matter has date {error}") from error
