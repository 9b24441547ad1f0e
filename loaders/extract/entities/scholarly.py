"""Listed Korean places as scholars spell them, by McCune-Reischauer with its marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from graph.names.romanise import romanise_word
from graph.names.stems import hangul_stems
from graph.names.tables import table

_MARKS = re.compile(r"[ŏŭ']")
_SHORTEST = 2


def scholarly_forms(listed: Iterable[str], hangul: Sequence[str]) -> tuple[str, ...]:
    """McCune-Reischauer forms of a place: Hamhung, Hamhung City -> Hamhŭng, Hamhŭng City.

    Only spellings with a mark: one without is in plain letters, as a listed form or another word.

    Args:
        listed: its forms in Latin letters.
        hangul: its forms in hangul, the official one first.
    """
    core = min(hangul_stems(hangul[0]), key=len) if hangul else ""
    spelled = romanise_word(core, "mr")
    if len(core) < _SHORTEST or not _MARKS.search(spelled):
        return ()
    spelled = spelled[0].upper() + spelled[1:]
    return tuple(dict.fromkeys(_in_shape_of(listed, spelled)))


def _in_shape_of(listed: Iterable[str], spelled: str) -> Iterator[str]:
    for form in listed:
        words = form.split()
        before = words[:1] if len(words) > 1 and words[0].casefold() in _said("directions") else []
        behind = words[-1:] if len(words) > 1 and words[-1].casefold() in _said("levels") else []
        if len(words) - len(before) - len(behind) == 1:
            yield " ".join([*before, spelled, *behind])


@cache
def _said(kind: str) -> frozenset[str]:
    """Words that say which half of a province, or what sort of place."""
    return frozenset(str(form) for row in table("places")[kind].values() for form in row["latin"])
