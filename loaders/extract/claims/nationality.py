"""Countries that adjectives name: "Russian", "South Korean"."""

from __future__ import annotations

from loaders.extract.claims.candidate import Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View
from loaders.extract.entities.lexicon import lexicon

HOME = "Democratic People's Republic of Korea"


def country_at(context: Context, view: View, word: int) -> tuple[Ref, int] | None:
    """The country of the adjective that starts at a word, and the word after it.

    None where no such adjective stands there, or the document names no such country.
    """
    for length in (2, 1):
        if word + length > len(view.words):
            continue
        name = lexicon().demonyms.get(view.text(word, word + length))
        if name is not None:
            ref = _place(context, name)
            return (ref, word + length) if ref is not None else None
    return None


def _place(context: Context, name: str) -> Ref | None:
    for entity in context.annotated.entities.values():
        if entity.kind == "Place" and entity.name == name:
            return Ref(entity.id, "Place", entity.name)
    return None
