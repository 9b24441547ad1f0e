"""Candidates for mentions in characters of a parse, and the choice among them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from loaders.extract.entities.gazetteer import Entry
from loaders.extract.entities.lexicon import Head
from loaders.extract.entities.piece import Piece
from loaders.extract.entities.words import Words


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of the parsed text that may refer to an entity.

    ``core`` is where its own part ends: names after it inside the stretch are names of their own.
    ``proper`` is true where the text is a name of the entity, false of an elliptical form.
    ``local`` is true of what only this document can tell apart. ``rank`` is lower for methods that
    are trusted more.
    """

    start: int
    stop: int
    core: int
    kind: str
    name: str
    method: str
    rank: int = 1
    entry: Entry | None = None
    head: Head | None = None
    local: bool = False
    reference: bool = False
    proper: bool = True
    group: int | None = None


_RANKS = {"gazetteer": 0, "suffix": 1, "list": 1, "of": 1, "ellipsis": 1, "person": 1}


_DOUBTFUL_RANK = 3
_STRETCH = 128


def _rank(piece: Piece) -> int:
    """Trust in a piece: cities abroad stand in names of bodies and persons, which then win."""
    attributes = piece.entry.attributes if piece.entry is not None else {}
    abroad = attributes.get("country", "DPRK") != "DPRK"
    if piece.method == "gazetteer" and abroad and attributes.get("level") in ("city", "state"):
        return _DOUBTFUL_RANK
    return _RANKS.get(piece.method, 2)


def from_piece(words: Words, piece: Piece, base: int, groups: int) -> Candidate:
    """A candidate of a piece of the passage that starts at ``base``."""
    start, stop = words.span(piece.first, piece.last)
    return Candidate(
        start=base + start,
        stop=base + stop,
        core=base + words.stops[max(piece.core, piece.first + 1) - 1],
        kind=piece.kind,
        name=piece.name,
        method=piece.method,
        rank=_rank(piece),
        entry=piece.entry,
        head=piece.head,
        local=piece.local,
        reference=piece.reference,
        proper=piece.proper and piece.method != "list",
        group=None if piece.group is None else groups + piece.group,
    )


_TAIL = re.compile(r"\.?,? (?:Ltd|LLC|Inc|Limited|Corp|Co)\b(?:\.?,? (?:Ltd|Limited|Inc)\b)?")


_CAUSE = re.compile(r"\b(?:Human Rights|Democracy|Freedom|Liberty|Justice|Unification)$")
_COUNTRY_TAIL = re.compile(r" in (?:North Korea|South Korea|the DPRK|Korea)\b")


def with_company_tail(candidate: Candidate, text: str) -> Candidate:
    """A body with what ends its name: "X Foods Co., Ltd", "Y for Human Rights in North Korea"."""
    cause = _CAUSE.search(candidate.name) and " for " in candidate.name
    found = (_COUNTRY_TAIL if cause else _TAIL).match(text, candidate.stop)
    if found is None or candidate.kind != "Organization" or candidate.reference:
        return candidate
    stop = found.end()
    name = " ".join(text[candidate.start : stop].split())
    return replace(candidate, stop=stop, core=stop, name=name)


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates that stand, by start: those that lie in no other's own part.

    The longer own part wins, then the more trusted method; a name and the body that starts with
    the same words may both stand where the own parts are equal and the method deals out lists.
    """
    order = sorted(
        candidates,
        key=lambda c: (
            c.reference,
            c.rank > 2,
            c.start - c.core,
            c.method != "list",
            c.rank,
            c.start,
            -c.stop,
            c.name,
        ),
    )
    kept: list[Candidate] = []
    near: dict[int, list[Candidate]] = {}
    for candidate in order:
        # Only what shares a stretch of the text can block: a long text has thousands of others.
        stretches = range(candidate.start // _STRETCH, candidate.core // _STRETCH + 1)
        if not any(_blocks(other, candidate) for at in stretches for other in near.get(at, ())):
            kept.append(candidate)
            for at in stretches:
                near.setdefault(at, []).append(candidate)
    return sorted(kept, key=lambda c: (c.start, -c.stop, c.name))


def _blocks(other: Candidate, candidate: Candidate) -> bool:
    if (
        other.method == candidate.method
        and candidate.method in ("of", "definite")
        and other.start == candidate.start
    ):
        return other.name == candidate.name
    if other.entry and candidate.entry and candidate.entry.name in other.entry.lineage:
        return False
    return candidate.start < other.core and other.start < candidate.core
