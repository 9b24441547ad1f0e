"""What resolution asks of names: keys under which alike names meet, and how alike two are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.names.compare import compare
from graph.names.comparison import Comparison
from graph.names.keys import keys


@dataclass(frozen=True, slots=True)
class Naming:
    """The comparison of names that resolution uses.

    ``compare`` takes two names and a kind, ``keys`` a name and a kind.
    """

    compare: Callable[[str, str, str], Comparison]
    keys: Callable[[str, str], frozenset[str]]


NAMING = Naming(compare, keys)
