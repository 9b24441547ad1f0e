"""Korean family names: which a syllable or a Latin word may be."""

from __future__ import annotations

from functools import cache

from graph.names.tables import table


@cache
def by_hangul() -> dict[str, int]:
    """Bits of the family names that a hangul spelling, of North or South, may be."""
    return _bits("hangul")


@cache
def by_latin() -> dict[str, int]:
    """Bits of the family names that a plain Latin spelling may be; conventional spellings only."""
    return _bits("latin")


def _bits(column: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, row in enumerate(table("surnames")["rows"]):
        for spelling in row[column]:
            found[spelling] = found.get(spelling, 0) | 1 << place
    return found


def split_hangul(name: str) -> tuple[str, str]:
    """Family name and given name of a Korean name in hangul; the first is empty if unknown."""
    head, _, tail = name.strip().partition(" ")
    if tail and head in by_hangul():
        return head, tail.replace(" ", "")
    glued = name.replace(" ", "")
    known = by_hangul()
    if len(glued) >= 4 and glued[:2] in known:
        return glued[:2], glued[2:]
    if len(glued) >= 2 and glued[:1] in known:
        return glued[:1], glued[1:]
    return "", glued
