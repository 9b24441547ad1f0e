"""PRODUCES: what sites make, from verbs of making and from "…생산"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.extract.korean.claims.context import Context
from loaders.extract.korean.claims.goods import amounts, is_vague, objects, thing
from loaders.extract.korean.claims.said import Said
from loaders.extract.korean.claims.verbs import Hit, hits, is_purpose, modality_of, says
from loaders.extract.korean.sentence import Arg, Sentence

_MAKERS = ("Site", "Organization", "Place")
_MADE = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{2,12}?)(?P<join>\s?)(?:생산|증산)(?:을|에|에서|이|의|과|,|\s)(?!계획)"
)
_RANGE = 30


def find(context: Context) -> Iterator[Said]:
    """Making in every sentence."""
    for sentence in context.sentences:
        for hit in hits(sentence, "produced"):
            if not is_purpose(sentence, hit):
                yield from _made(context, sentence, hit)
        yield from _output(context, sentence)


def _makers(context: Context, sentence: Sentence, hit: Hit) -> list[Arg]:
    """Who makes it; on a visit the site that was visited, not the visitor."""
    person = context.actors(sentence, hit, ("Person",), far=False)
    sites = [a for a in sentence.before(hit.start) if a.kind == "Site"]
    if person and sites and not hit.adnominal:
        return sites[:1]
    actors = context.actors(sentence, hit, _MAKERS)
    return actors or context.actors(sentence, replace(hit, word=sentence.words[-1]), _MAKERS)


def _made(context: Context, sentence: Sentence, hit: Hit) -> Iterator[Said]:
    clause = sentence.clause_at(hit.start)
    modality = modality_of(sentence, hit.start)
    if modality == "denied":
        return
    for goods in objects(sentence, clause.start, hit.start):
        for maker in _makers(context, sentence, hit):
            yield Said(
                "PRODUCES", maker, goods.thing, "ko-produce-verb", sentence,
                goods.thing.start, hit.word.stop, amounts(goods), modality,
            )  # fmt: skip


def _output(context: Context, sentence: Sentence) -> Iterator[Said]:
    """``세멘트생산을 늘이고있다``, "트랙터 생산 실태": efforts that presuppose that it is made."""
    for match in _MADE.finditer(sentence.text):
        rest = sentence.text[match.end() - 1 : match.end() + _RANGE]
        name = match["name"]
        inside = any(a.start <= match.start() < a.stop for a in sentence.args)
        if inside or is_vague(name) or not says("output_verbs", rest):
            continue
        word = sentence.word_at(match.start())
        hit = Hit(match.end() - 1, sentence.words[-1], "")
        if is_purpose(sentence, replace(hit, word=word)):
            continue
        for maker in _makers(context, sentence, hit):
            made = thing(name, match.start("name"), match.end("name"))
            yield Said("PRODUCES", maker, made, "ko-production-of", sentence, match.start(),
                       match.end(), {}, modality_of(sentence, match.end()))  # fmt: skip
