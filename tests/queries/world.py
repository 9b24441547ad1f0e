"""The small world of ``world.yaml`` as the records a loader would give."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from graph.ids import claim_id, document_id, entity_id, name_id, passage_id
from graph.model import Claim, Document, Entity, Mention, Name, Passage, Records
from graph.names.fold import fold

_SOURCE = Path(__file__).with_name("world.yaml")
_FIELDS = {"_modality": "modality", "_confidence": "confidence"}


def world() -> dict[str, Records]:
    """Records by the key of their document."""
    data = yaml.safe_load(_SOURCE.read_text(encoding="utf-8"))
    spellings = {
        (kind, name): [name, *others]
        for kind, entries in data["entities"].items()
        for name, others in entries.items()
    }
    return {
        entry["key"]: _records(entry, spellings, data["attributes"], data["spellings"])
        for entry in data["documents"]
    }


def _records(
    entry: dict[str, Any],
    spellings: dict[tuple[str, str], list[str]],
    attributes: dict[str, dict[str, str]],
    known: dict[str, dict[str, Any]],
) -> Records:
    parts = [{"text": entry["title"], "kind": "title"}, *entry["passages"]]
    text = "\n\n".join(part["text"] for part in parts)
    document = document_id(text)
    passages, start = [], 0
    for index, part in enumerate(parts):
        passages.append(
            Passage(
                id=passage_id(document, start),
                document=document,
                index=index,
                start=start,
                stop=start + len(part["text"]),
                kind=part.get("kind", "paragraph"),
                label=part.get("label"),
            )
        )
        start += len(part["text"]) + 2
    mentions = _mentions(text, spellings)
    outlet = entry.get("outlet")
    claims = [
        _claim(raw, document, passage, entry)
        for passage, written in zip(passages[1:], entry["passages"], strict=True)
        for raw in written["claims"]
    ]
    if outlet:
        published = {"PUBLISHED_BY": ["DOC", f"Outlet/{outlet}"]}
        claims.insert(0, _claim(published, document, passages[0], entry))
    named = {m.entity for m in mentions}
    named |= {end for c in claims for end in (c.subject, c.object) if end and end != document}
    entities = [
        _entity(kind, name, forms, mentions, attributes.get(f"{kind}/{name}", {}), known)
        for (kind, name), forms in spellings.items()
        if entity_id(kind, name) in named
    ]
    return Records(
        document=Document(
            id=document,
            text=text,
            title=entry["title"],
            source=f"{entry['key']}.md",
            passages=tuple(passages),
            urls=(entry["url"],),
            outlet=outlet,
            date=entry.get("date"),
        ),
        entities=tuple(entities),
        mentions=tuple(mentions),
        claims=tuple(claims),
    )


def _mentions(text: str, spellings: dict[tuple[str, str], list[str]]) -> list[Mention]:
    found = [
        Mention(
            entity=entity_id(kind, name),
            start=match.start(),
            stop=match.end(),
            text=match.group(),
            kind=kind,
            method="test",
        )
        for (kind, name), forms in spellings.items()
        for match in re.finditer(rf"(?i)(?:{_any_of(forms)})", text)
    ]
    return sorted(found, key=lambda m: (m.start, m.stop, m.entity))


def _any_of(forms: list[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def _entity(
    kind: str,
    name: str,
    forms: list[str],
    mentions: list[Mention],
    attributes: dict[str, str],
    known: dict[str, dict[str, Any]],
) -> Entity:
    id_ = entity_id(kind, name)
    used = [m.text for m in mentions if m.entity == id_]
    names = [
        Name(
            id=name_id(id_, form),
            entity=id_,
            text=form,
            key=fold(form),
            script="Latin",
            preferred=form == name,
            count=used.count(form),
            **_spelling(known.get(form, {}), used=form in used),
        )
        for form in dict.fromkeys([name, *forms, *used])
    ]
    return Entity(id=id_, kind=kind, name=name, names=tuple(names), attributes=dict(attributes))


def _spelling(known: dict[str, Any], *, used: bool) -> dict[str, Any]:
    """What is known of a spelling; only a document that uses it can call it former."""
    return known if used else {**known, "told_former": False}


def _claim(raw: dict[str, Any], document: str, passage: Passage, entry: dict[str, Any]) -> Claim:
    (relation, ends), *rest = raw.items()
    written = [end.split("/", 1)[-1] for end in ends]
    ids = [document if end == "DOC" else entity_id(*end.split("/", 1)) for end in ends]
    object_text = written[1] if len(ends) > 1 else ""
    given = {_FIELDS[key]: value for key, value in rest if key in _FIELDS}
    outlet = entry.get("outlet")
    return Claim(
        id=claim_id(document, passage.id, relation, written[0], object_text),
        document=document,
        passage=passage.id,
        relation=relation,
        subject=ids[0],
        subject_text=written[0],
        object=ids[1] if len(ids) > 1 else None,
        object_text=object_text,
        start=passage.start,
        stop=passage.stop,
        qualifiers={key: value for key, value in rest if key not in _FIELDS},
        outlet=entity_id("Outlet", outlet) if outlet else None,
        date=entry.get("date"),
        method="test",
        version="1",
        **{"confidence": 0.8, **given},
    )
