"""What a model leaves on a name that is no part of it: an article, honorifics."""

from __future__ import annotations

import re

from loaders.extract.entities.lexicon import lexicon

_FIRST = re.compile(r"([\w-]+)\.?\s+(?=\S)")


def trimmed(kind: str, name: str) -> str:
    """A name without "the" or, of a person, "Comrade" before it; a capital "The" may be its own."""
    plain = " ".join(name.split())
    return plain[_lead(kind, plain, frozenset({"the"})) :]


def lead(kind: str, quote: str, name: str) -> int:
    """How many characters of a quote stand before the name that it mentions.

    Args:
        kind: kind of the entity.
        quote: words of the text; a title that stands alone is left whole.
        name: the entity's name; an article that it begins with is part of it.
    """
    has_article = name.lower().startswith("the ")
    return _lead(kind, quote, frozenset() if has_article else frozenset({"the", "The"}))


def _lead(kind: str, text: str, articles: frozenset[str]) -> int:
    place = 0
    while match := _FIRST.match(text, place):
        is_honour = kind == "Person" and match[1].lower() in lexicon().honorifics
        if not is_honour and match[1] not in articles:
            break
        place = match.end()
    return place
