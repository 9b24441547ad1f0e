"""Names told once and meant again: where the recogniser finds a body in one sentence only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.extract.entities.candidate import Candidate

_KINDS = frozenset({"Organization", "Site", "Person"})
_METHODS = frozenset({"statistical", "firm", "named"})
_RANK = 3


def told_names(candidates: Iterable[Candidate]) -> dict[str, Candidate]:
    """The names of bodies, sites and persons that no gazetteer and no grammar of names gives.

    Names of one word count only where the text says what they are.
    """
    found: dict[str, Candidate] = {}
    for c in candidates:
        sure = " " in c.name or c.method == "firm"
        if c.kind in _KINDS and c.method in _METHODS and sure and not c.reference:
            found.setdefault(c.name, c)
    return found


def again(text: str, names: dict[str, Candidate]) -> Iterator[Candidate]:
    """Every place of a text where one of the names stands."""
    if not names:
        return
    words = "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))
    for found in re.finditer(rf"(?<![\w-])(?:{words})(?!\w|-[a-z])", text):
        first = names[found.group()]
        start, stop = found.span()
        yield Candidate(
            start, stop, stop, first.kind, first.name, first.method, rank=_RANK,
            entry=first.entry, local=first.local,
        )  # fmt: skip
