"""A document as rules see it: its sentences laid out, and what each is about."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from graph.dates import FoundDate, find_dates
from graph.model import Mention
from loaders.extract.annotated import Annotated, Located, Sentence
from loaders.extract.claims.candidate import Candidate, Ref, Refused
from loaders.extract.claims.lexicon import Lexicon, lexicon
from loaders.extract.claims.view import View, build_view

# For how many sentences a text goes on about the site just visited.
_HOST_REACH = 15
_OUTSIDE = "North Korea"
_INSIDE = ("DPRK", "WPK", "Juche", "Comrade")
_OWN_PRESS = "state media"


@dataclass
class Context:
    """The document, its laid-out sentences and the candidates that rules refused.

    ``marks`` keeps each sentence's text with its mentions as marks, which several families read.
    """

    annotated: Annotated
    lexicon: Lexicon
    views: list[View]
    refused: list[Refused] = field(default_factory=list)
    hosts: list[tuple[int, Ref]] = field(default_factory=list)
    marks: dict[int, str] = field(default_factory=dict)

    @property
    def document_id(self) -> str:
        """Id of the document, the subject of claims such as PUBLISHED_BY."""
        return self.annotated.document.id

    @property
    def document(self) -> Ref:
        """The document as the side of a claim."""
        return Ref(self.document_id, "Document", self.annotated.document.title or "the document")

    @cached_property
    def abroad(self) -> bool:
        """Whether the document is written outside the country, about it."""
        outlet = self.annotated.entities.get(self.annotated.outlet or "")
        if outlet is not None and outlet.attributes.get("outlet_kind") == _OWN_PRESS:
            return False
        text = self.annotated.document.text
        return _OUTSIDE in text or not any(word in text for word in _INSIDE)

    @cached_property
    def scholarly(self) -> bool:
        """Whether the document has footnotes: it discusses what others reported."""
        return any(s.passage.kind == "footnote" for s in self.annotated.sentences)

    @cached_property
    def body(self) -> list[View]:
        """Sentences that are no title, heading, footnote or credit."""
        return [v for v in self.views if v.kind in ("paragraph", "quote", "caption", "row")]

    def ref(self, item: Located) -> Ref:
        """The entity of a mention."""
        return Ref(item.mention.entity, item.mention.kind, item.mention.text)

    def named(self, ref: Ref) -> str:
        """Canonical name of an entity, or the words used where it has none."""
        entity = self.annotated.entities.get(ref.entity)
        return entity.name if entity else ref.text

    def before(self, view: View) -> list[View]:
        """The sentences before one, nearest first."""
        return self.views[: view.sentence.index][::-1]

    def country(self, name: str | None, view: View, first: int, last: int) -> Located | None:
        """A country that the document names, as if it stood at these words of a sentence.

        Without a name it is the country named most often.
        """
        known = self.lexicon.countries
        counts: dict[str, int] = {}
        for mention in self.annotated.mentions:
            low = mention.text.lower()
            if (
                mention.kind == "Place"
                and low in known
                and (name is None or low in self._same(name))
            ):
                counts[mention.entity] = counts.get(mention.entity, 0) + 1
        if not counts:
            return None
        entity = max(sorted(counts), key=lambda e: counts[e])
        start, stop = view.sentence.stored(view.base + first, view.base + last)
        text = self.annotated.document.text[start:stop]
        mention = Mention(
            entity=entity, start=start, stop=stop, text=text, kind="Place", method="adjective",
            reference=True,
        )  # fmt: skip
        return Located(mention, view.base + first, view.base + last)

    def _same(self, name: str) -> frozenset[str]:
        return self.lexicon.country_forms.get(name, frozenset({name.lower()}))

    def note_host(self, visit: Candidate) -> None:
        """Remember the site that a person visits, from this sentence on."""
        if isinstance(visit.object, Ref) and visit.object.kind == "Site":
            self.hosts.append((visit.view.sentence.index, visit.object))

    def host(self, view: View) -> Ref | None:
        """The site visited last before a sentence, or in it."""
        here = view.sentence.index
        earlier = [ref for index, ref in self.hosts if 0 <= here - index <= _HOST_REACH]
        return earlier[-1] if earlier else None

    def only_site(self) -> Ref | None:
        """The site of the headline, where the text names no other."""
        named = [m for m in self.annotated.mentions if m.kind == "Site"]
        if len({m.entity for m in named}) != 1:
            return None
        title = [m for v in self.views if v.kind == "title" for m in v.outer]
        return next((self.ref(m) for m in title if m.mention.kind == "Site"), None)

    def refuse(self, reason: str, text: str) -> None:
        """Record a candidate that is not taken."""
        self.refused.append(Refused(reason, text))

    def focus_or_before(self, view: View, word: int, *kinds: str) -> Located | None:
        """The mention of these kinds that stands last before a word or in the sentences before."""
        inside = [m for m in view.outer if view.span(m)[1] <= word and m.mention.kind in kinds]
        if inside:
            return inside[-1]
        for earlier in self.before(view)[:2]:
            found = [m for m in earlier.outer if m.mention.kind in kinds]
            if found:
                return found[0]
        return None

    def focus(self, view: View, *kinds: str) -> Ref | None:
        """The entity of these kinds that the text before a sentence is about.

        It is the first one of the nearest earlier sentence of the same passage, or of the passages
        before, that names any; titles count last.
        """
        for earlier in self.before(view)[:12]:
            if earlier.kind in ("footnote", "credit"):
                continue
            for item in earlier.outer:
                if item.mention.kind in kinds:
                    return self.ref(item)
        return None


def build_context(annotated: Annotated) -> Context:
    """Lay out all sentences of a document but those of footnotes, which cite and do not tell."""
    words = lexicon()
    anchor = annotated.document.date
    views = []
    told = [s for s in annotated.sentences if s.passage.kind != "footnote"]
    for position, sentence in enumerate(told):
        placed = _indexed(_by_entity(annotated, sentence), position)
        views.append(build_view(placed, words, _dates(placed, anchor), anchor))
    return Context(annotated, words, views)


def _by_entity(annotated: Annotated, sentence: Sentence) -> Sentence:
    """The sentence with each mention of the kind that its entity has."""
    kinds = {m.mention.entity: m.mention.kind for m in sentence.mentions}
    known = {i: annotated.entities[i].kind for i in kinds if i in annotated.entities}
    if all(kinds[i] == kind for i, kind in known.items()):
        return sentence
    located = tuple(
        replace(m, mention=m.mention.model_copy(update={"kind": known[m.mention.entity]}))
        if m.mention.entity in known
        else m
        for m in sentence.mentions
    )
    return replace(sentence, mentions=located)


def _indexed(sentence: Sentence, position: int) -> Sentence:
    if sentence.index == position:
        return sentence
    return replace(sentence, index=position)


def _dates(sentence: Sentence, anchor: str | None) -> list[FoundDate]:
    start = sentence.span.start_char
    covered = [
        (sentence.doc[m.start : m.stop].start_char - start,
         sentence.doc[m.start : m.stop].end_char - start)
        for m in sentence.mentions
    ]  # fmt: skip
    found = find_dates(sentence.text, anchor)
    return [d for d in found if not any(a <= d.start and d.stop <= b for a, b in covered)]
