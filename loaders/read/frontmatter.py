"""YAML front matter at the head of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import yaml

from graph.errors import DamagedInputError
from loaders.read.assemble import Origin
from loaders.read.dates import iso_date

_FENCE = re.compile(r"---[ \t]*\n(.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def split_front_matter(text: str, origin: Origin) -> tuple[Origin, str]:
    """What the front matter adds to the origin, and the text behind it.

    A text that opens with ``---`` and holds no mapping behind it has no front matter. Read are
    title, url, outlet, date, author (one or a list) and licence; other keys are left alone.

    Raises:
        DamagedInputError: it is no YAML, or a value has a type it cannot have.
    """
    match = _FENCE.match(text)
    if match is None:
        return origin, text
    try:
        fields = yaml.safe_load(match[1])
    except (yaml.YAMLError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise DamagedInputError(
            origin.source, f"its front matter is no YAML, correct it: {reason}"
        ) from error
    if not isinstance(fields, dict):
        if fields is None or ":" not in match[1]:
            return origin, text
        raise DamagedInputError(
            origin.source, "its front matter is no list of 'key: value' lines, correct it"
        )
    return _origin(fields, origin), text[match.end() :]


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
