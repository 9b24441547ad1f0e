"""Former names that a text tells: "the X Mill, formerly the Y Mill", "the Y Mill was renamed X"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import yaml

from loaders.extract.claims.lexicon import FOLDER
from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.looked import Looked

TOLD = "former"
_KINDS = frozenset({"Organization", "Site", "Place", "Outlet", "Campaign"})
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class Wordings:
    """Patterns of the text between two names; ``ends`` is what may follow a loose one."""

    before: re.Pattern[str]
    loose: re.Pattern[str]
    after: re.Pattern[str]
    ends: re.Pattern[str]


@cache
def wordings() -> Wordings:
    """The patterns of ``data/patterns/former.yaml``, read once a process."""
    given = yaml.safe_load((FOLDER / "former.yaml").read_text("utf-8"))

    def any_of(name: str, article: str) -> re.Pattern[str]:
        return re.compile(f"(?:{'|'.join(given[name])}){article}")

    article = given["article"]
    loose = any_of("loose", f"{article}(?:former )?")
    return Wordings(
        any_of("before", article), loose, any_of("after", article), re.compile(given["ends"])
    )


def with_former(looked: Iterable[Looked]) -> list[Looked]:
    """The parses with former names taken as names of what has another name now.

    Every later use of the former name in the document is one of the same thing. Two names that
    gazetteers list are two things, whatever a text says.
    """
    looked = list(looked)
    now: dict[tuple[str, str], Candidate] = {}
    told: set[tuple[int, int]] = set()
    for number, item in enumerate(looked):
        for old, new in _pairs(item):
            if now.setdefault((old.kind, old.name), new).name == new.name:
                told.add((number, old.start))
    if not now:
        return looked
    return [
        replace(
            item,
            candidates=tuple(
                _as_now(one, now, told=(number, one.start) in told) for one in item.candidates
            ),
        )
        for number, item in enumerate(looked)
    ]


def _as_now(
    candidate: Candidate, now: dict[tuple[str, str], Candidate], *, told: bool
) -> Candidate:
    new = now.get((candidate.kind, candidate.name))
    if new is None or candidate.reference:
        return candidate
    method = TOLD if told else candidate.method
    return replace(candidate, name=new.name, entry=new.entry, local=new.local, method=method)


def _pairs(looked: Looked) -> Iterator[tuple[Candidate, Candidate]]:
    """The former name and the present one, of each place that tells of both."""
    named = sorted(
        (one for one in looked.candidates if one.kind in _KINDS and not one.reference),
        key=lambda one: (one.start, -one.stop),
    )
    text = looked.parse.shadow.text
    for one, other in pairwise(_outermost(named)):
        if one.kind != other.kind or one.name == other.name or (one.entry and other.entry):
            continue
        found = _order(text, one, other)
        if found is not None and not found[0].entry:
            yield found


def _outermost(named: Iterable[Candidate]) -> Iterator[Candidate]:
    reach = -1
    for candidate in named:
        if candidate.start >= reach:
            reach = candidate.stop
            yield candidate


def _order(text: str, one: Candidate, other: Candidate) -> tuple[Candidate, Candidate] | None:
    between = text[one.stop : other.start]
    if len(between) > _WIDEST:
        return None
    known = wordings()
    if known.before.fullmatch(between):
        return other, one
    if known.loose.fullmatch(between) and known.ends.match(text, other.stop):
        return other, one
    return (one, other) if known.after.fullmatch(between) else None
