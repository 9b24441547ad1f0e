"""PART_OF where a text tells of a place from the wider one: "a source in X said that in Y ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.geography import places_in, rank
from loaders.extract.claims.marked import Marked, all_marked
from loaders.extract.claims.nationality import HOME

_TELLER = re.compile(
    r"\b(?:sources?|partners?|reporters?|correspondents?|residents?|informants?|contacts?)"
    r" (?:based |living |residing )?in (?:the )?<Place:(?P<w>\d+)>"
)
_TELLS = re.compile(r"\b(?:said|says|told|tells|reported|reports|according to|explained)\b", re.I)
_LIKE = re.compile(
    r"\b(?:in|of|across|around|throughout) the country,? (?:like|such as|including|among them)"
    r" (?:the )?<Place:(?P<n>\d+)>"
)
_CAPITAL = re.compile(r"\b(?:in|to|from|outside|of) the capital(?: city)?,? <Place:(?P<n>\d+)>")
_NATIVE = "DPRK"


def find(context: Context) -> Iterator[Candidate]:
    """Places within the region a source tells of, and within the country the text is about."""
    if not context.abroad:
        return
    for sentence in all_marked(context):
        for found in _TELLER.finditer(sentence.text):
            if _TELLS.search(sentence.text):
                yield from _told(context, sentence, sentence.item(found["w"]))
        for pattern in (_LIKE, _CAPITAL):
            for found in pattern.finditer(sentence.text):
                yield from _of_country(context, sentence, sentence.item(found["n"]))


def _told(context: Context, sentence: Marked, wide: Located) -> Iterator[Candidate]:
    """The places told of after the teller's region that are narrower and no other's."""
    whole = context.ref(wide)
    for place in places_in(sentence.view):
        part = context.ref(place)
        if place.start > wide.start and _lies_in(context, part, whole):
            yield sentence.candidate(context, "told-from-within", "PART_OF", place, wide)


def _lies_in(context: Context, part: Ref, whole: Ref) -> bool:
    """Whether a place can lie in another: narrower, and known to lie there, or not elsewhere."""
    narrow, wide = rank(context, part), rank(context, whole)
    if part.entity == whole.entity or not wide or (narrow and narrow >= wide):
        return False
    known = _attributes(context, part)
    name = context.named(whole)
    if wide >= context.lexicon.country_rank:
        return known.get("country") == (_NATIVE if name == HOME else name)
    return bool(narrow) and known.get("parent", name) == name


def _attributes(context: Context, ref: Ref) -> dict[str, object]:
    entity = context.annotated.entities.get(ref.entity)
    return dict(entity.attributes) if entity is not None else {}


def _of_country(context: Context, sentence: Marked, place: Located) -> Iterator[Candidate]:
    """As in "sights in the country like X": the country that the document names most."""
    view = sentence.view
    first, last = view.span(place)
    whole = context.country(None, view, first, last)
    if whole is not None and _lies_in(context, context.ref(place), context.ref(whole)):
        yield sentence.candidate(context, "in-the-country", "PART_OF", place, context.ref(whole))
