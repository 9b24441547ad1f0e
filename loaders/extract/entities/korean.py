"""Entities of a Korean text: known names in hangul, and names by their endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.ids import entity_id
from graph.model import Document, Entity, Mention
from loaders.extract.annotated import Annotated
from loaders.extract.entities.annotate import origin
from loaders.extract.entities.gazetteer import gazetteer, rows

# Particles that may follow a noun: what is left of a word after its ending must be one of these.
_PARTICLES = (
    "(?:에서는|에서도|에서|에게|에는|에도|으로|로|은|는|이|가|을|를|의|와|과|도|에|만|까지|부터)?"
    "(?![가-힣])"
)
_SHORT = 2


@dataclass(frozen=True, slots=True)
class _Patterns:
    known: re.Pattern[str]
    ending: re.Pattern[str]
    kinds: dict[str, str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    kinds = {row["ending"]: row["kind"] for row in rows("korean")}
    forms = sorted(gazetteer().hangul, key=lambda form: (-len(form), form))
    long = sorted((e for e in kinds if len(e) >= _SHORT), key=lambda e: (-len(e), e))
    known = "|".join(
        f"(?<![가-힣]){re.escape(form)}{_PARTICLES}" if len(form) <= _SHORT else re.escape(form)
        for form in forms
    )
    return _Patterns(
        re.compile(known),
        re.compile(
            rf"(?<![가-힣\d.])([가-힣\d]{{1,15}}?(?:\.\d+)?[가-힣]{{0,12}}?(?:{'|'.join(long)}){_PARTICLES})"
        ),
        kinds,
    )


def _stem(text: str, forms: tuple[str, ...]) -> str:
    """The word without the particle behind its ending."""
    best = max((text.rfind(form) + len(form) for form in forms if form in text), default=len(text))
    return text[:best]


def _found(text: str) -> Iterator[tuple[int, int, Entity]]:
    patterns = _patterns()
    taken = [False] * len(text)
    for match in patterns.known.finditer(text):
        stem = _stem(
            match.group(), tuple(f for f in gazetteer().hangul if match.group().startswith(f))
        )
        entry = gazetteer().hangul[stem]
        stop = match.start() + len(stem)
        taken[match.start() : stop] = [True] * (stop - match.start())
        identity = entity_id(entry.kind, entry.name)
        yield (
            match.start(),
            stop,
            Entity(
                id=identity,
                kind=entry.kind,
                name=entry.name,
                names=(),
                attributes=dict(entry.attributes),
            ),
        )
    endings = tuple(patterns.kinds)
    for match in patterns.ending.finditer(text):
        stem = _stem(match.group(1), tuple(e for e in endings if len(e) >= _SHORT))
        ending = next(e for e in sorted(endings, key=len, reverse=True) if stem.endswith(e))
        stop = match.start() + len(stem)
        if stem == ending or any(taken[match.start() : stop]):
            continue
        kind = patterns.kinds[ending]
        yield match.start(), stop, Entity(id=entity_id(kind, stem), kind=kind, name=stem, names=())


def annotate_korean(document: Document) -> Annotated:
    """Entities and mentions of a Korean document; it has no sentences, and so no claims yet."""
    entities, outlet, authors = origin(document)
    mentions: list[Mention] = []
    for passage in document.passages:
        text = document.text[passage.start : passage.stop]
        for start, stop, entity in _found(text):
            entities.setdefault(entity.id, entity)
            mentions.append(
                Mention(
                    entity=entity.id,
                    start=passage.start + start,
                    stop=passage.start + stop,
                    text=text[start:stop],
                    kind=entity.kind,
                    method="hangul",
                )
            )
    return Annotated(document, (), entities, tuple(mentions), outlet=outlet, authors=authors)
