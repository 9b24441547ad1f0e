"""FULFILLED: plans carried out, topped or missed, with percent and period."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.korean.claims.context import BODIES, Context
from loaders.extract.korean.claims.said import Said
from loaders.extract.korean.claims.verbs import Hit, hits, is_purpose, modality_of, says
from loaders.extract.korean.sentence import Sentence

_PLAN = re.compile(
    r"(?P<plan>(?:[가-힣]*[^서고며여해의를을은는이가에도한\W]\s(?=생산)|[가-힣]{2,8}생산\s)?[가-힣0-9/]*(?:계획|목표|과제|과업|고지))"
    r"(?:을|를|은|는|도|까지)?(?=\s)"
)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s?(?:%|％|프로|퍼센트)")
_PERIOD = re.compile(r"\d/4분기|상반년|하반년|상반기|하반기|\d분기|월|년간")
_FULL = 100.0


def find(context: Context) -> Iterator[Said]:
    """Plans in every sentence."""
    for sentence in context.sentences:
        for hit in hits(sentence, "fulfilled"):
            plan = _plan_before(sentence, hit)
            if plan is not None and not is_purpose(sentence, hit):
                yield from _fulfilled(context, sentence, hit, plan)


def _plan_before(sentence: Sentence, hit: Hit) -> re.Match[str] | None:
    found = list(_PLAN.finditer(sentence.text, 0, hit.start))
    return found[-1] if found else None


def _fulfilled(
    context: Context, sentence: Sentence, hit: Hit, plan: re.Match[str]
) -> Iterator[Said]:
    modality = modality_of(sentence, hit.start)
    percents = _PERCENT.findall(sentence.text[plan.end() : hit.word.stop]) or [""]
    clause = sentence.clause_at(plan.start())
    for actor in context.actors(sentence, hit, BODIES):
        for percent in percents:
            qualifiers = _qualifiers(sentence, clause.start, plan, percent)
            topped = says("topped", sentence.text[plan.end() : hit.word.stop])
            if modality == "denied":
                qualifiers["negated"] = "1"
            elif topped or (percent and float(percent) > _FULL):
                qualifiers["exceeded"] = "yes"
            yield Said(
                "FULFILLED", actor, None, "ko-fulfilled-plan", sentence,
                min(plan.start(), hit.start), hit.word.stop, qualifiers, modality, plan["plan"],
            )  # fmt: skip


def _qualifiers(
    sentence: Sentence, start: int, plan: re.Match[str], percent: str
) -> dict[str, str]:
    found = {"plan": plan["plan"].strip()}
    if percent:
        found["percent"] = percent
    period = _PERIOD.search(sentence.text, start, plan.start())
    date = sentence.date_in(start, plan.start())
    if date is not None:
        found["period"] = date.value
    elif period is not None and len(period.group()) > 1:
        found["period"] = period.group()
    return found
