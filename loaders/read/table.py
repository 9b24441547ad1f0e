"""A table of facts: documents whose text is a plain rendering of its rows.

One document is made for each distinct address of the table, so that a fact keeps the source it was
read from. Each row is a passage of the kind ``row`` and a fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from graph.errors import DamagedInputError, EmptyInputError, ReadError
from graph.model import Document, Fact
from loaders.read.assemble import Origin, Span, assemble
from loaders.read.dates import iso_date
from loaders.read.mapping import Column, Mapping
from loaders.read.rows import Row

_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


@dataclass(slots=True)
class _Source:
    """Rows of one address, with what the first of them says of it."""

    url: str
    about: dict[Column, str]
    facts: list[Fact] = field(default_factory=list)


def read_table(
    rows: Iterable[Row], mapping: Mapping, source: str, on_error: Callable[[ReadError], None]
) -> Iterator[Document]:
    """Documents of a table in the order of their first rows; a bad row is reported and left out.

    Raises:
        DamagedInputError: the mapping names columns that the table lacks, or the table breaks.
        EmptyInputError: no row states a fact.
    """
    sources: dict[str, _Source] = {}
    for number, row in _checked(rows, mapping, source):
        if any(rule.matches.search(row[rule.column]) for rule in mapping.drop):
            continue
        try:
            _take(row, mapping, sources, f"{source}#{number}")
        except ReadError as error:
            on_error(error)
    if not sources:
        raise EmptyInputError(source, "no row of the table states a fact")
    for found in sources.values():
        yield _document(found, mapping, source)


def _checked(rows: Iterable[Row], mapping: Mapping, source: str) -> Iterator[Row]:
    iterator = iter(rows)
    _, header = next(iterator)
    absent = mapping.absent(list(header))
    if absent:
        raise DamagedInputError(
            source,
            f"its mapping names columns that are not there: {', '.join(absent)}; "
            f"there are: {', '.join(header)}",
        )
    yield from iterator


def _take(row: dict[str, str], mapping: Mapping, sources: dict[str, _Source], place: str) -> None:
    cells = {name: row[column] for name, column in mapping.columns.items()}
    cells = {**mapping.values, **{name: cell for name, cell in cells.items() if cell}}
    fact = _fact(cells, _qualifiers(cells.get("qualifiers", ""), row, mapping, place), place)
    url = cells.get("url", "")
    if "url" in mapping.columns and not _WEB_ADDRESS.fullmatch(url):
        raise DamagedInputError(place, f"the row's url {url!r} is no http or https address")
    about: dict[Column, str] = {
        name: cells[name] for name in ("date", "title", "outlet") if name in cells
    }
    if "date" in about:
        try:
            about["date"] = iso_date(about["date"])
        except ValueError as error:
            raise DamagedInputError(place, f"the row's date {error}") from error
    found = sources.setdefault(url, _Source(url, about))
    found.about = {**about, **found.about}
    index = len(found.facts)
    found.facts.append(fact.model_copy(update={"passage_index": index}))


def _fact(cells: dict[Column, str], qualifiers: dict[str, str], place: str) -> Fact:
    required: tuple[Column, ...] = ("relation", "subject", "subject_kind")
    if "object" in cells:
        required += ("object_kind",)
    lacking = [name for name in required if name not in cells]
    if lacking:
        raise DamagedInputError(place, f"the row lacks its {', '.join(lacking)}")
    return Fact(
        passage_index=0,
        relation=cells["relation"],
        subject=cells["subject"],
        subject_kind=cells["subject_kind"],
        object=cells.get("object"),
        object_kind=cells.get("object_kind") if "object" in cells else None,
        qualifiers=qualifiers,
    )


def _qualifiers(text: str, row: dict[str, str], mapping: Mapping, place: str) -> dict[str, str]:
    found: dict[str, str] = {}
    last = ""
    for part in filter(None, (part.strip() for part in text.split(";"))):
        key, equals, value = part.partition("=")
        if equals:
            last = key.strip()
            found[last] = value.strip()
        elif last:
            found[last] += f"; {part}"
        else:
            raise DamagedInputError(place, f"the row's qualifier {part!r} is no key=value")
    columns = {key: row[column] for key, column in mapping.qualifiers.items() if row[column]}
    return {key: value for key, value in {**found, **columns}.items() if value}


def _document(found: _Source, mapping: Mapping, source: str) -> Document:
    """The document of one address; the address closes the text, outside of all passages.

    It makes two articles that state the same differ, as they do where they were published.
    """
    title = found.about.get("title", mapping.title)
    first = 1 if title else 0
    text = ""
    spans = []
    for fact in found.facts:
        row = render(fact)
        spans.append(Span(len(text), len(text) + len(row), "row"))
        text += f"{row}\n"
    origin = Origin(
        source=found.url or mapping.source or source,
        format="table",
        title=title,
        urls=(found.url,) if found.url else (),
        outlet=found.about.get("outlet", mapping.outlet),
        date=found.about.get("date"),
        licence=mapping.licence,
        read_from=mapping.read_from,
    )
    facts = (
        fact.model_copy(update={"passage_index": fact.passage_index + first})
        for fact in found.facts
    )
    body = f"{text}\n{found.url}" if found.url else text.rstrip()
    return assemble(body, spans, origin, tuple(facts))


def render(fact: Fact) -> str:
    """A fact as a line of text: subject, relation in words, object, qualifiers in brackets."""
    words = [fact.subject, fact.relation.replace("_", " ").lower()]
    if fact.object is not None:
        words.append(fact.object)
    pairs = "; ".join(f"{key}: {value}" for key, value in fact.qualifiers.items())
    return " ".join(words) + (f" ({pairs})." if pairs else ".")
