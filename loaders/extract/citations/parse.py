"""One citation from one stretch of a footnote."""

from __future__ import annotations

import re

from graph.dates import find_dates
from loaders.extract.citations.citation import Citation, Part
from loaders.extract.citations.imprint import IMPRINT, IMPRINT_CUT, part, read_imprint
from loaders.extract.citations.people import leading_names, names
from loaders.extract.citations.split import plain

_IBID = re.compile(r"[Ii]bid\b\.?")
_QUOTED = re.compile(r"[“”\"](?P<title>[^“”\"]{3,400}?)[“”\"]", re.DOTALL)
_DIRECTED = re.compile(r",\s+directed by\s+(?P<names>[^(]+?)\s*(?=\(|$)", re.DOTALL)
_ROLE_END = r"(?=\s*\(|,\s+(?:trans|ed|\d)|$)"
_TRANSLATOR = re.compile(rf",\s+trans(?:\.|lated by)\s+(?P<names>[^,(]+?){_ROLE_END}", re.DOTALL)
_EDITOR = re.compile(rf",\s+ed(?:s?\.|ited by)\s+(?P<names>[^,(]+?){_ROLE_END}", re.DOTALL)
_TITLE_END = re.compile(
    r",\s+(?:trans\.|eds?\.|\d+(?:st|nd|rd|th) ed\.)|\s*,?\s*\((?=[^)]*(?:\d{4}|$))"
)
_PAGES = re.compile(
    r"(?:^|[\s:,])(\d{1,4}(?:\s*[–-]\s*\d{1,4})?(?:,\s*\d{1,4}(?:\s*[–-]\s*\d{1,4})?)*)\s*\.?\s*$"
)
_TIMES = re.compile(r",?\s*((?:\d{1,2}:\d\d:\d\d(?:[–-]\d{1,2}:\d\d:\d\d)?(?:,\s*)?)+)\s*\.?\s*$")
_ADDRESS = re.compile(r"https?://\S+")
_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "of", "on", "or"}
    | {"the", "to", "was", "with", "s", "its", "their"}
)


def parse(text: str, start: int, stop: int) -> Citation | None:
    """The citation at ``text[start:stop]``, or None where it is none."""
    if _IBID.match(text, start, stop):
        return Citation("ibid", start, stop, pages=_pages(text[start:stop]))
    quoted = _QUOTED.search(text, start, stop)
    if quoted:
        return _article(text, start, stop, quoted)
    directed = _DIRECTED.search(text, start, stop)
    if directed:
        return _film(text, start, stop, directed)
    imprint = IMPRINT.search(text, start, stop) or IMPRINT_CUT.search(text, start, stop)
    if imprint:
        book = _book(text, start, stop, imprint)
        if book is not None:
            return book
    return _short(text, start, stop)


def _article(text: str, start: int, stop: int, quoted: re.Match[str]) -> Citation | None:
    title = part(text, *quoted.span("title"))
    authors = names(text, start, quoted.start()) if text[start : quoted.start()].strip() else ()
    if authors is None or not title.text:
        return None
    rest = quoted.end()
    tail = text[rest:stop]
    if not re.search(r"[A-Za-z]", _ADDRESS.sub("", tail)):
        return Citation("short", start, stop, title, authors, pages=_pages(tail))
    container = _container(text, rest, stop)
    date = _date(tail)
    pages = _pages(_ADDRESS.sub("", tail))
    kind = "chapter" if tail.lstrip(" ,").startswith("in ") else "article"
    imprint = IMPRINT.search(text, rest, stop) if kind == "chapter" else None
    press = read_imprint(text, imprint) if imprint else None
    return Citation(
        kind, start, stop, title, authors, container=container, date=date, pages=pages,
        editors=_role(_EDITOR, text, rest, stop),
        place=press.place if press else None,
        places=press.places if press else (),
        publishers=press.publishers if press else (),
    )  # fmt: skip


def _container(text: str, start: int, stop: int) -> Part | None:
    match = re.match(
        r"[\s,.]*(?:in\s+)?(?P<name>[A-Z0-9][^,(]*?)\s*(?=,|\(|\.?\s*$|\.\s)", text[start:stop]
    )
    if not match:
        return None
    first, last = start + match.start("name"), start + match.end("name")
    trimmed = re.sub(r"\s+\d+$", "", text[first:last])
    named = part(text, first, first + len(trimmed))
    return named if len(named.text) > 1 and not named.text.startswith("http") else None


def _date(text: str) -> str | None:
    found = find_dates(_ADDRESS.sub("", text))
    return max((d.value for d in found), key=len, default=None)


def _film(text: str, start: int, stop: int, directed: re.Match[str]) -> Citation | None:
    before = text[start : directed.start()]
    first = start + (before.rfind(": ") + 2 if ": " in before else 0)
    people = names(text, *directed.span("names"))
    imprint = IMPRINT.search(text, directed.end(), stop)
    press = read_imprint(text, imprint) if imprint else None
    return Citation(
        "film", first, stop, part(text, first, directed.start()), people or (),
        date=press.year if press else None, directed=True,
        publishers=press.publishers if press else (),
    )  # fmt: skip


def _role(pattern: re.Pattern[str], text: str, start: int, stop: int) -> tuple[Part, ...]:
    match = pattern.search(text, start, stop)
    return (names(text, *match.span("names")) or ()) if match else ()


def _book(text: str, start: int, stop: int, imprint: re.Match[str]) -> Citation | None:
    opened = leading_names(text, start, imprint.start())
    if opened is None:
        return None
    authors, first = opened
    end = _TITLE_END.search(text, first, stop)
    title = part(text, first, end.start() if end else imprint.start())
    press = read_imprint(text, imprint)
    if len(title.text) < 3 or not _is_title(title.text):
        return None
    return Citation(
        "book", start, stop, title, authors,
        translators=_role(_TRANSLATOR, text, first, stop),
        editors=_role(_EDITOR, text, first, stop),
        date=press.year, place=press.place, places=press.places, publishers=press.publishers,
        pages=_pages(text[imprint.end() : stop]),
    )  # fmt: skip


def _pages(text: str) -> str | None:
    times = _TIMES.search(text)
    if times:
        return plain(times[1]).rstrip(",")
    bare = _ADDRESS.sub("", text)
    for found in reversed(find_dates(bare)):
        bare = bare[: found.start] + bare[found.stop :]
    match = _PAGES.search(bare)
    return plain(match[1]) if match else None


def _is_title(text: str) -> bool:
    """Whether a phrase has the capitals of a title."""
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", text) if w.lower() not in _SMALL]
    capital = [w for w in words if w[0].isupper()]
    return bool(words) and len(capital) * 10 >= len(words) * 7


def _short(text: str, start: int, stop: int) -> Citation | None:
    """As in "Doe, Work and Its Songs, 10." or a film with times: "The Story, 1:27:33"."""
    body_end = stop
    pages = _pages(text[start:stop])
    times = _TIMES.search(text[start:stop])
    cut = times or _PAGES.search(text[start:stop])
    if cut is not None and pages:
        body_end = start + cut.start()
    body_end -= len(text[start:body_end]) - len(text[start:body_end].rstrip(" .,\n"))
    if times:
        return Citation("short", start, stop, part(text, start, body_end), pages=pages)
    opened = leading_names(text, start, body_end)
    if opened is None:
        return None
    authors, first = opened
    title = part(text, first, body_end)
    if len(title.text.split()) < 2 or not _is_title(title.text):
        return None
    return Citation("short", start, stop, title, authors, pages=pages)
