"""Places that no gazetteer lists, by their endings and what stands before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.extract.korean.endings import headed
from loaders.extract.korean.known import ends, index
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.piece import Piece
from loaders.extract.korean.words import Word

_UNITS = ("구역", "군", "시", "리", "동", "읍")
_SHORTEST = {"구역": 4, "군": 3, "시": 3, "리": 3, "동": 3, "읍": 2}
_LISTED = ("군", "시", "구역")


def _place_before(found: Sequence[Word], at: int) -> bool:
    """Whether a place stands right before a word: a province before its county."""
    if at == 0 or found[at - 1].after:
        return False
    return any(
        index().kind(found[at - 1].text[:stop], "Place") for stop in ends(found[at - 1].text)
    )


def by_place_endings(found: Sequence[Word]) -> Iterator[Piece]:
    """Counties, cities, districts and ri after the place that they lie in; lists of known ones."""
    for at, word in enumerate(found):
        yield from _listed(found, at)
        if not _place_before(found, at):
            continue
        for stop in ends(word.text):
            stem = word.text[:stop]
            unit = next((u for u in _UNITS if stem.endswith(u)), "")
            if unit and len(stem) >= _SHORTEST[unit] and headed(stem) is None:
                if index().find(stem) is None and stem not in lexicon().groups:
                    yield Piece("Place", stem, word.start, word.start + stop, "hangul")
                break


def _listed(found: Sequence[Word], at: int) -> Iterator[Piece]:
    """``안악, 신천, 재령군``: known places that leave their ending to the last of a list."""
    for stop in ends(found[at].text):
        stem = found[at].text[:stop]
        unit = next((u for u in _LISTED if stem.endswith(u)), "")
        if not unit or index().kind(stem, "Place") is None:
            continue
        before = at - 1
        while before >= 0 and found[before].listed:
            word = found[before]
            entry = index().kind(f"{word.text}{unit}", "Place")
            if entry is None:
                return
            yield Piece("Place", entry.name, word.start, word.stop, "list", entry)
            before -= 1
        return
