"""LOCATED_IN and PART_OF: places before sites and places, bodies inside bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.extract.korean.claims.context import Context
from loaders.extract.korean.claims.said import Said
from loaders.extract.korean.sentence import Arg, Sentence

_JOINT = re.compile(r"\s|의\s|에\s(?:있는|위치한|자리잡은|새로 일떠선)\s|(?:시|군)?내\s|안의\s")
_BELOW = (" 산하 ", "산하 ", " 아래 ", "아래 ")
_RANKS = ("ri", "street", "district", "county", "city", "province", "country")


def find(context: Context) -> Iterator[Said]:
    """Places in front of names, in every sentence."""
    for sentence in context.sentences:
        for left, right in pairwise(sentence.args):
            if left.kind == "Place" and _JOINT.fullmatch(sentence.text, left.stop, right.start):
                yield from _placed(context, sentence, left, right)
            elif left.kind == "Organization" and _is_under(sentence, left, right):
                yield _said("PART_OF", right, left, "ko-body-before-body", sentence)
        yield from _inside(sentence)


def _placed(context: Context, sentence: Sentence, place: Arg, first: Arg) -> Iterator[Said]:
    for arg in _list_from(sentence, first):
        wider = arg.kind == "Place" and _rank(context, place) > _rank(context, arg)
        lies = arg.kind in ("Site", "Event") or _is_local(context, arg)
        if wider:
            yield _said("PART_OF", arg, place, "ko-place-chain", sentence)
        elif lies and not arg.mention.reference:
            yield _said("LOCATED_IN", arg, place, "ko-place-before", sentence)


def _is_under(sentence: Sentence, left: Arg, right: Arg) -> bool:
    """Whether a body stands right before one that belongs to it: "내각 석탄공업성"."""
    gap = sentence.text[left.stop : right.start]
    near = gap == " " and right.kind == "Organization"
    below = gap in _BELOW and right.kind in ("Organization", "Site")
    return (near or below) and not right.mention.reference and not left.mention.reference


def _is_local(context: Context, arg: Arg) -> bool:
    """Whether a body is one of many of its sort, and not one that everybody knows."""
    return arg.kind == "Organization" and not context.entity(arg).attributes


def _list_from(sentence: Sentence, first: Arg) -> Iterator[Arg]:
    """A name and those that follow it in its list without a place of their own."""
    yield first
    here = first
    for after in sentence.args[sentence.args.index(first) + 1 :]:
        if not here.listed or after.kind != first.kind:
            return
        yield after
        here = after


def _rank(context: Context, place: Arg) -> int:
    level = context.level(place)
    return _RANKS.index(level) if level in _RANKS else -1


def _inside(sentence: Sentence) -> Iterator[Said]:
    """A body whose name begins with that of its parent."""
    for nested in sentence.nested:
        for arg in sentence.args:
            if arg.mention.start == nested.start and arg.kind == nested.kind == "Organization":
                stop = arg.start + len(nested.text)
                parent = Arg(nested, arg.start, stop, arg.end, "bare", group=False)
                yield _said("PART_OF", arg, parent, "ko-body-in-name", sentence)


def _said(relation: str, subject: Arg, target: Arg, rule: str, sentence: Sentence) -> Said:
    start, stop = min(subject.start, target.start), max(subject.stop, target.stop)
    return Said(relation, subject, target, rule, sentence, start, stop)
