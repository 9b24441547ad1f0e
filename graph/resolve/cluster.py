"""Join units to entities, keeping apart what was decided to be different.

The method is greedy agglomeration under constraints. First what people called the same is joined,
the oldest decision first, unless a decision keeps the two apart. Then conflicts of facts keep apart
what no person joined, and the pairs that rules found are joined, by falling score and then by id.
Two clusters are joined only if no member of one is kept apart from a member of the other. The
outcome depends on the pairs and their scores alone, not on the order in which they are given, and
takes n log n steps for n pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.resolve.decisions import Pair


@dataclass(slots=True)
class Joined:
    """Clusters by their least unit, and the pairs that could not be joined."""

    clusters: list[tuple[str, ...]] = field(default_factory=list)
    refused: list[Pair] = field(default_factory=list)
    contradicted: list[Pair] = field(default_factory=list)


class _Forest:
    """Disjoint sets with members, and for each set those that it must not be joined with."""

    def __init__(self) -> None:
        self._root: dict[str, str] = {}
        self.members: dict[str, list[str]] = {}
        self._apart: dict[str, set[str]] = {}

    def find(self, unit: str) -> str:
        """The unit that stands for the set of this one."""
        root = self._root.setdefault(unit, unit)
        while root != self._root[root]:
            self._root[root] = root = self._root[self._root[root]]
        self._root[unit] = root
        self.members.setdefault(root, [root])
        return root

    def keep_apart(self, left: str, right: str) -> None:
        one, other = self.find(left), self.find(right)
        if one != other:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def join(self, left: str, right: str) -> bool:
        """Join two sets; false where they must stay apart."""
        one, other = self.find(left), self.find(right)
        if one == other:
            return True
        if other in self._apart.get(one, ()):
            return False
        if len(self.members[one]) < len(self.members[other]):
            one, other = other, one
        self._root[other] = one
        self.members[one] += self.members.pop(other)
        for enemy in self._apart.pop(other, set()):
            self._apart[enemy].discard(other)
            self._apart[enemy].add(one)
            self._apart.setdefault(one, set()).add(enemy)
        return True


def join(
    same: Sequence[Pair],
    different: Iterable[Pair],
    found: Iterable[tuple[float, str, str]],
    conflicting: Iterable[Pair] = (),
) -> Joined:
    """Clusters of more than one unit.

    Args:
        same: pairs that people called the same, the oldest first.
        different: pairs that people keep apart.
        found: pairs that rules call the same, as (score, left, right).
        conflicting: pairs that only people may join.
    """
    forest = _Forest()
    for left, right in sorted(different):
        forest.keep_apart(left, right)
    done = Joined()
    done.contradicted += [pair for pair in same if not forest.join(*pair)]
    for left, right in sorted(conflicting):
        forest.keep_apart(left, right)
    for _, left, right in sorted(found, key=lambda one: (-one[0], one[1], one[2])):
        if not forest.join(left, right):
            done.refused.append((left, right))
    done.clusters = sorted(
        tuple(sorted(members)) for members in forest.members.values() if len(members) > 1
    )
    return done
