"""Fingerprints of a text, such that two texts that share a run of words share one of them.

The method is winnowing: Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document
Fingerprinting", SIGMOD 2003.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence

# No two texts share a fingerprint that do not share ten words in a row (chance apart), and any two
# that share fourteen do share one. Ten is longer than the set phrases that all papers use.
_RUN = 10
_WINDOW = 5
# A sentence below the run is the same as another when all its words are; below this, by chance.
_SHORTEST = 6
_BYTES = 6
_WORD = re.compile(r"\w+")
_NAME = "\N{MIDDLE DOT}"


def phrases(text: str, names: Iterable[tuple[int, int]] = ()) -> frozenset[str]:
    """Fingerprints of the runs of words in a text.

    Case and punctuation do not count, and every name is the same word: what two reports call a
    ministry says nothing of who copied from whom.

    Args:
        text: one sentence or several.
        names: where names stand in it, as offsets.
    """
    tokens = list(_words(text, sorted(names)))
    told = [token for token in tokens if token != _NAME]
    if len(told) < _SHORTEST:
        return frozenset()
    if len(tokens) <= _RUN:
        return frozenset({_hash(tokens)})
    runs = [_hash(tokens[at : at + _RUN]) for at in range(len(tokens) - _RUN + 1)]
    windows = range(max(1, len(runs) - _WINDOW + 1))
    return frozenset(min(runs[at : at + _WINDOW]) for at in windows)


def _words(text: str, names: Sequence[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for start, stop in names:
        if start < at:
            continue
        yield from _plain(text[at:start])
        yield _NAME
        at = stop
    yield from _plain(text[at:])


def _plain(text: str) -> Iterator[str]:
    return (match[0].casefold() for match in _WORD.finditer(text))


def _hash(words: Sequence[str]) -> str:
    packed = " ".join(words).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(packed, digest_size=_BYTES).hexdigest()
