"""What all documents together tell of one unit."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.ids import entity_id
from graph.resolve.decisions import Pair, Standing
from graph.resolve.sketch import Fact, Sketch, Trait
from graph.resolve.units import base_of


@dataclass(slots=True)
class Profile:
    """One unit, over all documents.

    ``name`` is what its id was made of; ``spellings`` counts the documents that use each spelling.
    ``facts`` holds for each fact the documents that state it; ``sentences`` the places where it is
    named, as (document, number of the sentence).
    """

    id: str
    kind: str
    name: str
    known: bool = False
    claims: int = 0
    documents: set[str] = field(default_factory=set)
    spellings: Counter[str] = field(default_factory=Counter)
    facts: dict[Fact, set[str]] = field(default_factory=lambda: defaultdict(set))
    sentences: set[tuple[str, int]] = field(default_factory=set)

    def add(self, trait: Trait, document: str) -> None:
        """Take in what one document tells."""
        self.name = min(self.name, trait.name)
        self.known |= trait.known and base_of(self.id) == self.id
        self.claims += trait.claims
        self.documents.add(document)
        self.spellings.update(text for text, count in trait.names.items() if count)
        for fact in trait.facts:
            self.facts[fact].add(document)
        self.sentences.update((document, number) for number in trait.sentences)

    @property
    def order(self) -> tuple[bool, int, str]:
        """Sorts what an entity of several units is called after: known, much spoken of, least."""
        return not self.known, -len(self.documents), self.id


@dataclass(slots=True)
class Profiles:
    """All units by id, and the dates of documents.

    ``aliases`` counts the documents that call a pair one, ``related`` those that relate it;
    ``parents`` tells by id of a place the id of what it lies in.
    """

    units: dict[str, Profile] = field(default_factory=dict)
    dates: dict[str, str | None] = field(default_factory=dict)
    aliases: Counter[Pair] = field(default_factory=Counter)
    related: Counter[Pair] = field(default_factory=Counter)
    parents: dict[str, str] = field(default_factory=dict)

    def called(self, unit: str) -> str:
        """The name of a unit; of one that no document names, the words of its id."""
        profile = self.units.get(unit)
        return profile.name if profile else unit.partition("/")[2].replace("-", " ").title()


def gather(sketches: Iterable[Sketch], standing: Standing) -> Profiles:
    """Profiles of all units; their order does not depend on that of the sketches."""
    found = Profiles()
    for sketch in sketches:
        found.dates[sketch.document] = sketch.date
        unit_of: dict[str, str] = {}
        for trait in sketch.traits:
            unit = standing.splits.get(trait.entity, {}).get(sketch.document, trait.entity)
            unit_of[trait.entity] = unit
            profile = found.units.get(unit)
            if profile is None:
                profile = found.units[unit] = Profile(unit, trait.kind, trait.name)
            profile.add(trait, sketch.document)
            if trait.parent:
                found.parents[unit] = entity_id("Place", trait.parent)
        found.aliases.update(_units(sketch.aliases, unit_of))
        found.related.update(_units(sketch.related, unit_of))
    return found


def _units(pairs: Iterable[Pair], unit_of: Mapping[str, str]) -> Iterator[Pair]:
    for left, right in pairs:
        one, other = unit_of.get(left), unit_of.get(right)
        if one and other and one != other:
            yield min(one, other), max(one, other)
