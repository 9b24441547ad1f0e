"""BUILT and BUILT_AT: who builds, and what was built where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.korean.claims.context import Context
from loaders.extract.korean.claims.goods import Goods, amounts, objects, quantity, thing
from loaders.extract.korean.claims.said import Said
from loaders.extract.korean.claims.verbs import Hit, hits, is_purpose, modality_of, says
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.sentence import Arg, Sentence

_BUILDERS = ("Organization", "Site", "Place")
_THERE = ("Site", "Place")
_AFTER = 8
# Verbs that tell of building only where the word itself stands before them.
_WORK = ("진행", "추진", "마쳤", "끝", "마감", "결속")
_THESE = re.compile(r"(?<![가-힣])이\s?(?:공장|건물|농장|병원|발전소|시설)들?을")


def find(context: Context) -> Iterator[Said]:
    """Building in every sentence."""
    for sentence in context.sentences:
        for hit in hits(sentence, "built"):
            if not is_purpose(sentence, hit):
                yield from _built(context, sentence, hit)
        for hit in hits(sentence, "was_built"):
            if not is_purpose(sentence, hit):
                yield from _stands(sentence, hit)


def _status(sentence: Sentence, hit: Hit) -> dict[str, str]:
    rest = sentence.text[hit.start : hit.word.stop + _AFTER]
    return {"status": "in_progress"} if says("in_progress", rest) else {}


def _built(context: Context, sentence: Sentence, hit: Hit) -> Iterator[Said]:
    clause = sentence.clause_at(hit.start)
    goods = [g for g in objects(sentence, clause.start, hit.start) if _is_building(g)]
    sites = _sites(context, sentence, hit)
    builders = context.actors(sentence, hit, _BUILDERS, far=False)
    builders = [b for b in builders if b not in sites]
    status, modality = _status(sentence, hit), modality_of(sentence, hit.start)
    for builder in builders:
        for one in goods:
            yield Said("BUILT", builder, one.thing, "ko-build-verb", sentence, builder.start,
                       hit.word.stop, {**amounts(one), **status}, modality)  # fmt: skip
        for site in sites:
            yield Said("BUILT", builder, site, "ko-build-verb", sentence, builder.start,
                       hit.word.stop, status, modality)  # fmt: skip
    for one in goods:
        for there in _there(sentence, clause.start, hit.start):
            yield Said("BUILT_AT", one.thing, there, "ko-built-there", sentence, there.start,
                       hit.word.stop, {**amounts(one), **status}, modality)  # fmt: skip


def _is_building(goods: Goods) -> bool:
    name = goods.thing.name
    products = lexicon().products
    return name == products["homes_name"] or name.endswith(tuple(products["built"]))


def _sites(context: Context, sentence: Sentence, hit: Hit) -> list[Arg]:
    """Named sites that are built; "these factories" are those of the sentence before."""
    clause = sentence.clause_at(hit.start)
    for arg in sentence.before(hit.start):
        if arg.kind == "Site" and arg.role == "object" and arg.start >= clause.start:
            return sentence.members(arg)
    if _THESE.search(sentence.text, clause.start, hit.start):
        for earlier in context.earlier(sentence, 1):
            return [a for a in earlier.args if a.kind == "Site"]
    return []


def _there(sentence: Sentence, first: int, place: int) -> list[Arg]:
    for arg in sentence.before(place):
        there = arg.role == "at" or (arg.role == "in" and not arg.group)
        if there and arg.start >= first and arg.kind in _THERE:
            return sentence.members(arg)
    return []


def _buildings(sentence: Sentence, hit: Hit) -> Iterator[Goods]:
    """What stands as subject before a verb of coming to stand, with its amount."""
    names = "|".join(sorted(lexicon().products["built"], key=len, reverse=True))
    pattern = re.compile(
        rf"(?:(?P<amount>{quantity().pattern})(?:의)?\s)?(?:[가-힣]+\s)?(?<![가-힣])(?P<name>{names})"
        rf"(?:들)?(?:\([가-힣]+\))?\s?(?:건설)?(?:이|가|도|은|는|을|를)(?=\s)"
    )
    clause = sentence.clause_at(hit.start)
    for match in pattern.finditer(sentence.text, 0, hit.start):
        inside = any(a.start <= match.start("name") < a.stop for a in sentence.args)
        if not inside and match.start("name") >= clause.start:
            made = thing(match["name"], match.start("name"), match.end("name"))
            yield Goods(made, match["amount"] or "")


def _stands(sentence: Sentence, hit: Hit) -> Iterator[Said]:
    """``안악군에 120세대, 신천군에 80세대의 살림집이 일떠섰다``: each place with its amount."""
    if hit.text.startswith(_WORK) and "건설" not in sentence.text[: hit.start]:
        return
    status, modality = _status(sentence, hit), modality_of(sentence, hit.start)
    for goods in list(_buildings(sentence, hit))[-1:]:
        for arg in sentence.args:
            if arg.kind not in _THERE or arg.role not in ("at", "in") or arg.start > hit.start:
                continue
            after = quantity().match(sentence.text, min(arg.end + 1, len(sentence.text)))
            one = Goods(goods.thing, after.group() if after else goods.amount)
            for there in sentence.members(arg):
                yield Said("BUILT_AT", one.thing, there, "ko-stands-there", sentence, there.start,
                           hit.word.stop, {**amounts(one), **status}, modality)  # fmt: skip
