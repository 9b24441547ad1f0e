"""Documents by outlet, kind of outlet, date and words of the title, a page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from graph.store.base import Reader
from graph.subgraph import Node
from views.text import count, titled

PAGE = 50
NONE = "none"
FIELDS = ("q", "outlet", "kind", "since", "until")
# A document that names two outlets counts under both, and stands in the list once.
_WANTED = """
MATCH (d:Document)
OPTIONAL MATCH (d)-[:PUBLISHED_BY]->(o:Outlet)
WITH d, o ORDER BY o.id
WITH d, collect(o.id) AS outlets, collect(o.name) AS names, collect(o.outlet_kind) AS kinds
WHERE ($q IS NULL OR toLower(d.title) CONTAINS $q)
  AND ($outlet IS NULL OR $outlet IN outlets OR ($outlet = 'none' AND size(outlets) = 0))
  AND ($kind IS NULL OR $kind IN kinds OR ($kind = 'none' AND size(kinds) = 0))
  AND ($since IS NULL OR d.date >= $since)
  AND ($until IS NULL OR left(d.date, size($until)) <= $until)
"""
COUNTED = f"{_WANTED}RETURN count(d) AS documents"
LISTED = f"""{_WANTED}
RETURN d, names, kinds
ORDER BY coalesce(d.date, '') DESC, d.id
SKIP $skip LIMIT $take
"""
CLAIMS = """
MATCH (c:Claim) WHERE c.document IN $ids
RETURN c.document AS document, count(c) AS claims
"""
OUTLETS = """
MATCH (d:Document)-[:PUBLISHED_BY]->(o:Outlet)
RETURN o.id AS id, o.name AS name, o.outlet_kind AS kind, count(d) AS documents
ORDER BY documents DESC, id
"""


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet with the number of its documents; ``kind`` is empty where it is not known."""

    id: str
    name: str
    kind: str
    documents: int


@dataclass(frozen=True, slots=True)
class Listed:
    """One document of the list with what it is known by."""

    node: Node
    outlets: tuple[str, ...]
    kinds: tuple[str, ...]
    claims: int


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for, as the address holds it; ``page`` counts from 1."""

    given: Mapping[str, str]
    page: int = 1

    def address(self, page: int) -> dict[str, str]:
        """Query parameters of a page of the same wish."""
        return dict(self.given) | ({"page": str(page)} if page > 1 else {})

    def parameters(self) -> dict[str, str | int | None]:
        """Values for the statements."""
        asked = {name: self.given.get(name) for name in FIELDS}
        return {**asked, "q": (asked["q"] or "").lower() or None}


def wish_of(address: Mapping[str, str]) -> Wish:
    """What an address asks for; a page that is no number is the first."""
    given = {name: address[name].strip() for name in FIELDS if address.get(name, "").strip()}
    page = address.get("page", "")
    return Wish(given, max(1, int(page)) if page.isascii() and page.isdigit() else 1)


def outlets_of(reader: Reader) -> list[Outlet]:
    """Outlets that documents name, those with the most first."""
    rows = reader.run(OUTLETS).rows
    return [Outlet(i, name or i, kind or "", int(number)) for i, name, kind, number in rows]


def count_documents(reader: Reader, wish: Wish) -> int:
    """Number of documents of all pages."""
    return int(reader.run(COUNTED, wish.parameters()).rows[0][0])


def list_documents(reader: Reader, wish: Wish) -> list[Listed]:
    """The documents of a page, the newest first."""
    place = {"skip": (wish.page - 1) * PAGE, "take": PAGE}
    rows = reader.run(LISTED, wish.parameters() | place).rows
    ids = [node.id for node, _, _ in rows]
    told = dict(reader.run(CLAIMS, {"ids": ids}).rows) if ids else {}
    return [
        Listed(node, tuple(names), tuple(kinds), int(told.get(node.id, 0)))
        for node, names, kinds in rows
    ]


def list_html(documents: Sequence[Listed]) -> str:
    """The documents as HTML; a title opens the reader, the arrow the published address."""
    return f'<ul class="lg-documents">{"".join(_item(one) for one in documents)}</ul>'


def _item(one: Listed) -> str:
    known = one.node.properties
    facts = [
        str(known.get("date") or "no date"),
        ", ".join(one.outlets) or "no outlet known",
        ", ".join(dict.fromkeys(one.kinds)),
        count(one.claims, "claim"),
    ]
    note = " · ".join(escape(fact) for fact in facts if fact)
    title = titled(one.node.id, one.node.name, known.get("urls") or ())
    return f"<li>{title}<small>{note}</small></li>"
