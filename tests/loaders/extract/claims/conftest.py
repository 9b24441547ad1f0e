"""Claims of short texts of our own, with the entities named by the test."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest

from graph.ids import document_id, entity_id, passage_id
from graph.model import Document, Entity, Mention, Passage
from loaders.extract.annotated import Annotated, Found, Located, Sentence, Shadow
from loaders.extract.claims import find_claims
from loaders.extract.nlp import language

Names = Mapping[str, str]


def _document(text: str, title: str, date: str | None) -> Document:
    whole = f"{title}\n\n{text}" if title else text
    identity = document_id(whole)
    passages = []
    for match in re.finditer(r"[^\n]+", whole):
        kind = "title" if title and not passages else "paragraph"
        kind = "footnote" if match.group().startswith("¹") else kind
        passages.append(
            Passage(
                id=passage_id(identity, match.start()),
                document=identity,
                index=len(passages),
                start=match.start(),
                stop=match.end(),
                kind=kind,
            )
        )
    return Document(
        id=identity, text=whole, title=title, source="test", passages=tuple(passages), date=date
    )


def _spans(text: str, forms: list[tuple[str, str, str]]) -> list[tuple[int, int, str, str, bool]]:
    spans: list[tuple[int, int, str, str, bool]] = []
    for form, identity, kind in forms:
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            inside = [s for s in spans if s[0] <= match.start() and match.end() <= s[1]]
            same = [s for s in spans if s[0] < match.end() and match.start() < s[1]]
            if len(inside) == len(same):
                spans.append((match.start(), match.end(), identity, kind, bool(inside)))
    return sorted(spans)


@pytest.fixture(scope="session")
def annotate() -> Callable[..., Annotated]:
    """Parse a text and mark the named entities: ``{"Alpha Mine": "Site", "Alpha=Alpha Mine": …}``.

    A key ``form=name`` gives another form of a name; a line that starts with ``¹`` is a footnote.
    """

    def make(
        text: str, names: Names, *, title: str = "", date: str | None = "2024-09-20"
    ) -> Annotated:
        document = _document(text, title, date)
        entities: dict[str, Entity] = {}
        forms = []
        for key, kind in names.items():
            form, _, name = key.partition("=")
            identity = entity_id(kind, name or form)
            entities[identity] = Entity(id=identity, kind=kind, name=name or form, names=())
            forms.append((form, identity, kind))
        forms.sort(key=lambda f: -len(f[0]))
        sentences, mentions = [], []
        for passage in document.passages:
            written = document.text[passage.start : passage.stop]
            origin = tuple(range(passage.start, passage.stop + 1))
            parsed = language()(written)
            marked = _spans(written, forms)
            for sentence in parsed.sents:
                located = []
                for start, stop, identity, kind, nested in marked:
                    span = parsed.char_span(start, stop, alignment_mode="expand")
                    if not sentence.start <= span.start < sentence.end:
                        continue
                    mention = Mention(
                        entity=identity,
                        start=passage.start + start,
                        stop=passage.start + stop,
                        text=written[start:stop],
                        kind=kind,
                        method="test",
                    )
                    mentions.append(mention)
                    located.append(Located(mention, span.start, span.end, nested))
                sentences.append(
                    Sentence(
                        len(sentences),
                        passage,
                        sentence,
                        Shadow(written, origin),
                        passage.start + sentence.start_char,
                        passage.start + sentence.end_char,
                        tuple(located),
                    )
                )
        return Annotated(document, tuple(sentences), entities, tuple(mentions))

    return make


@pytest.fixture(scope="session")
def found(annotate: Callable[..., Annotated]) -> Callable[..., Found]:
    """What the search for claims finds in a text."""

    def find(text: str, names: Names, **options: str) -> Found:
        return find_claims(annotate(text, names, **options))

    return find


@pytest.fixture(scope="session")
def told(annotate: Callable[..., Annotated]) -> Callable[..., set[tuple[str, str, str]]]:
    """The claims of a text as relation, subject and object by name; "DOC" is the document."""

    def tell(text: str, names: Names, **options: str) -> set[tuple[str, str, str]]:
        annotated = annotate(text, names, **options)
        result = find_claims(annotated)
        known = {e.id: e.name for e in (*annotated.entities.values(), *result.entities)}
        known[annotated.document.id] = "DOC"
        return {
            (c.relation, known[c.subject], known.get(c.object or "", "")) for c in result.claims
        }

    return tell
