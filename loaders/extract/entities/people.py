"""Korean personal names: a known family name and one or two syllables after it."""

from __future__ import annotations

from loaders.extract.entities.chunks import name_of, trim
from loaders.extract.entities.lexicon import Lexicon
from loaders.extract.entities.piece import Piece
from loaders.extract.entities.words import Words

_LONGEST = 8
_NAME_LENGTH = 3
_LONG_WORD = 5


def _syllable(words: Words, at: int) -> bool:
    text = words.texts[at]
    return text.isalpha() and len(text) <= _LONGEST and (words.capital[at] or words.joined[at])


def person(words: Words, first: int, last: int, lex: Lexicon) -> Piece | None:
    """The person a run of capitalised words names, or None."""
    start = trim(words, first, last, lex)
    western = last - start == _NAME_LENGTH and words.lower[last - 1] in lex.surnames
    if western and words.joined[start + 1] and words.texts[start + 1][0].islower():
        return Piece(start, last, "Person", name_of(words, start, last), "person", last)
    if last - start != 3 or words.lower[start] not in lex.surnames:
        return None
    if len(words.texts[last - 1]) >= _LONG_WORD and words.lower[last - 1] in lex.common:
        return None
    if not all(_syllable(words, at) for at in (start + 1, start + 2)):
        return None
    return Piece(start, last, "Person", name_of(words, start, last), "person", last)


def western(words: Words, first: int, last: int, lex: Lexicon) -> Piece | None:
    """A Korean or Chinese person with the family name last: "Jiho Han"."""
    start = trim(words, first, last, lex)
    if last - start != _NAME_LENGTH - 1 or words.lower[last - 1] not in lex.surnames:
        return None
    word = words.lower[start]
    if word in lex.common or word in lex.surnames or len(word) <= 1:
        return None
    return Piece(start, last, "Person", name_of(words, start, last), "person", last)
