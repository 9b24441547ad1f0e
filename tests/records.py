"""Records for tests, from a few words: ``article("A day", [("person/a", "HEADS", "site/b")])``.

Texts are made up here. Whatever a claim needs (passages, entities, names, offsets) is derived, so
that what is built always holds together; ``world`` gives many documents that share entities.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from graph.ids import claim_id, document_id, name_id, passage_id
from graph.model import Claim, Document, Entity, Mention, Modality, Name, Passage, Records
from graph.names.fold import fold, has_hangul
from graph.ontology import load_ontology

Triple = tuple[str, str, str | None]

_ONTOLOGY = load_ontology()


def words(entity: str) -> str:
    """``site/sangwon-cement-complex`` -> ``Sangwon Cement Complex``."""
    return " ".join(part.capitalize() for part in entity.partition("/")[2].split("-"))


def name(entity: str, text: str, *, preferred: bool = False, count: int = 1) -> Name:
    """One spelling of an entity."""
    return Name(
        id=name_id(entity, text),
        entity=entity,
        text=text,
        key=fold(text),
        script="hang" if has_hangul(text) else "latn",
        preferred=preferred,
        count=count,
    )


def entity(
    identifier: str,
    *spellings: str,
    preferred: str | None = None,
    attributes: Mapping[str, str | float | int] | None = None,
) -> Entity:
    """An entity with these spellings, or the one its id suggests."""
    texts = spellings or (words(identifier),)
    return Entity(
        id=identifier,
        kind=_ONTOLOGY.kind_of(identifier),
        name=texts[0],
        names=tuple(name(identifier, text, preferred=text == preferred) for text in texts),
        attributes=dict(attributes or {}),
    )


def document(
    title: str, *paragraphs: str, date: str | None = "2024-02-03", **known: object
) -> Document:
    """A document of a title and paragraphs, with a passage for each."""
    text = "\n\n".join((title, *paragraphs))
    identifier = document_id(text)
    passages = []
    start = 0
    for index, part in enumerate((title, *paragraphs)):
        passages.append(
            Passage(
                id=passage_id(identifier, start),
                document=identifier,
                index=index,
                start=start,
                stop=start + len(part),
                kind="paragraph" if index else "title",
            )
        )
        start += len(part) + 2
    given = {"source": "memory", "date": date, **known}
    return Document(id=identifier, text=text, title=title, passages=tuple(passages), **given)  # type: ignore[arg-type]


def article(
    title: str,
    triples: Sequence[Triple],
    *,
    entities: Sequence[Entity] = (),
    qualifiers: Mapping[str, str] | None = None,
    modality: Modality = "stated",
    outlet: str | None = None,
    confidence: float = 0.5,
    **known: object,
) -> Records:
    """Records of a document with one paragraph, and one claim, for each triple.

    ``DOC`` as a subject or object stands for the document. Entities that the triples name and that
    are not given have the name that their id suggests.
    """
    sentences = [_sentence(triple) for triple in triples] or ["Nothing is said here."]
    source = document(title, *sentences, **known)  # type: ignore[arg-type]
    ends = {end for s, _, o in triples for end in (s, o) if end is not None and end != "DOC"}
    brought = {one.id: one for one in entities}
    brought |= {end: entity(end) for end in sorted(ends - brought.keys())}
    claims = tuple(
        _claim(source, index, triple, dict(qualifiers or {}), modality, outlet, confidence)
        for index, triple in enumerate(triples, start=1)
    )
    return Records(
        document=source,
        entities=tuple(brought.values()),
        mentions=tuple(_mentions(source, triples)),
        claims=claims,
    )


def world(documents: int, seed: int = 0, *, sites: int = 12, claims: int = 5) -> list[Records]:
    """Documents that share people, sites, campaigns and outlets, the same for the same seed."""
    chance = random.Random(seed)
    made = []
    for number in range(documents):
        outlet = f"outlet/paper-{chance.randrange(4)}"
        triples: list[Triple] = [("DOC", "PUBLISHED_BY", outlet)]
        seen: set[Triple] = set(triples)
        while len(triples) <= claims:
            triple = _chance_triple(chance, sites)
            if triple not in seen:
                seen.add(triple)
                triples.append(triple)
        used = {end for s, _, o in triples for end in (s, o) if end is not None and end != "DOC"}
        made.append(
            article(
                f"Report {number} of {seed}",
                triples,
                entities=[_spelled(chance, one) for one in sorted(used)],
                outlet=outlet,
                date=f"20{chance.randrange(10, 25)}-0{chance.randrange(1, 10)}-11",
                modality=chance.choice(("stated", "stated", "planned", "alleged", "denied")),
                confidence=chance.randrange(1, 10) / 10,
                topics=("economy",) if number % 2 else (),
            )
        )
    return made


def _chance_triple(chance: random.Random, sites: int) -> Triple:
    site = f"site/mine-{chance.randrange(sites)}"
    person = f"person/miner-{chance.randrange(sites)}"
    campaign = f"campaign/battle-{chance.randrange(3)}"
    choices: tuple[Triple, ...] = (
        (person, "WORKS_AT", site),
        (site, "PARTICIPATES_IN", campaign),
        (site, "PRODUCES", f"product/ore-{chance.randrange(4)}"),
        (site, "LOCATED_IN", f"place/county-{chance.randrange(5)}"),
        (site, "FULFILLED", None),
        (person, "AWARDED", "title/labour-hero"),
    )
    return chance.choice(choices)


def _spelled(chance: random.Random, identifier: str) -> Entity:
    plain = words(identifier)
    texts = sorted({plain, *chance.sample((f"{plain} Unit", f"The {plain}", plain.upper()), 2)})
    return entity(
        identifier,
        *chance.sample(texts, 2),
        preferred=plain if identifier.endswith("-1") else None,
        attributes={"wikidata": f"Q{len(plain)}"} if identifier.endswith("-2") else None,
    )


def _sentence(triple: Triple) -> str:
    subject, relation, target = triple
    parts = [_text(subject), relation.lower().replace("_", " ")]
    return " ".join([*parts, _text(target)] if target else parts) + "."


def _text(end: str | None) -> str:
    if end is None:
        return ""
    return "This report" if end == "DOC" else words(end)


def _claim(
    source: Document,
    index: int,
    triple: Triple,
    qualifiers: dict[str, str],
    modality: Modality,
    outlet: str | None,
    confidence: float,
) -> Claim:
    subject, relation, target = triple
    passage = source.passages[index]
    ends = [source.id if end == "DOC" else end for end in (subject, target)]
    return Claim(
        id=claim_id(source.id, passage.id, relation, _text(subject), _text(target)),
        document=source.id,
        passage=passage.id,
        relation=relation,
        subject=str(ends[0]),
        subject_text=_text(subject),
        object=ends[1],
        object_text=_text(target),
        start=passage.start,
        stop=passage.stop,
        qualifiers=qualifiers,
        modality=modality,
        outlet=outlet,
        date=source.date,
        confidence=confidence,
        method="test",
        version="1",
    )


def _mentions(source: Document, triples: Sequence[Triple]) -> list[Mention]:
    found = []
    for passage, (subject, _, target) in zip(source.passages[1:], triples, strict=False):
        for end in (subject, target):
            if end is None or end == "DOC":
                continue
            start = source.text.index(words(end), passage.start, passage.stop)
            stop = start + len(words(end))
            text = source.text[start:stop]
            found.append(
                Mention(entity=end, start=start, stop=stop, text=text, kind="", method="test")
            )
    return found
