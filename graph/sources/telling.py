"""What a claim has to do with its sources, as far as its own document tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph.ids import content_hash
from graph.model import Claim, Passage, Records
from graph.names.fold import fold
from graph.sources.phrases import phrases

_SENTENCE_END = re.compile(r"[.!?。]['\"’”)]*\s+|\n")
_SPEAKERS = ("Outlet", "Organization", "Person")
_LONG_TITLE = 5
TITLE, READ_FROM = "title:", "read:"


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim as one source tells it.

    ``source`` is the id of the outlet, or of the document where its outlet is unknown. ``rests_on``
    holds the ids of what the claim is attributed to: outlets, works, named speakers. ``cites``
    holds the outlets that its document cites anywhere. ``phrases`` are fingerprints of its sentence
    and of its document's title, and the id of a document that a table was read from.
    """

    claim: str
    document: str
    source: str
    rests_on: frozenset[str] = frozenset()
    cites: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()
    denied: bool = False

    def properties(self) -> dict[str, Any]:
        """What a claim's node keeps of it; lists that hold nothing are left out."""
        lists = {name: sorted(getattr(self, name)) for name in ("rests_on", "cites", "phrases")}
        kept = {name: values for name, values in lists.items() if values}
        return {"source": self.source, "origin": self.source, **kept}


def telling_of(claim: str, properties: Mapping[str, Any]) -> Telling:
    """A telling from the properties of its claim's node."""
    return Telling(
        claim=claim,
        document=str(properties["document"]),
        source=str(properties["source"]),
        rests_on=frozenset(properties.get("rests_on") or ()),
        cites=frozenset(properties.get("cites") or ()),
        phrases=frozenset(properties.get("phrases") or ()),
        denied=properties.get("modality") == "denied",
    )


class Tellings:
    """Finds the tellings of the claims of one document."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._document = records.document
        self._passages = {one.id: one for one in records.document.passages}
        self._sentences: dict[tuple[int, int], frozenset[str]] = {}

    def of(self, claim: Claim) -> Telling:
        """The telling of a claim of the document."""
        source = self._source(claim)
        return Telling(
            claim=claim.id,
            document=claim.document,
            source=source,
            rests_on=frozenset(self._rests_on(claim)) - {source, claim.document},
            cites=self._published(one.object for one in self._citations) - {source},
            phrases=self._phrases(claim),
            denied=claim.modality == "denied",
        )

    def _source(self, claim: Claim) -> str:
        """The outlet; where the document came with none, the one that it says it is of."""
        return claim.outlet or self._own_outlet or claim.document

    @cached_property
    def _own_outlet(self) -> str | None:
        own = {
            one.object
            for one in self._records.claims
            if one.relation == "PUBLISHED_BY" and one.subject == self._document.id
        }
        return own.pop() if len(own) == 1 else None

    @cached_property
    def _citations(self) -> tuple[Claim, ...]:
        return tuple(
            one
            for one in self._records.claims
            if one.relation == "CITES" and one.subject == self._document.id and one.object
        )

    @cached_property
    def _outlets(self) -> dict[str, frozenset[str]]:
        """The outlets that stand for each thing cited: itself, or those that published it."""
        found = {one.id: {one.id} for one in self._records.entities if one.kind == "Outlet"}
        for one in self._records.claims:
            if one.relation == "PUBLISHED_BY" and one.object:
                found.setdefault(one.subject, set()).add(one.object)
        return {thing: frozenset(outlets) for thing, outlets in found.items()}

    def _published(self, things: Iterable[str | None]) -> frozenset[str]:
        return frozenset(one for thing in things for one in self._outlets.get(thing or "", ()))

    def _rests_on(self, claim: Claim) -> Iterator[str]:
        speaker = self._speaker(claim.speaker)
        if speaker is not None:
            yield speaker
        about = {claim.subject, claim.object} - {claim.document}
        for one in self._records.claims:
            if one.relation == "REPORTED_BY" and one.subject in about and one.object:
                yield one.object
        passage = self._passages[claim.passage]
        near = {passage.id, *passage.calls}
        if claim.relation != "CITES":
            noted = {str(one.object) for one in self._citations if one.passage in near}
            yield from noted | self._published(noted)

    def _speaker(self, speaker: str | None) -> str | None:
        """The id of a speaker with a name; "a source in the province" has none.

        "A reporting partner of the Harbour Times" speaks for that outlet.
        """
        if speaker is None:
            return None
        said = f" {fold_words(speaker)} "
        for kind in _SPEAKERS:
            for text, entity in self._names(kind):
                if said.strip() == text or (kind == "Outlet" and f" {text} " in said):
                    return entity
        return None

    def _names(self, kind: str) -> Iterator[tuple[str, str]]:
        names = {
            (fold_words(name.text), entity.id)
            for entity in self._records.entities
            if entity.kind == kind
            for name in entity.names
        }
        return iter(sorted(names, key=lambda pair: (-len(pair[0]), pair)))

    def _phrases(self, claim: Claim) -> frozenset[str]:
        """Fingerprints of the sentence and the title; the row of a table is nobody's wording."""
        passage = self._passages[claim.passage]
        if passage.kind == "row":
            return self._known
        start, stop = self._sentence(claim, passage)
        if (start, stop) not in self._sentences:
            names = [(one.start, one.stop) for one in self._records.mentions]
            inside = [(a - start, b - start) for a, b in names if start <= a and b <= stop]
            self._sentences[start, stop] = phrases(self._document.text[start:stop], inside)
        return self._sentences[start, stop] | self._known

    def _sentence(self, claim: Claim, passage: Passage) -> tuple[int, int]:
        text = self._document.text
        before = list(_SENTENCE_END.finditer(text, passage.start, claim.start))
        after = _SENTENCE_END.search(text, claim.stop, passage.stop)
        return (
            before[-1].end() if before else passage.start,
            after.end() if after else passage.stop,
        )

    @cached_property
    def _known(self) -> frozenset[str]:
        """What marks the whole document as a copy of another."""
        title, read_from = self._document.title, self._document.read_from
        found = [f"{TITLE}{content_hash(fold(title))}"] if len(title.split()) >= _LONG_TITLE else []
        return frozenset([*found, f"{READ_FROM}{read_from}"] if read_from else found)


def fold_words(text: str) -> str:
    """The folded words of a text without a leading article, with one space between them."""
    return " ".join(filter(None, map(fold, text.split()))).removeprefix("the ")
