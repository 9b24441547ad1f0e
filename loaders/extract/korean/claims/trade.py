"""SENT_TO, SUPPLIES, EXPORTS_TO and SANCTIONED_BY: what goes from one to another."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.korean.claims.context import ACTING, Context
from loaders.extract.korean.claims.goods import objects
from loaders.extract.korean.claims.said import Said
from loaders.extract.korean.claims.verbs import Hit, hits, is_purpose, modality_of
from loaders.extract.korean.sentence import Arg, Sentence
from loaders.extract.korean.words import part_of, stems

_ALL = ("Person", "Site", "Organization", "Place", "ForeignClient")
_FIRMS = ("Site", "Organization", "Place", "ForeignClient")
_PASSIVE = "공급받"


def find(context: Context) -> Iterator[Said]:
    """Gifts, deliveries, exports and sanctions in every sentence."""
    for sentence in context.sentences:
        for hit in hits(sentence, "sent"):
            yield from _sent(context, sentence, hit)
        for hit in hits(sentence, "supplied"):
            if not is_purpose(sentence, hit):
                yield from _supplied(context, sentence, hit)
        for hit in hits(sentence, "exported"):
            yield from _exported(context, sentence, hit)
        for hit in hits(sentence, "sanctioned"):
            yield from _sanctioned(sentence, hit)


def _with_role(sentence: Sentence, hit: Hit, roles: tuple[str, ...]) -> list[Arg]:
    """The nearest list of names before a verb that have one of these parts."""
    for arg in sentence.before(hit.start):
        if arg.kind in _ALL and arg.role in roles:
            return sentence.members(arg)
    return []


def _what(sentence: Sentence, hit: Hit) -> str:
    """The word that is the object of a verb, as written."""
    for word in reversed([w for w in sentence.words if w.stop <= hit.start]):
        for stem, particle in stems(word.text):
            if part_of(particle) == "object":
                return stem
    return ""


def _sent(context: Context, sentence: Sentence, hit: Hit) -> Iterator[Said]:
    what = _what(sentence, hit)
    receivers = _with_role(sentence, hit, ("to", "at"))
    senders = [a for a in context.actors(sentence, hit, _ALL) if a not in receivers]
    if not what or not receivers:
        return
    for sender in senders:
        for receiver in receivers:
            yield Said("SENT_TO", sender, receiver, "ko-sent", sentence, receiver.start,
                       hit.word.stop, {"what": what}, modality_of(sentence, hit.start))  # fmt: skip


def _supplied(context: Context, sentence: Sentence, hit: Hit) -> Iterator[Said]:
    passive = hit.text.startswith(_PASSIVE)
    others = _with_role(sentence, hit, ("from",) if passive else ("at", "to"))
    actors = [a for a in context.actors(sentence, hit, _FIRMS) if a not in others]
    what = _what(sentence, hit)
    for actor in actors:
        for other in others:
            giver, taker = (other, actor) if passive else (actor, other)
            qualifiers = {"product": what} if what else {}
            yield Said("SUPPLIES", giver, taker, "ko-supplies", sentence,
                       min(actor.start, other.start), hit.word.stop, qualifiers,
                       modality_of(sentence, hit.start))  # fmt: skip


def _exported(context: Context, sentence: Sentence, hit: Hit) -> Iterator[Said]:
    targets = [a for a in _with_role(sentence, hit, ("direction", "at")) if a.kind in _FIRMS]
    goods = objects(sentence, 0, hit.start)
    qualifiers = {"product": goods[0].thing.name} if goods else {}
    for actor in context.actors(sentence, hit, ("Site", "Organization")):
        for target in targets:
            yield Said("EXPORTS_TO", actor, target, "ko-exports", sentence, target.start,
                       hit.word.stop, qualifiers, modality_of(sentence, hit.start))  # fmt: skip


def _sanctioned(sentence: Sentence, hit: Hit) -> Iterator[Said]:
    by = next((a for a in sentence.before(hit.start)
               if a.role in ACTING and a.kind in ("Organization", "Place")), None)  # fmt: skip
    for target in _with_role(sentence, hit, ("object",)):
        if by is not None:
            yield Said("SANCTIONED_BY", target, by, "ko-sanctioned", sentence, by.start,
                       hit.word.stop, {}, modality_of(sentence, hit.start))  # fmt: skip
