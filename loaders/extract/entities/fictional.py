"""Characters of films and stories, which are no persons: those whom only a plot brings in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.looked import Looked
from loaders.extract.entities.piece import Refused

_WORK = r"(?:story|film|movie|plot|novel|drama)"
_PLOT = re.compile(
    r"\b(?:main|lead|leading|central) characters?\b|\bthe (?:protagonist|heroine)\b"
    rf"|\bThe {_WORK} (?:follows|tells|revolves|is about|cent(?:re|er)s on)\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"\b(?:films?|movies?|novels?|directed|starring|drama)\b", re.IGNORECASE)
# Those who make or play it are real.
_REAL = re.compile(r"(?:\b(?:by|starring|stars|actor|actress|director|writer)|\(|[“\"]) ?$")
_ENDS = (".", "!", "?", "”", '"', ")")
_REASON = "character of a story"
_BEFORE = 12


@dataclass(frozen=True, slots=True)
class _Seen:
    """A candidate where the document first has its name; ``plot`` if a plot tells of it there."""

    candidate: Candidate
    plot: bool


def without_characters(looked: list[Looked]) -> list[Looked]:
    """The same without the persons whom the retelling of a plot introduces."""
    plots = [_plots(item) for item in looked]
    if not any(plots):
        return looked
    first: dict[str, _Seen] = {}
    for item, stretches in zip(looked, plots, strict=True):
        for c in sorted(item.candidates, key=lambda c: c.start):
            told = any(c.start in stretch for stretch in stretches)
            first.setdefault(c.name, _Seen(c, told and _is_character(item, c)))
    names = {name for name, seen in first.items() if seen.plot and seen.candidate.kind == "Person"}
    drop = names | {name for name, seen in first.items() if seen.plot and _is_tail(name, names)}
    return [_without(item, drop) for item in looked]


def _plots(item: Looked) -> list[range]:
    """From where a paragraph on a film starts to tell its plot; it may go on over a page break."""
    found: list[range] = []
    broken = False
    for part in item.parse.parts:
        if part.passage.kind != "paragraph":
            continue
        text = part.shadow.text
        opening = _PLOT.search(text) if _SHOWN.search(text) else None
        start = 0 if broken else opening.start() if opening else None
        if start is not None:
            found.append(range(part.base + start, part.base + len(text)))
        broken = start is not None and not text.rstrip("0123456789 \n").endswith(_ENDS)
    return found


def _is_character(item: Looked, candidate: Candidate) -> bool:
    before = item.parse.shadow.text[max(0, candidate.start - _BEFORE) : candidate.start]
    known = candidate.entry is not None or candidate.kind not in ("Person", "Organization")
    return not known and not _REAL.search(before)


def _is_tail(name: str, names: Iterable[str]) -> bool:
    """Whether a name is a character's without the family name."""
    return " " in name and any(full.endswith(f" {name}") for full in names)


def _without(item: Looked, drop: set[str]) -> Looked:
    lost = [c for c in item.candidates if c.name in drop and c.kind in ("Person", "Organization")]
    kept = tuple(c for c in item.candidates if c not in lost)
    return replace(item, candidates=kept, refused=(*item.refused, *_refused(item, lost)))


def _refused(item: Looked, lost: Iterable[Candidate]) -> Iterator[Refused]:
    for c in lost:
        yield Refused(item.parse.shadow.text[c.start : c.stop], _REASON)
