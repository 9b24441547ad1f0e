"""Bodies that take their place from the article: "the provincial people's committee"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from loaders.extract.entities.chunks import name_of
from loaders.extract.entities.gazetteer import Gazetteer
from loaders.extract.entities.lexicon import HeadMatch, Lexicon
from loaders.extract.entities.lists import tail
from loaders.extract.entities.piece import Piece, Refused
from loaders.extract.entities.words import Words

LEVELS: Mapping[str, tuple[str, ...]] = {
    "provincial": ("province",),
    "municipal": ("municipality", "city"),
    "city": ("city",),
    "county": ("county",),
    "district": ("district",),
}
_WRITTEN: Mapping[str, str] = {"province": "Provincial", "municipality": "Municipal"}


@dataclass(frozen=True, slots=True)
class Setting:
    """Places that the article names, the latest last, by the last word of their name."""

    places: Mapping[str, tuple[str, ...]]

    def stem(self, level: str) -> str | None:
        """The latest place of a level as the body's name writes it: "South Hamgyong Provincial"."""
        for word in LEVELS[level]:
            for name in reversed(self.places.get(word, ())):
                bare = name.rsplit(" ", 1)[0]
                return f"{bare} {_WRITTEN.get(word) or word.title()}"
        return None


def _head(words: Words, at: int, lex: Lexicon) -> HeadMatch | None:
    if words.lower[at] not in LEVELS or (at and words.capital[at - 1] and words.capital[at]):
        return None
    head = tail(words, at + 1, lex)
    if (
        head is None
        or head.head.kind != "Organization"
        or head.head.plural
        or head.head.group == "party"
    ):
        return None
    return head


def _body(words: Words, first: int, last: int) -> str:
    text = name_of(words, first, last)
    if "team" in text:
        return text
    return text.title().replace("'S", "'s")


def elliptical(
    words: Words, lex: Lexicon, known: Gazetteer, setting: Setting
) -> Iterator[Piece | Refused]:
    """Every elliptical body of a passage with its full name, or why it has none."""
    for at in range(len(words) - 1):
        head = _head(words, at, lex)
        if head is None:
            continue
        stem = setting.stem(words.lower[at])
        if stem is None:
            yield Refused(name_of(words, at, head.last), "body without a place")
            continue
        name = f"{stem} {_body(words, at + 1, head.last)}"
        entry = known.find("Organization", name)
        yield Piece(
            at,
            head.last,
            "Organization",
            entry.name if entry else name,
            "ellipsis",
            head.last,
            head.head,
            entry,
            proper=False,
        )
