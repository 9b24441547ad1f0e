"""PARTICIPATES_IN, LAUNCHED, START and END of campaigns."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extract.korean.claims.context import ACTING, Context
from loaders.extract.korean.claims.said import Said
from loaders.extract.korean.claims.verbs import Hit, hits, modality_of
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.sentence import Arg, Sentence

_ACTORS = ("Site", "Organization", "Place", "Person")
_LAUNCHERS = ("Person", "Organization")


def find(context: Context) -> Iterator[Said]:
    """Campaigns in every sentence."""
    for sentence in context.sentences:
        for arg in sentence.args:
            if arg.kind == "Campaign" and arg.role in ("at", "in"):
                yield from _joined(context, sentence, arg)
            elif arg.kind == "Campaign" and arg.role in ("direction", "genitive"):
                yield from _stirred(sentence, arg)
            elif arg.kind == "Campaign" and arg.role == "object":
                yield from _launched(context, sentence, arg)
            elif arg.kind == "Campaign" and arg.role in ACTING:
                yield from _dated(sentence, arg)


def _next(sentence: Sentence, arg: Arg, name: str) -> Hit | None:
    """The first verb of a class after a name."""
    return next((hit for hit in hits(sentence, name) if hit.start >= arg.end), None)


def _joined(context: Context, sentence: Sentence, campaign: Arg) -> Iterator[Said]:
    hit = _next(sentence, campaign, "took_part")
    if hit is None:
        return
    actors = [a for a in context.actors(sentence, hit, _ACTORS) if a is not campaign]
    modality = modality_of(sentence, hit.start)
    for actor in actors:
        yield Said("PARTICIPATES_IN", actor, campaign, "ko-takes-part", sentence,
                   min(campaign.start, hit.start), hit.word.stop, {}, modality)  # fmt: skip


def _stirred(sentence: Sentence, campaign: Arg) -> Iterator[Said]:
    """Who answers the call to a campaign, and where its flames rage."""
    hit = _next(sentence, campaign, "answered")
    word = sentence.after(campaign.end)
    blazes = word is not None and word.text.startswith(lexicon().blazes)
    if hit is not None:
        actors = [a for a in sentence.args if a.role in ACTING and a.kind in _ACTORS]
    elif blazes and campaign.role == "genitive":
        actors = [a for a in sentence.args if a.role in ("at", "in") and a.kind in _ACTORS]
    else:
        return
    for actor in actors:
        yield Said("PARTICIPATES_IN", actor, campaign, "ko-campaign-stirs", sentence,
                   campaign.start, campaign.stop)  # fmt: skip


def _launched(context: Context, sentence: Sentence, campaign: Arg) -> Iterator[Said]:
    hit = _next(sentence, campaign, "launched")
    if hit is None or sentence.text[campaign.end : hit.start].strip():
        return
    for actor in context.actors(sentence, hit, _LAUNCHERS, far=False):
        yield Said("LAUNCHED", actor, campaign, "ko-launched", sentence, campaign.start,
                   hit.word.stop, {}, modality_of(sentence, hit.start))  # fmt: skip


def _dated(sentence: Sentence, campaign: Arg) -> Iterator[Said]:
    for relation, name in (("START", "began"), ("END", "ended")):
        hit = _next(sentence, campaign, name)
        date = sentence.date_in(campaign.end, hit.start) if hit else None
        if hit is not None and date is not None:
            yield Said(relation, campaign, None, f"ko-campaign-{name}", sentence, campaign.start,
                       hit.word.stop, {"date": date.value}, modality_of(sentence, hit.start),
                       sentence.text[date.start : date.stop])  # fmt: skip
