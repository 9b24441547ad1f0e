"""The spellings that a document uses for each entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set

from graph.ids import name_id
from graph.model import Entity, Mention, Name
from graph.names.fold import fold
from graph.names.scripts import detect_script
from loaders.extract.entities.former import TOLD
from loaders.extract.entities.gazetteer import gazetteer
from loaders.extract.spelling import described
from loaders.extract.text import repair

_ELLIPTIC = frozenset(
    {"list", "ellipsis", "style", "of", "reference", "definite", "claim-side", "llm-part", "titled"}
)


def _spelling(mention: Mention, entity: Entity) -> str:
    """What a mention adds to the names: its text, or of an elliptical one the full name."""
    if mention.method in _ELLIPTIC:
        return entity.name
    return repair(mention.text).text.strip() or entity.name


def with_names(entities: Iterable[Entity], mentions: Iterable[Mention]) -> list[Entity]:
    """The entities with their names, counted; the preferred form is there even if not used."""
    by_id: Mapping[str, Entity] = {entity.id: entity for entity in entities}
    counts: dict[str, Counter[str]] = {identity: Counter() for identity in by_id}
    told: dict[str, set[str]] = {identity: set() for identity in by_id}
    for mention in mentions:
        if not mention.reference and mention.entity in by_id:
            text = _spelling(mention, by_id[mention.entity])
            counts[mention.entity][text] += 1
            if mention.method == TOLD:
                told[mention.entity].add(text)
    return [
        described(
            entity.model_copy(update={"names": _names(entity, counts[entity.id], told[entity.id])})
        )
        for entity in by_id.values()
    ]


def _names(entity: Entity, used: Counter[str], told: Set[str]) -> tuple[Name, ...]:
    texts = sorted({entity.name, *used})
    entry = gazetteer().find(entity.kind, entity.name)
    known = entry is not None and entry.name == entity.name
    return tuple(
        Name(
            id=name_id(entity.id, text),
            entity=entity.id,
            text=text,
            key=fold(text),
            script=detect_script(text),
            preferred=known and text == entity.name,
            count=used[text],
            told_former=text in told,
        )
        for text in texts
    )
