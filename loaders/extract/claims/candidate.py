"""What a rule proposes, before it is checked and made a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.model import Modality
from loaders.extract.claims.view import View


@dataclass(frozen=True)
class Ref:
    """An entity as one side of a claim: id, kind and the words used for it."""

    entity: str
    kind: str
    text: str


@dataclass(frozen=True)
class Thing:
    """A noun phrase that becomes an entity by being the side of a claim.

    ``name`` is the phrase without articles and quantities; words ``first`` to ``last`` of the
    sentence are the phrase as written, ``head`` its last noun.
    """

    name: str
    first: int
    last: int
    view: View
    kind: str = "Product"
    forms: tuple[str, ...] = ()


Side = Ref | Thing


@dataclass(frozen=True)
class Candidate:
    """A claim in the making; words ``first`` to ``last`` (exclusive) of the sentence support it."""

    relation: str
    subject: Side
    object: Side | None
    rule: str
    view: View
    first: int
    last: int
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    object_text: str = ""
    modality: Modality | None = None
    speaker: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True)
class Refused:
    """A candidate that a rule itself turns down."""

    reason: str
    text: str
