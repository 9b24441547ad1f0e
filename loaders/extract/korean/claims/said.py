"""What a rule proposes, before it is checked and made a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.model import Modality
from loaders.extract.korean.sentence import Arg, Sentence


@dataclass(frozen=True, slots=True)
class Thing:
    """A product that becomes an entity by being the side of a claim; offsets in the sentence.

    ``name`` is what the entity is called, ``text[start:stop]`` how the sentence calls it.
    """

    name: str
    start: int
    stop: int
    kind: str = "Product"


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in the making; a subject of None is the document itself."""

    relation: str
    subject: Arg | Thing | None
    object: Arg | Thing | None
    rule: str
    sentence: Sentence
    start: int
    stop: int
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    modality: Modality = "stated"
    object_text: str = ""
