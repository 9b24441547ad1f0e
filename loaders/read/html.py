"""Web pages: the article without what stands around it, and the page's own metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import trafilatura
from trafilatura.settings import Document as Article

from graph.errors import DamagedInputError, EmptyInputError
from graph.model import Document, PassageKind
from loaders.read.assemble import Origin, Span, assemble
from loaders.read.boilerplate import line_kind
from loaders.read.dates import iso_date
from loaders.read.normalise import normalise

_SPACES = re.compile(r"\s+")
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]+)", re.I)
_DECLARED_WITHIN = 4096
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_KINDS: dict[str, PassageKind] = {"head": "heading", "quote": "quote"}
_BLOCKS = frozenset({"p", "head", "quote", "item", "row", "code"})
_DEEPEST = 250
_DATES = {"extensive_search": False, "original_date": True}


def declared_encoding(head: bytes) -> str | None:
    """Encoding that a page names in its first bytes."""
    match = _DECLARED.search(head[:_DECLARED_WITHIN])
    return match[1].decode("ascii") if match else None


def read_html(markup: str, origin: Origin) -> Document:
    """The article of a web page.

    Title, outlet, authors, date and address are those of the page's metadata; a host name is not
    taken for an outlet, and a date in the prose not for the article's.

    Raises:
        EmptyInputError: the page has no article.
        DamagedInputError: it is nested too deeply to be read.
    """
    markup = _DECLARATION.sub("", normalise(markup))
    try:
        tree = trafilatura.load_html(markup)
        captions = _captions(tree) if tree is not None else []
        _check_depth(tree, origin.source)
        found = None if tree is None else _extract(tree, origin)
    except (RecursionError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise DamagedInputError(origin.source, f"its HTML cannot be read: {reason}") from error
    if found is None or found.body is None:
        raise EmptyInputError(origin.source, "the page holds no article")
    origin = _origin(found, origin)
    body, spans = _lay_out(found.body, captions, origin.title or "")
    if not spans:
        raise EmptyInputError(origin.source, "the page holds no article")
    return assemble(body, spans, origin)


def _check_depth(tree: Any, source: str) -> None:
    """Refuse what the parser has cut off: libxml2 stops at 256 levels and says nothing."""
    level = [] if tree is None else [tree]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
    if level:
        raise DamagedInputError(source, f"its HTML is nested more than {_DEEPEST} levels deep")


def _extract(tree: Any, origin: Origin) -> Article | None:
    found = trafilatura.bare_extraction(
        tree,
        url=origin.urls[0] if origin.urls else None,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=_DATES,
    )
    return found if isinstance(found, Article) else None


def _origin(found: Article, origin: Origin) -> Origin:
    outlet = found.sitename or None
    if outlet and found.hostname and outlet.lower() in (found.hostname, f"www.{found.hostname}"):
        outlet = None
    url = found.url if found.url and _WEB_ADDRESS.fullmatch(found.url) else None
    authors = [name.strip() for name in (found.author or "").split(";")]
    return replace(
        origin,
        title=_plain(found.title or "") or origin.title,
        outlet=_plain(outlet or "") or origin.outlet,
        authors=tuple(name for name in authors if name) or origin.authors,
        date=_date(found.date) or origin.date,
        urls=(*origin.urls, url) if url else origin.urls,
        licence=found.license or origin.licence,
    )


def _date(value: str | None) -> str | None:
    return iso_date(value) if value else None


def _captions(tree: Any) -> list[str]:
    found = (_plain(" ".join(caption.itertext())) for caption in tree.iter("figcaption"))
    return [text for text in dict.fromkeys(found) if text]


def _lay_out(body: Any, captions: list[str], title: str) -> tuple[str, list[Span]]:
    """Blocks of the article with a blank line between them, captions behind them."""
    text = ""
    spans = []
    blocks = list(_blocks(body))
    if blocks and blocks[0][1] == title:
        blocks = blocks[1:]
    prose = {words for _, words in blocks}
    blocks += [("caption", words) for words in captions if words not in prose]
    for kind, words in blocks:
        start = len(text)
        text += f"{words}\n\n"
        noted = line_kind(words) if kind == "paragraph" else None
        if noted != "navigation":
            spans.append(Span(start, start + len(words), noted or kind))
    return text.rstrip("\n"), spans


def _blocks(body: Any) -> Iterator[tuple[PassageKind, str]]:
    """Outermost blocks of the article in order, with the text that stands between them."""
    for element in body:
        if element.tag in _BLOCKS:
            separator = " | " if element.tag == "row" else " "
            parts = [_plain(part) for part in element.itertext()]
            words = separator.join(part for part in parts if part)
            if element.tag != "row":
                words = _plain("".join(element.itertext()))
            if words:
                yield _KINDS.get(element.tag, "paragraph"), words
        else:
            if element.text and _plain(element.text):
                yield "paragraph", _plain(element.text)
            yield from _blocks(element)
        if element.tail and _plain(element.tail):
            yield "paragraph", _plain(element.tail)


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip()
