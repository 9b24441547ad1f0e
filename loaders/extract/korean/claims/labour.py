"""EMPLOYS, WORKING_HOURS, PAID and USES_FORCED_LABOUR: who works, how long, for what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from loaders.extract.korean.claims.context import ACTING, BODIES, Context
from loaders.extract.korean.claims.said import Said
from loaders.extract.korean.claims.verbs import Hit, modality_of, says
from loaders.extract.korean.lexicon import lexicon
from loaders.extract.korean.numbers import NUMBER, count, plain
from loaders.extract.korean.sentence import Arg, Sentence

_HOURS = re.compile(r"하루\s?(?:평균\s|최대\s|약\s)?(?P<n>\d+)(?:~\d+)?시간(?:씩|이상|동안)?")
_WORK = re.compile(r"일|로동|노동|작업|근무")
_RECEIVE = re.compile(r"받|지급|벌|지불")
_FORCED = re.compile(r"강제\s?(?:노동|로동)")
_RANGE = 30


def _either(words: Iterable[str]) -> str:
    """A pattern of any of these words, longer ones first; a space may be left out."""
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in ordered)


@cache
def _count() -> re.Pattern[str]:
    people = _either(lexicon().labour["people"])
    return re.compile(
        rf"(?P<group>{people})(?:들)?(?:은|는|이|가)?\s(?P<n>{NUMBER})\s?명"
        rf"|(?P<n2>{NUMBER})\s?명의\s(?:[가-힣]+\s)?(?P<g2>{people})"
    )


@cache
def _pay() -> re.Pattern[str]:
    labour = lexicon().labour
    per, units = _either(labour["per"]), _either(labour["currencies"])
    return re.compile(
        rf"(?:(?P<per>{per})(?:으로|은|이)?)?\s?(?P<n>{NUMBER})\s?(?P<unit>{units})"
        r"(?:씩|을|를|정도|밖에)*(?=[^가-힣])"
    )


def find(context: Context) -> Iterator[Said]:
    """Figures of labour in every sentence."""
    for sentence in context.sentences:
        for rule in (_employs, _hours, _paid, _forced):
            yield from rule(context, sentence)


def _employers(context: Context, sentence: Sentence, place: int) -> list[Arg]:
    """The site or body that people work for: the one acting, or where they are, or the focus."""
    before = [a for a in sentence.before(place) if a.kind in BODIES]
    roles = ("subject", "topic", "also", "in", "at", "genitive")
    found = next((a for a in before if a.role in roles), None)
    if found is not None:
        return [found]
    if any(a.kind == "Place" and a.role in ACTING for a in sentence.args):
        return []
    focus = context.focus(sentence, ("Site",)) or context.focus(sentence, BODIES)
    return [focus] if focus is not None else []


def _employs(context: Context, sentence: Sentence) -> Iterator[Said]:
    for match in _count().finditer(sentence.text):
        number = count(match["n"] or match["n2"])
        rest = sentence.text[match.end() : match.end() + _RANGE]
        if number is None or not says("employed", rest):
            continue
        qualifiers = {"count": number, "group": match["group"] or match["g2"]}
        for employer in _employers(context, sentence, match.start()):
            yield Said("EMPLOYS", employer, None, "ko-headcount", sentence, match.start(),
                       match.end(), qualifiers, modality_of(sentence, match.end()),
                       match.group())  # fmt: skip


def _hours(context: Context, sentence: Sentence) -> Iterator[Said]:
    for match in _HOURS.finditer(sentence.text):
        if not _WORK.search(sentence.text, match.end(), match.end() + _RANGE):
            continue
        for employer in _employers(context, sentence, match.start()):
            yield Said("WORKING_HOURS", employer, None, "ko-hours", sentence, match.start(),
                       match.end(), {"hours": match["n"], "per": "day"},
                       modality_of(sentence, match.end()), match.group())  # fmt: skip


def _paid(context: Context, sentence: Sentence) -> Iterator[Said]:
    labour = lexicon().labour
    for match in _pay().finditer(sentence.text):
        if not _RECEIVE.search(sentence.text, match.end(), match.end() + _RANGE):
            continue
        qualifiers = {"amount": plain(match["n"]), "currency": labour["currencies"][match["unit"]]}
        per = labour["per"].get(match["per"] or "")
        if per:
            qualifiers["per"] = per
        for employer in _employers(context, sentence, match.start()):
            yield Said("PAID", employer, None, "ko-wage", sentence, match.start(), match.end(),
                       qualifiers, modality_of(sentence, match.end()), match.group())  # fmt: skip


def _forced(context: Context, sentence: Sentence) -> Iterator[Said]:
    for match in _FORCED.finditer(sentence.text):
        hit = Hit(match.start(), sentence.word_at(match.start()), "")
        here = [a for a in context.actors(sentence, hit, BODIES, far=False)
                if a.role in ("in", "topic", "subject")]  # fmt: skip
        for site in here:
            yield Said("USES_FORCED_LABOUR", site, None, "ko-forced-labour", sentence,
                       match.start(), match.end(), {}, modality_of(sentence, match.end()),
                       match.group())  # fmt: skip
