"""SUCCEEDS, NAMED_AFTER, INSPIRED_BY: where campaigns, policies and bodies come from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate
from loaders.extract.claims.context import Context
from loaders.extract.claims.marked import Marked, all_marked, marked
from loaders.extract.claims.references import pronoun

_KINDS = r"(?:Campaign|Policy|Organization|Title)"
_ONE = rf"[“\"]?<(?P<k>{_KINDS}):(?P<a>\d+)>[,.]?[”\"]?"
_OTHER = r"[“\"]?<(?P=k):(?P<b>\d+)>"
_ANY = r"[“\"]?<(?P<k2>[A-Z]\w+):(?P<b>\d+)>"
_NEW_FOR_OLD = re.compile(
    rf"{_ONE}(?: (?:policy|politics|system|campaign|movement))?(?:, [^.;]{{3,90}}?:? it)?"
    r",? (?:was|were|has been|had been)(?: (?:disbanded|abolished|dissolved"
    r"|scrapped)(?: in \d{4})? and)?"
    rf" (?:replaced|superseded|supplanted|succeeded|followed) (?:with|by) [^.;<]{{0,60}}?{_OTHER}"
)
_FOLLOWED = re.compile(
    rf"\bthey were followed by (?:the |a |various |several )?<(?P<k>{_KINDS}):(?P<b>\d+)>"
)
_MOVED = re.compile(
    r"\b(?:moving|switching|shifting|changing over|going over|moved|switched) to (?:the )?"
    rf"[“\"]?<(?P<k>{_KINDS}):(?P<b>\d+)>"
)
_SIMILAR = re.compile(
    r"\bsimilar (?:attempt|campaign|movement|drive|effort)\b[^.;<]{0,60}\bin the form of (?:the )?"
    r"[“\"]?<(?P<k>Campaign):(?P<b>\d+)>"
)
_NAMED = re.compile(
    rf"{_ONE},? (?:(?:was|is|were|are|which was|so) )?named (?:after|for"
    rf"|in honou?r of) (?:the |a )?"
    rf"(?:[a-z-]+ ){{0,3}}{_ANY}"
)
_HIS_NAME = re.compile(r"\b(?:movement|campaign|battle|drive) named after (?P<who>him|her)\b")
_AFTER_MODEL = re.compile(
    rf"{_ONE},? (?:(?:was|is|were|are|which was) )?(?:(?:directly|openly"
    rf"|closely) )?(?:model+ed (?:after|on)"
    r"|patterned (?:after|on)|inspired by|copied from|based on (?:the (?:idea|example) of )?)"
    rf" ?(?:the )?{_ANY}"
)
_BUILT_ON = re.compile(
    r"\b(?:[Bb]uilding|[Bb]ased|[Dd]rawing) on (?:the (?:idea|example|experience"
    r"|model) of )?(?:the )?"
    r"[“\"]?<(?P<k2>[A-Z]\w+):(?P<b>\d+)>[”\"]?,? (?:came|emerged|arose|grew) (?:the )?"
    rf"<(?P<k>{_KINDS}):(?P<a>\d+)>"
)
_COPY = re.compile(
    r"\b(?:copy|copies|imitation|revival|echo|repetition) of"
    rf" (?:(?:everything|what|all) (?:that )?)?(?:the )?{_ANY}[^.;<]{{0,60}},"
    rf" (?:the )?<(?P<k>{_KINDS}):(?P<a>\d+)> (?:was|is|has|had|were)\b"
)
_TRADITION = re.compile(
    rf"{_ONE}[^.;<]{{0,80}}? (?:referred|refers|went|goes|harked|harks)(?: \w+)? back to (?:the )?"
    rf"{_ANY}"
)
_PATTERNS = (
    (_NAMED, "NAMED_AFTER", "named-after"),
    (_AFTER_MODEL, "INSPIRED_BY", "modelled-on"),
    (_BUILT_ON, "INSPIRED_BY", "modelled-on"),
    (_COPY, "INSPIRED_BY", "modelled-on"),
    (_TRADITION, "INSPIRED_BY", "modelled-on"),
)
_LOOK_BACK = 8


def find(context: Context) -> Iterator[Candidate]:
    """What came after, was named after and took after what."""
    for sentence in all_marked(context):
        for found in _NEW_FOR_OLD.finditer(sentence.text):
            new, old = sentence.item(found["b"]), sentence.item(found["a"])
            date = next((d.value for d in sentence.view.dates if len(d.value) >= 4), None)
            said = {"date": date} if date else {}
            yield sentence.candidate(context, "replaced-by", "SUCCEEDS", new, old, said)
        yield from _follows(context, sentence)
        yield from _takes_after(context, sentence)
    for view in context.body:
        for found in _HIS_NAME.finditer(view.whole):
            yield from _his(context, marked(context, view), found["who"])


def _follows(context: Context, sentence: Marked) -> Iterator[Candidate]:
    for pattern in (_FOLLOWED, _MOVED, _SIMILAR):
        for found in pattern.finditer(sentence.text):
            yield from _after_earlier(context, sentence, found)


def _takes_after(context: Context, sentence: Marked) -> Iterator[Candidate]:
    for pattern, relation, rule in _PATTERNS:
        for found in pattern.finditer(sentence.text):
            subject, target = sentence.item(found["a"]), sentence.item(found["b"])
            yield sentence.candidate(context, rule, relation, subject, target)


def _after_earlier(context: Context, sentence: Marked, found: re.Match[str]) -> Iterator[Candidate]:
    """The thing named took the place of the last of its kind in the sentence before."""
    new = sentence.item(found["b"])
    for earlier in context.before(sentence.view)[:1]:
        same = [m for m in earlier.outer if m.mention.kind == new.mention.kind]
        others = [m for m in same if m.mention.entity != new.mention.entity]
        if others and earlier.sentence.passage == sentence.view.sentence.passage:
            yield sentence.candidate(
                context, "follows-earlier", "SUCCEEDS", new, context.ref(others[-1])
            )


def _his(context: Context, sentence: Marked, who: str) -> Iterator[Candidate]:
    people = pronoun(context, sentence.view, "he" if who == "him" else "she")
    for person in people:
        names = set(context.named(person).split())
        campaign = _bearing(context, sentence, names)
        if campaign is not None:
            yield sentence.candidate(
                context, "named-after", "NAMED_AFTER", context.ref(campaign), person
            )


def _bearing(context: Context, sentence: Marked, names: set[str]) -> Located | None:
    """The campaign spoken of last whose name holds a word of a person's name."""
    for earlier in (sentence.view, *context.before(sentence.view)[:_LOOK_BACK]):
        for item in earlier.outer:
            if item.mention.kind == "Campaign":
                words = context.named(context.ref(item)).split()
                if len(names & set(words)) > 1 or names & set(words[:1]):
                    return item
    return None
