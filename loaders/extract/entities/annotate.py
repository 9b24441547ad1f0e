"""A document with its entities, mentions and sentences, ready for the search for claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Span

from graph.ids import entity_id
from graph.model import Document, Entity, Mention, Rejection
from loaders.extract.annotated import Annotated, Located, Sentence
from loaders.extract.entities.candidate import Candidate
from loaders.extract.entities.find import look
from loaders.extract.entities.gazetteer import gazetteer
from loaders.extract.entities.group import Draft, group
from loaders.extract.entities.looked import Looked, rejections
from loaders.extract.nlp import Parse, Part, parse


def _entity(draft: Draft, identity: str) -> Entity:
    attributes = dict(draft.entry.attributes) if draft.entry else {}
    return Entity(id=identity, kind=draft.kind, name=draft.name, names=(), attributes=attributes)


def _mention(document: Document, item: Looked, candidate: Candidate, identity: str) -> Mention:
    start, stop = item.parse.shadow.stored(candidate.start, candidate.stop)
    return Mention(
        entity=identity,
        start=start,
        stop=stop,
        text=document.text[start:stop],
        kind=identity_kind(candidate),
        method=candidate.method.split(":", 1)[0],
        reference=candidate.reference,
    )


def identity_kind(candidate: Candidate) -> str:
    """Kind of the entity a candidate refers to."""
    return candidate.entry.kind if candidate.entry else candidate.kind


def _located(
    item: Looked, pairs: Sequence[tuple[Candidate, Mention]]
) -> Iterator[tuple[int, Located]]:
    """Mentions of a parse with their tokens, and the offset each starts at."""
    reach = -1
    for candidate, mention in pairs:
        span = item.parse.doc.char_span(candidate.start, candidate.stop, alignment_mode="expand")
        if span is None:
            continue
        nested = candidate.stop <= reach
        reach = max(reach, candidate.stop)
        yield (
            span.start,
            Located(mention, span.start, span.end, nested=nested, group=candidate.group),
        )


def _whole_sentences(
    parse_: Parse, located: Sequence[tuple[int, Located]]
) -> Iterator[tuple[Part, Span]]:
    """The sentences of the parser, those joined that it parts inside a name."""
    inside = {at for start, item in located for at in range(start + 1, item.stop)}
    before: tuple[Part, Span] | None = None
    for part, span in parse_.sentences():
        if before is not None and span.start in inside and part is before[0]:
            before = part, parse_.doc[before[1].start : span.end]
            continue
        if before is not None:
            yield before
        before = part, span
    if before is not None:
        yield before


def _sentences(parse_: Parse, located: Sequence[tuple[int, Located]], first: int) -> list[Sentence]:
    found: list[Sentence] = []
    starts = [start for start, _ in located]
    for part, span in _whole_sentences(parse_, located):
        low = bisect_right(starts, span.start - 1)
        high = bisect_right(starts, span.end - 1)
        start, stop = parse_.shadow.stored(span.start_char, span.end_char)
        found.append(
            Sentence(
                index=first + len(found),
                passage=part.passage,
                span=span,
                shadow=parse_.shadow,
                start=start,
                stop=min(stop, part.passage.stop),
                mentions=tuple(item for _, item in located[low:high]),
            )
        )
    return found


def _outlet(document: Document) -> Entity | None:
    if not document.outlet:
        return None
    entry = gazetteer().find("Outlet", document.outlet)
    name = entry.name if entry else document.outlet
    attributes = dict(entry.attributes) if entry else {}
    return Entity(
        id=entity_id("Outlet", name), kind="Outlet", name=name, names=(), attributes=attributes
    )


def _authors(document: Document) -> Iterator[Entity]:
    for name in document.authors:
        entry = gazetteer().find("Person", name)
        text = entry.name if entry else " ".join(name.split())
        yield Entity(id=entity_id("Person", text), kind="Person", name=text, names=())


def origin(document: Document) -> tuple[dict[str, Entity], str | None, tuple[str, ...]]:
    """Entities of outlet and authors from what is known of a document, and their ids."""
    outlet = _outlet(document)
    authors = tuple(_authors(document))
    entities = {e.id: e for e in (*authors, *([outlet] if outlet else []))}
    return entities, outlet.id if outlet else None, tuple(author.id for author in authors)


def _place(drafts: Iterable[Draft]) -> Draft | None:
    """The place an article is about: of those below a country the one named most, then first."""
    fits = [
        draft
        for draft in drafts
        if draft.kind == "Place"
        and not (draft.entry and draft.entry.attributes.get("level") == "country")
    ]
    return max(fits, key=lambda d: (len(d.used), -min(c.start for c in d.used))) if fits else None


def _half_named(lost: Iterable[Candidate]) -> Iterator[Rejection]:
    for candidate in lost:
        if not candidate.reference:
            reason = "person of one word" if candidate.kind == "Person" else "head without a name"
            yield Rejection(what="mention", reason=reason, text=candidate.name)


def annotate(document: Document) -> Annotated:
    """Parse a document and find its entities and mentions."""
    looked = look(parse(document))
    drafts, lost = group(c for item in looked for c in item.candidates)
    ids = {id(c): draft for draft in drafts for c in draft.used}
    entities: dict[str, Entity] = {}
    sentences: list[Sentence] = []
    mentions: list[Mention] = []
    for item in looked:
        pairs = []
        for candidate in item.candidates:
            draft = ids.get(id(candidate))
            if draft is None:
                continue
            identity = draft.id(document.id)
            entities.setdefault(identity, _entity(draft, identity))
            pairs.append((candidate, _mention(document, item, candidate, identity)))
        mentions.extend(mention for _, mention in pairs)
        sentences.extend(_sentences(item.parse, list(_located(item, pairs)), len(sentences)))
    origins, outlet, authors = origin(document)
    for identity, entity in origins.items():
        entities.setdefault(identity, entity)
    place = _place(drafts)
    return Annotated(
        document=document,
        sentences=tuple(sentences),
        entities=entities,
        mentions=tuple(mentions),
        rejections=(*rejections(looked), *_half_named(lost)),
        outlet=outlet,
        authors=authors,
        place=place.id(document.id) if place else None,
    )
