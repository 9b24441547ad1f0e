"""AWARDED: honours given, received and borne."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.korean.claims.context import ACTING, Context
from loaders.extract.korean.claims.said import Said
from loaders.extract.korean.claims.verbs import Hit, hits, modality_of
from loaders.extract.korean.sentence import Arg, Sentence

_HOLDERS = ("Person", "Site", "Organization")
_GIVEN = "수여"
_RECEIVED = "수여받"


def find(context: Context) -> Iterator[Said]:
    """Honours in every sentence."""
    for sentence in context.sentences:
        for arg in sentence.args:
            if arg.kind == "Title":
                yield from _beside(sentence, arg)
                yield from _given(sentence, arg)


def _beside(sentence: Sentence, title: Arg) -> Iterator[Said]:
    """``로력영웅 X동무``: the honour stands right before the name."""
    for arg in sentence.args:
        between = sentence.text[title.stop : arg.start] if arg.start >= title.stop else "-"
        if arg.kind == "Person" and between in (" ", "이며 ", "인 "):
            yield Said(
                "AWARDED", arg, title, "ko-honour-before-name", sentence, title.start, arg.stop
            )


def _given(sentence: Sentence, title: Arg) -> Iterator[Said]:
    hit = next((h for h in hits(sentence, "awarded") if h.start >= title.stop), None)
    if hit is None:
        return
    for holder in _holders(sentence, hit):
        yield Said("AWARDED", holder, title, "ko-awarded", sentence,
                   min(holder.start, title.start), hit.word.stop, {},
                   modality_of(sentence, hit.start))  # fmt: skip


def _holders(sentence: Sentence, hit: Hit) -> list[Arg]:
    """To whom it was given, or who received it."""
    given = hit.text.startswith(_GIVEN) and not hit.text.startswith(_RECEIVED)
    roles = ("to", "at") if given else ACTING
    before = [a for a in sentence.before(hit.start) if a.kind in _HOLDERS and a.role in roles]
    if not before and hit.adnominal:
        before = [a for a in sentence.args if a.start >= hit.word.stop and a.kind in _HOLDERS][:1]
    return sentence.members(before[0]) if before else []
