"""The records that flow from a document into the graph. All are frozen.

Offsets count characters of ``Document.text``, the text as stored; cleaning never rewrites it.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Modality = Literal["stated", "planned", "alleged", "denied"]
Judgement = Literal["same", "different", "unsure", "apart", "accept", "reject", "undo"]
PassageKind = Literal[
    "title", "heading", "paragraph", "caption", "footnote", "credit", "quote", "row"
]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Fact(_Record):
    """A claim that a table states outright; its passage is the row it stands in.

    ``passage_index`` counts the passages of the document.
    """

    passage_index: int
    relation: str
    subject: str
    subject_kind: str
    object: str | None = None
    object_kind: str | None = None
    qualifiers: dict[str, str] = {}


class Passage(_Record):
    """A stretch of a document: ``document.text[start:stop]``.

    ``calls`` holds the ids of the footnote passages whose numbers stand in this one.
    ``label`` is a footnote's number, or the heading over a row.
    """

    id: str
    document: str
    index: int
    start: int
    stop: int
    kind: PassageKind
    page: int | None = None
    label: str | None = None
    calls: tuple[str, ...] = ()


class Document(_Record):
    """A text with what is known of its origin.

    ``text`` starts with the title, where there is one, then a blank line, then the body.
    ``source`` is the path or URL as it was given; ``urls`` every address under which the same text
    was published, sorted; ``date`` is YYYY, YYYY-MM or YYYY-MM-DD; ``language`` an ISO 639-1 code.
    ``read_from`` is the id of the document that the facts of a table were read from.
    """

    id: str
    text: str
    title: str
    source: str
    passages: tuple[Passage, ...]
    urls: tuple[str, ...] = ()
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    licence: str | None = None
    language: str = "en"
    format: str = "text"
    topics: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    read_from: str | None = None


class Name(_Record):
    """One spelling of one entity, as this document uses it.

    ``preferred`` marks the form a gazetteer prefers; ``count`` its uses in the document. ``system``
    is how it is romanised, empty where that cannot be told. ``former`` marks what a gazetteer
    lists as a former name, valid from ``valid_from`` to ``valid_to`` as far as known; these four
    follow from entity and text alone. ``told_former`` is true where this document calls it former.
    """

    id: str
    entity: str
    text: str
    key: str
    script: str
    preferred: bool = False
    count: int = 0
    system: str = ""
    former: bool = False
    valid_from: str | None = None
    valid_to: str | None = None
    told_former: bool = False


class Entity(_Record):
    """A thing of the graph, as one document knows it.

    ``attributes`` come from a gazetteer only, so that they are the same in every document.
    Resolution adds ``merged``, the ids of other entities that turned out to be this one, and
    ``same_as``, ids of outside data sets; both sorted, both empty before it.
    """

    id: str
    kind: str
    name: str
    names: tuple[Name, ...]
    attributes: dict[str, str | float | int] = {}
    merged: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


class Mention(_Record):
    """A stretch of text that refers to an entity: ``document.text[start:stop] == text``.

    ``reference`` is true for what is no name of it ("the factory", "General Secretary").
    """

    entity: str
    start: int
    stop: int
    text: str
    kind: str
    method: str
    reference: bool = False


class Claim(_Record):
    """What a document says: subject, relation, object, with where and how it is said.

    ``subject`` and ``object`` are entity ids, or the document's own id; ``start`` and ``stop`` mark
    the words that support it. ``outlet`` is the id of the outlet that says it. ``date`` is the
    document's. ``method`` names the rule or model, ``version`` its version.
    """

    id: str
    document: str
    passage: str
    relation: str
    subject: str
    subject_text: str
    object: str | None
    object_text: str
    start: int
    stop: int
    qualifiers: dict[str, str] = {}
    modality: Modality = "stated"
    speaker: str | None = None
    outlet: str | None = None
    date: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    confidence: float
    method: str
    version: str


class Rejection(_Record):
    """A candidate that was not taken, and why; ``reason`` is a short phrase to count by."""

    what: Literal["mention", "claim", "fact"]
    reason: str
    text: str


class Records(_Record):
    """All that one document gives: the unit that is in the graph whole or not at all.

    ``revision`` is the fingerprint of these records and of what resolution made of them.
    """

    document: Document
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    rejections: tuple[Rejection, ...] = ()
    revision: str | None = None


class Decision(_Record):
    """What somebody decided about two entities, or about a claim; one line of the ledger.

    ``same``, ``different`` and ``unsure`` are about the entities ``left`` and ``right``; an id
    ``outside:…`` as ``right`` is one of another data set. ``apart`` says that what ``documents``
    call ``left`` is another entity, ``right``. ``accept`` and ``reject`` are about the claim
    ``left``; ``accept`` may be about an entity, which is then one and not two. ``undo`` takes the
    decision ``left`` back. These three have no ``right``. ``when`` is a time in UTC, ISO 8601;
    ``evidence`` holds ids of claims and documents, and ``documents`` those that the decision rests
    on. ``id`` is a hash of all the rest.
    """

    id: str
    judgement: Judgement
    left: str
    right: str | None = None
    who: str
    when: str
    why: str = ""
    evidence: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    score: float | None = None
