"""The names of an entity: script, system, time as a former name, uses, and the words of a use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from graph.query import SavedQuery, run_query
from graph.store.base import Reader
from graph.subgraph import Node
from views.passages import Span, passage_html
from views.text import count, linked_title

QUERY = "names-of-entity"
FORMER = "former names"
UNUSED = "listed, in no document"
USES = 8
SYSTEMS: Mapping[str, str] = {
    "mr": "McCune-Reischauer",
    "rr": "Revised Romanisation",
    "nk1992": "system of the DPRK of 1992",
    "nk2012": "system of the DPRK of 2012",
    "press": "press spelling",
}
_DOCUMENTS = """
MATCH (n:Name {id: $name})-[u:USED_IN]->(d:Document)
WHERE u.count > 0
RETURN d, u.count AS uses, u.former AS former
ORDER BY d.date DESC, d.id
"""
_PASSAGES = """
UNWIND $documents AS id
MATCH (p:Passage)-[:PART_OF_DOCUMENT]->(d:Document {id: id})
WHERE p.text CONTAINS $text
RETURN id, p
ORDER BY id, p.start
"""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One name: ``told`` counts the documents that call it a former one."""

    id: str
    text: str
    script: str
    system: str
    documents: int
    first: str
    last: str
    former: bool
    valid_from: str
    valid_to: str
    told: int

    @property
    def used(self) -> str:
        """First and last date of the documents that use it."""
        return " to ".join(dict.fromkeys(filter(None, (self.first, self.last))))

    @property
    def valid(self) -> str:
        """The time of a former name, as far as it is known."""
        since = f"from {self.valid_from}" if self.valid_from else ""
        until = f"until {self.valid_to}" if self.valid_to else ""
        return f"{since} {until}".strip()


@dataclass(frozen=True, slots=True)
class Use:
    """A document that uses a name, with a passage where it stands, if it stands in one as it is."""

    document: Node
    uses: int
    former: bool
    passage: str = ""


def spellings_of(reader: Reader, query: SavedQuery, entity: str) -> list[Spelling]:
    """The names of an entity, those that most documents use first."""
    answer = run_query(reader, query, {"entity": entity}).result
    return [
        Spelling(
            id=row["name_id"],
            text=row["spelling"],
            script=row["script"] or "",
            system=row["system"] or "",
            documents=row["documents"],
            first=row["first"] or "",
            last=row["last"] or "",
            former=bool(row["former"]),
            valid_from=row["valid_from"] or "",
            valid_to=row["valid_to"] or "",
            told=row["told_former"],
        )
        for row in answer.dicts()
    ]


def grouped(spellings: Iterable[Spelling]) -> dict[str, list[Spelling]]:
    """Names in use by script, the most used script first; then former names, then unused ones."""
    groups: dict[str, list[Spelling]] = {}
    for one in spellings:
        groups.setdefault(_group(one), []).append(one)
    last = {UNUSED: 2, FORMER: 1}
    return {key: groups[key] for key in sorted(groups, key=lambda key: last.get(key, 0))}


def _group(one: Spelling) -> str:
    if one.former:
        return FORMER
    return one.script if one.documents else UNUSED


def notes(one: Spelling) -> list[str]:
    """What is known of a name, in words."""
    known = [SYSTEMS.get(one.system, one.system)]
    if one.former or not one.documents:
        known.append(one.script)
    if one.former:
        known.append(f"former {one.valid}".strip())
    if one.told:
        known.append(f"called former in {count(one.told, 'document')}")
    known += [count(one.documents, "document"), one.used] if one.documents else ["in no document"]
    return [note for note in known if note]


def unused_html(one: Spelling) -> str:
    """A name that no document uses, as HTML: there is nothing to open."""
    known = escape(" · ".join(notes(one)))
    return f'<p class="lg-unused"><b>{escape(one.text)}</b> <small>{known}</small></p>'


def uses_of(reader: Reader, name: Spelling) -> list[Use]:
    """Documents that use a name, the newest first, with the words of the first ``USES``."""
    rows = reader.run(_DOCUMENTS, {"name": name.id}, limit=200).rows
    ids = [row[0].id for row in rows[:USES]]
    found = reader.run(_PASSAGES, {"documents": ids, "text": name.text}).rows if ids else ()
    words: dict[str, str] = {}
    for document, passage in found:
        words.setdefault(document, _marked(str(passage.properties["text"]), name.text))
    return [Use(row[0], int(row[1]), bool(row[2]), words.get(row[0].id, "")) for row in rows]


def _marked(passage: str, name: str) -> str:
    start = passage.index(name)
    return passage_html(passage, [Span(start, start + len(name), "claim")], around=160)


def uses_html(uses: Sequence[Use]) -> str:
    """The documents as HTML, each with the words where it has them."""
    return f'<ul class="lg-documents">{"".join(map(_use, uses))}</ul>'


def _use(use: Use) -> str:
    title = linked_title(use.document.name, use.document.properties.get("urls") or ())
    facts = [str(use.document.properties.get("date", "")), count(use.uses, "use")]
    facts += ["calls it a former name"] if use.former else []
    note = " · ".join(escape(fact) for fact in facts if fact)
    return f"<li>{title}<small>{note}</small>{use.passage}</li>"
