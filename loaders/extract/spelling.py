"""What the gazetteers say of spellings: which there are, by which system, which are former names.

All of it follows from the entity's id, its kind and the text, never from a document, so that a name
has the same properties whichever document brings it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from graph.ids import content_hash, entity_id, name_id
from graph.model import Entity, Name, Records
from graph.names.fold import fold
from graph.names.scripts import detect_script
from graph.names.systems import system_of
from loaders.extract.entities.gazetteer import Entry, gazetteer


@cache
def _listed() -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in gazetteer().entries:
        found.setdefault(entity_id(entry.kind, entry.name), entry)
    return found


def about(entity: str, kind: str, text: str) -> dict[str, Any]:
    """The fields of a name that follow from what it names and its text."""
    entry = _listed().get(entity)
    former = next((one for one in entry.former if one.text == text), None) if entry else None
    return {
        "system": system_of(text, kind, _korean(entry)),
        "former": former is not None,
        "valid_from": former.valid_from if former else None,
        "valid_to": former.valid_to if former else None,
    }


def _korean(entry: Entry | None) -> tuple[str, ...]:
    """The forms in hangul of a Korean name; India is 인도 in hangul, which romanises nothing."""
    if entry is None or (entry.kind == "Place" and "country" not in entry.attributes):
        return ()
    return entry.hangul


def described(entity: Entity) -> Entity:
    """The entity with what the gazetteers say of its names."""
    names = tuple(
        name.model_copy(update=about(entity.id, entity.kind, name.text)) for name in entity.names
    )
    return entity if names == entity.names else entity.model_copy(update={"names": names})


def all_described(records: Records) -> Records:
    """Records with all entities so, and with the names that gazetteers list for each.

    Joining may have brought an entity the names of others. The first form listed in hangul and each
    former name are names of the entity, though this document does not use them; not all forms, as
    each is tied to each document.
    """
    entities = tuple(described(_with_listed(entity)) for entity in records.entities)
    return records.model_copy(update={"entities": entities})


def _with_listed(entity: Entity) -> Entity:
    entry = _listed().get(entity.id)
    if entry is None:
        return entity
    texts = {*entry.hangul[:1], *(one.text for one in entry.former)}
    missing = texts - {name.text for name in entity.names}
    added = (
        Name(
            id=name_id(entity.id, text),
            entity=entity.id,
            text=text,
            key=fold(text),
            script=detect_script(text),
        )
        for text in sorted(missing)
    )
    return entity.model_copy(update={"names": (*entity.names, *added)}) if missing else entity


def listed_facts(entities: Iterable[str]) -> str:
    """Changes when the gazetteers say something else of the names of these entities."""
    found = ((one, _listed().get(one)) for one in sorted(entities))
    parts = [f"{one} {entry.hangul} {entry.former}" for one, entry in found if entry]
    return content_hash(*parts) if parts else ""
