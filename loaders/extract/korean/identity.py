"""What entity each name of a Korean document means: known ones, bodies by place, references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from graph.ids import entity_id
from graph.model import Entity, Rejection
from loaders.extract.entities.gazetteer import Entry, gazetteer
from loaders.extract.korean.known import index
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.piece import Piece

_PROVINCE = "도"


def english_body(name: str) -> str | None:
    """English name of a body that every place has: 평안남도인민위원회; None for another."""
    for template in sorted(lexicon().templates, key=lambda t: -len(t.ending)):
        if not name.endswith(template.ending):
            continue
        place = index().kind(name[: -len(template.ending)].strip(), "Place")
        if place is None:
            return None
        base = place.name
        if base.endswith(" Province"):
            return template.provincial.format(place=base.removesuffix(" Province"))
        return template.other.format(place=base)
    return None


def full_form(entry: Entry) -> str:
    """A place's name in hangul with its unit: 순천시, not 순천."""
    units = tuple(lexicon().levels)
    return next((f for f in entry.hangul if f.endswith(units)), entry.hangul[0])


@dataclass(slots=True)
class Identities:
    """The entities of one document, as its names are read one after another.

    ``places`` holds the place of each unit named last; ``written`` how each entity was written.
    """

    entities: dict[str, Entity] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    written: list[tuple[str, str, str]] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)

    def survey(self, pieces: Iterable[Piece]) -> None:
        """Read ahead which places the document names, so that a title can lean on its body."""
        for piece in reversed(list(pieces)):
            self._see(piece)

    def resolve(self, piece: Piece) -> Entity | None:
        """The entity that a piece means; None, with a rejection, where that is not clear."""
        if piece.reference and piece.entry is None:
            return self._referred(piece)
        if piece.method == "ellipsis":
            piece = self._full(piece)
        if piece.method == "ellipsis":
            self._refuse("body without its place", piece)
            return None
        self._see(piece)
        return self._keep(piece)

    def _full(self, piece: Piece) -> Piece:
        """An elliptical body with its place in front: 도인민위원회 -> 황해남도인민위원회."""
        unit = next(u for u in sorted(lexicon().levels, key=len, reverse=True)
                    if piece.name.startswith(u))  # fmt: skip
        place = self.places.get(unit)
        if place is None:
            return piece
        return replace(piece, name=f"{place}{piece.name[len(unit) :]}", method="hangul")

    def _see(self, piece: Piece) -> None:
        for place in _places(piece):
            for unit in lexicon().levels:
                if place.endswith(unit):
                    self.places[unit] = place
            parent = _province(place)
            if parent is not None:
                self.places[_PROVINCE] = parent

    def _keep(self, piece: Piece) -> Entity:
        name, entry = piece.name, piece.entry
        if entry is None and piece.kind == "Organization":
            english = english_body(name)
            if english is not None:
                known = gazetteer().find("Organization", english)
                name, entry = (known.name if known else english), known
        identity = entity_id(piece.kind, name)
        attributes = dict(entry.attributes) if entry else {}
        entity = Entity(id=identity, kind=piece.kind, name=name, names=(), attributes=attributes)
        self.written.append((identity, piece.kind, piece.name if entry is None else _hangul(piece)))
        return self.entities.setdefault(identity, entity)

    def _referred(self, piece: Piece) -> Entity | None:
        for identity, kind, written in reversed(self.written):
            fits = written[:1] == piece.name if piece.kind == "Person" else written.endswith(
                piece.name
            )  # fmt: skip
            if kind == piece.kind and fits:
                return self.entities[identity]
        self._refuse("reference to nothing named before", piece)
        return None

    def _refuse(self, reason: str, piece: Piece) -> None:
        self.rejections.append(Rejection(what="mention", reason=reason, text=piece.name))


def _hangul(piece: Piece) -> str:
    return piece.entry.hangul[0] if piece.entry and piece.entry.hangul else piece.name


def _places(piece: Piece) -> Iterator[str]:
    """The places in a piece: its own, or the one that a body's name begins with."""
    if piece.kind == "Place":
        yield full_form(piece.entry) if piece.entry and piece.entry.hangul else piece.name
    elif piece.kind == "Organization" and piece.entry is None:
        for template in lexicon().templates:
            if piece.name.endswith(template.ending):
                place = piece.name[: -len(template.ending)]
                if index().kind(place, "Place") is not None:
                    yield place
                return


def _province(place: str) -> str | None:
    entry = index().kind(place, "Place")
    parent = index().place(entry.parent) if entry and entry.parent else None
    return full_form(parent) if parent is not None else None
