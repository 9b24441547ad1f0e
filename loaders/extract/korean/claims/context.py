"""The document as the Korean rules see it: who acts in a sentence and what it is about."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from graph.model import Entity
from loaders.extract.korean.annotate import Reading
from loaders.extract.korean.claims.verbs import Hit
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.sentence import Arg, Sentence

ACTING = ("subject", "topic", "also")
BODIES = frozenset({"Site", "Organization"})
_NEXT = 16
_PRONOUNS = ("이", "그")
_PLURALS = ("들은", "들이", "들도")
# How many sentences back the thing may stand that a sentence goes on about.
_REACH = 3


@dataclass
class Context:
    """A read document, with the sites visited so far by the number of the sentence."""

    reading: Reading
    visited: dict[int, list[Arg]] = field(default_factory=dict)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order."""
        return self.reading.sentences

    def entity(self, arg: Arg) -> Entity:
        """The entity of a name."""
        return self.reading.annotated.entities[arg.entity]

    def level(self, arg: Arg) -> str:
        """Level of a place as the gazetteer has it, or by the ending of its name."""
        entity = self.entity(arg)
        known = str(entity.attributes.get("level", ""))
        endings = {"도": "province", "시": "city", "군": "county", "구역": "district", "리": "ri"}
        return known or next((v for k, v in endings.items() if entity.name.endswith(k)), "")

    def earlier(self, sentence: Sentence, reach: int = _REACH) -> Iterator[Sentence]:
        """The sentences before one, the nearest first."""
        yield from reversed(self.sentences[max(0, sentence.index - reach) : sentence.index])

    def focus(self, sentence: Sentence, kinds: Collection[str]) -> Arg | None:
        """What the sentences before one are about: what acts in the nearest that names any."""
        for earlier in self.earlier(sentence):
            fits = [a for a in earlier.args if a.kind in kinds]
            acting = [a for a in fits if a.role in (*ACTING, "in")]
            if acting or fits:
                return (acting or fits)[-1]
        return None

    def actors(
        self, sentence: Sentence, hit: Hit, kinds: Collection[str], *, far: bool = True
    ) -> list[Arg]:
        """Who does what a verb says: its subject, the place it is done in, or the focus.

        Args:
            sentence: where the verb stands.
            hit: the verb.
            kinds: kinds that can do it.
            far: whether a sentence without a subject goes on about the one before.
        """
        if hit.adnominal:
            return self._described(sentence, hit, kinds)
        before = [a for a in sentence.before(hit.start) if a.kind in kinds]
        for roles in (ACTING, ("in",)):
            found = next((a for a in before if a.role in roles), None)
            if found is not None:
                return sentence.members(found)
        if not far or before_subject(sentence, hit) or _others(sentence, hit):
            return []
        focus = self.focus(sentence, kinds)
        return [focus] if focus is not None else []

    def _described(self, sentence: Sentence, hit: Hit, kinds: Collection[str]) -> list[Arg]:
        """The name that a verb before it describes: "계획을 수행한 X공장의 로동자들"."""
        clause = sentence.clause_at(hit.start)
        here = [a for a in sentence.before(hit.start) if a.start >= clause.start]
        own = [a for a in here if a.kind in kinds and a.role in ("subject", "in")]
        if own:
            return sentence.members(own[0])
        after = [
            a
            for a in sentence.args
            if a.kind in kinds and a.start >= hit.word.stop and not _is_setting(sentence, a)
        ]
        near = bool(after) and after[0].start - hit.word.stop <= _NEXT
        return sentence.members_from(after[0]) if near else []


def _is_setting(sentence: Sentence, arg: Arg) -> bool:
    """Whether a place only says where the name right behind it is."""
    return arg.kind == "Place" and any(
        sentence.text[arg.stop : other.start] in (" ", "의 ") for other in sentence.args
    )


def _others(sentence: Sentence, hit: Hit) -> bool:
    """Whether a group acts that is none of the site a text is about: "건설자들은"."""
    for word in sentence.words:
        stem = next((word.text[: -len(e)] for e in _PLURALS if word.text.endswith(e)), None)
        named = any(a.start <= word.start < a.end for a in sentence.args)
        if word.stop <= hit.start and stem and not named:
            own = tuple(lexicon().internal_groups)
            return stem not in _PRONOUNS and not stem.endswith(own)
    return False


def before_subject(sentence: Sentence, hit: Hit) -> bool:
    """Whether another name acts in the sentence before a verb."""
    return any(
        a.role in ("subject", "topic") and a.kind not in ("Campaign", "Product")
        for a in sentence.before(hit.start)
    )
