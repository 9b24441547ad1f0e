"""Names as they are typed: what ``search`` finds, from an index in memory.

The index is built once for a state of the graph. All folded keys stand in one text, which is
searched faster than the store can compare the same names one by one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from heapq import nsmallest

from graph.names.fold import fold
from graph.ontology import Ontology
from graph.search import Hit, folded_words
from graph.store.base import Reader

_NAMES = "MATCH (n:Name)-[:NAME_OF]->(e:Entity) RETURN n.key, n.text, e.id, e.name"
_DOCUMENTS = "MATCH (d:Document)-[:MENTIONS]->(e:Entity) RETURN e.id, count(d)"
_STATE = (
    "MATCH (d:Document) RETURN count(d)",
    "MATCH (n:Name) RETURN count(n)",
    "MATCH (e:Entity) RETURN count(e)",
    "MATCH (c:Claim) RETURN count(c)",
)
_BETWEEN = "\n"
_WHOLE, _BEGINS, _TOGETHER, _APART = range(4)
_TIMEOUT = 300.0

_Name = tuple[str, str, str, str]
# Rank, whether it is another spelling than the entity's name, the spelling, the entity's name.
_Match = tuple[int, bool, str, str]


def state_of(reader: Reader) -> tuple[int, ...]:
    """What tells one state of the graph from most others: counts, which both stores keep."""
    return tuple(int(reader.run(statement).rows[0][0]) for statement in _STATE)


def read_names(reader: Reader, ontology: Ontology) -> NameIndex:
    """The index of all names of a graph; 100,000 names take about a second."""
    names = reader.run(_NAMES, timeout=_TIMEOUT).rows
    documents = reader.run(_DOCUMENTS, timeout=_TIMEOUT).rows
    return NameIndex(names, dict(documents), ontology)


class NameIndex:
    """All names of a graph, folded, sorted and in one text.

    Args:
        names: key, spelling, id of the entity and its name.
        documents: number of documents that mention each entity.
        ontology: tells kinds from ids.
    """

    def __init__(
        self, names: Iterable[_Name], documents: dict[str, int], ontology: Ontology
    ) -> None:
        self._names = sorted(name for name in names if name[0])
        self._documents = documents
        self._ontology = ontology
        self._keys = [name[0] for name in self._names]
        self._text = _BETWEEN + _BETWEEN.join(self._keys) + _BETWEEN
        self._starts = []
        start = 1
        for key in self._keys:
            self._starts.append(start)
            start += len(key) + 1

    def __len__(self) -> int:
        return len(self._names)

    def spellings(self) -> list[str]:
        """All spellings, sorted by their keys."""
        return [name[1] for name in self._names]

    def suggest(self, text: str, limit: int = 50, *, kind: str | None = None) -> list[Hit]:
        """Entities as ``search`` finds them, in its order.

        Args:
            text: what was typed so far.
            limit: most hits.
            kind: only this kind.
        """
        key = fold(text)
        if not key:
            return []
        found: dict[str, _Match] = {}
        best: list[Hit] = []
        for rank, places in enumerate(self._tiers(key, folded_words(text, key))):
            for place in places:
                _, spelling, entity, name = self._names[place]
                if kind is None or self._ontology.kind_of(entity) == kind:
                    given = (rank, spelling != name, spelling, name)
                    if entity not in found or given < found[entity]:
                        found[entity] = given
            best = self._best(found, limit)
            # What ranks lower comes after all of these, so it can no longer be among the first.
            if len(best) == limit and found[best[-1].id][0] <= rank:
                break
        return best

    def _best(self, found: dict[str, _Match], limit: int) -> list[Hit]:
        first = nsmallest(
            limit, found, key=lambda one: (found[one][0], -self._documents.get(one, 0), one)
        )
        return [
            Hit(
                one,
                self._ontology.kind_of(one),
                found[one][3],
                found[one][2],
                self._documents.get(one, 0),
            )
            for one in first
        ]

    def _tiers(self, key: str, words: list[str]) -> Iterator[Iterable[int]]:
        """Places of names: the whole, those that begin so, those with it inside, words apart."""
        low = bisect_left(self._keys, key)
        same = bisect_right(self._keys, key, lo=low)
        yield range(low, same)
        last = bisect_left(self._keys, key + "\U0010ffff", lo=same)
        yield range(same, last)
        yield self._inside(key)
        if len(words) > 1:
            longest = max(words, key=len)
            rest = [word for word in words if word != longest]
            yield (
                place
                for place in self._inside(longest)
                if all(word in self._keys[place] for word in rest)
            )

    def _inside(self, part: str) -> Iterator[int]:
        last = -1
        for match in re.finditer(re.escape(part), self._text):
            place = bisect_right(self._starts, match.start()) - 1
            if place != last:
                yield place
                last = place
