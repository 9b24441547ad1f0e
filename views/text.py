"""Make text of documents safe to show: as Markdown, as HTML, as a link."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from urllib.parse import quote, urlsplit

from graph.ids import kind_slug

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$^&=@\"'/])")
# Codes such as :material/home: and :red[…], and what is taken for an address without a mark.
_READ_INTO = re.compile(r":(?=[\w+/-]+[:\[])|:(?=//)|(?<=\bwww)(?=\.)|@(?=\w)", re.IGNORECASE)
_LINES = re.compile(r"[\r\n\t\v\f]+")
_WORD_JOINER = "\u2060"


def plain(text: str) -> str:
    """Markdown that shows exactly this text, on one line.

    Streamlit turns ``:name:`` and ``:name[…]`` into icons and colours, and addresses into links,
    after it has taken the backslashes off, so an invisible word joiner breaks those up.
    """
    one_line = _READ_INTO.sub(rf"\g<0>{_WORD_JOINER}", _LINES.sub(" ", text))
    return _MARKDOWN.sub(r"\\\1", one_line)


def shorten(text: str, length: int = 60) -> str:
    """The text, cut to at most ``length`` characters with an ellipsis."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def web_address(address: str) -> str | None:
    """The address where it is http or https with a host, else None: nothing else may be a link."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None


def linked_title(title: str, addresses: Iterable[str]) -> str:
    """A document's title as HTML, with a link to its first address that may be one."""
    link = next((address for address in addresses if web_address(address)), None)
    if link is None:
        return escape(title)
    attributes = f'href="{escape(link)}" target="_blank" rel="noopener noreferrer"'
    return f"<a {attributes}>{escape(title)}</a>&nbsp;↗"


def titled(document: str, title: str, addresses: Iterable[str] = ()) -> str:
    """A document's title as HTML that opens it in the reader, then its published address."""
    link = next((address for address in addresses if web_address(address)), None)
    inside = f'<a href="{escape(document_address(document))}">{escape(title)}</a>'
    if link is None:
        return inside
    attributes = f'href="{escape(link)}" target="_blank" rel="noopener noreferrer"'
    return f'{inside}&nbsp;<a {attributes} aria-label="as published" title="as published">↗</a>'


def document_address(document: str, claim: str = "") -> str:
    """Relative address of a document in the reader, with one claim open where it is given."""
    opened = f"&claim={quote(claim, safe='')}" if claim else ""
    return f"sources?id={quote(document, safe='')}{opened}"


def entity_address(entity: str) -> str:
    """Relative address of an entity's page."""
    return f"entity?id={quote(entity, safe='')}"


def fact_address(entity: str, fact: str) -> str:
    """Relative address of an entity's page with one fact open."""
    return f"{entity_address(entity)}&fact={quote(fact, safe='')}"


def count(number: int, one: str, many: str | None = None) -> str:
    """``1 document``, ``1,204 documents``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def words(name: str) -> str:
    """A relation or qualifier in words: ``PARTICIPATES_IN`` -> ``participates in``."""
    return name.removeprefix("fact_").replace("_", " ").lower()


def kind_words(kind: str) -> str:
    """A kind in words: ``ForeignClient`` -> ``Foreign client``."""
    return kind_slug(kind).replace("-", " ").capitalize()
