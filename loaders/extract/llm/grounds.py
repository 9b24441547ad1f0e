"""Whether what a model says of an entity or a figure rests on the document's own words."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.names.fold import fold, has_hangul
from loaders.extract.claims.lexicon import lexicon
from loaders.extract.entities.gazetteer import Entry, gazetteer

_WORD = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_THOUSANDS = re.compile(r"(?<=\d)[ ,](?=\d{3}\b)")
_SMALL = frozenset({"a", "an", "and", "at", "for", "in", "no", "of", "on", "s", "the", "to"})


@lru_cache(maxsize=8)
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


@lru_cache(maxsize=8)
def _folded(text: str) -> str:
    return fold(text)


def _forms(word: str) -> tuple[str, ...]:
    """A word and how a list writes it for several: mine, mines; committee, committees."""
    return (word, f"{word}s", f"{word}es", f"{word[:-1]}ies" if word.endswith("y") else word)


def entry_of(kind: str, name: str) -> Entry | None:
    """The gazetteer's entry for a name, where it has one."""
    return gazetteer().find(kind, name)


def is_name_stated(kind: str, name: str, quotes: list[str], text: str) -> bool:
    """Whether a name is made of words of the text, or known for what is quoted.

    Args:
        kind: kind of the entity.
        name: the name as the model gives it.
        quotes: the words found in the text that mention it.
        text: the whole document: an elided name may be written out elsewhere in it.
    """
    entry = entry_of(kind, name)
    if entry is not None and any(entry_of(kind, quote) is entry for quote in quotes):
        return True
    if fold(name) and fold(name) in _folded(text):
        return True
    wanted = _words(name) - _SMALL
    if has_hangul(name):
        return bool(wanted) and all(word in text for word in wanted)
    present = _words(text)
    return bool(wanted) and all(present.intersection(_forms(word)) for word in wanted)


def is_part(quote: str, kind: str, name: str) -> bool:
    """Whether a quote is but a part of the name, as in a list or a short form."""
    if entry_of(kind, quote) is not None:
        return False
    said, whole = _words(quote) - _SMALL, _words(name) - _SMALL
    known = {form for word in whole for form in _forms(word)}
    return fold(quote) != fold(name) and len(said) < len(whole) and said <= known


def is_figure_stated(value: str, text: str) -> bool:
    """Whether the numbers of a value stand in the text, as digits or perhaps in words."""
    plain = _THOUSANDS.sub("", text)
    missing = set(_DIGITS.findall(_THOUSANDS.sub("", value))) - set(_DIGITS.findall(plain))
    if not missing:
        return True
    numbers = lexicon().numbers
    spelt = {*numbers["words"], *numbers["scales"]} - {"a", "an"}
    return bool(_words(text) & spelt)
