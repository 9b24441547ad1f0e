"""A candidate for a mention, in words of one passage."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.extract.entities.gazetteer import Entry
from loaders.extract.entities.lexicon import Head


@dataclass(frozen=True, slots=True)
class Piece:
    """A candidate at the words ``first`` to ``last`` (not included).

    ``core`` is the word after its own part: what follows ("of the Workers' Party of Korea") may
    hold further names, what comes before holds none. ``name`` is the canonical name.
    ``local`` is true of what only this document can tell apart, ``proper`` where the words are a
    name, not an elliptical form. ``group`` numbers the members of one list.
    """

    first: int
    last: int
    kind: str
    name: str
    method: str
    core: int
    head: Head | None = None
    entry: Entry | None = None
    local: bool = False
    reference: bool = False
    group: int | None = None
    proper: bool = True


@dataclass(frozen=True, slots=True)
class Refused:
    """A candidate that was not taken, and why."""

    text: str
    reason: str
