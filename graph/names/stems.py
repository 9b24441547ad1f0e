"""Names of places without the words that say what sort of place, and which half of a province."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.names.tables import table

_BREAKS = re.compile(r"[\s\-‐-―,.()]+")


@cache
def _words(kind: str, *columns: str) -> tuple[tuple[str, ...], ...]:
    """What tells a sort of place or a direction, as words, the longest first."""
    rows = table("places")[kind].values()
    found = {str(form) for row in rows for column in columns for form in row[column]}
    return tuple(tuple(form.split()) for form in sorted(found, key=lambda one: (-len(one), one)))


def latin_stems(text: str) -> Iterator[str]:
    """The whole name, then less its sort of place, then less its direction as well."""
    words = [word for word in _BREAKS.split(text) if word]
    yield "".join(words)
    for last in _words("levels", "latin", "endings"):
        ending = tuple(word.casefold() for word in words[-len(last) :])
        if len(words) > len(last) and ending == last:
            words = words[: -len(last)]
            yield "".join(words)
            break
    if len(words) > 1 and (words[0].casefold(),) in _words("directions", "latin"):
        yield "".join(words[1:])


def hangul_stems(form: str) -> Iterator[str]:
    """The same of a name in hangul, where the direction stands behind."""
    yield form
    for kind in ("directions", "levels"):
        for (ending,) in _words(kind, "hangul"):
            if form.endswith(ending) and len(form) > len(ending):
                yield form.removesuffix(ending)
                break
