"""START and END of campaigns: years in brackets, "starting in 1966", "lasted from May to June"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.marked import Marked, all_marked
from loaders.extract.claims.view import View

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_CAMPAIGN = r"[“\"]?<Campaign:(?P<c>\d+)>[,.]?[”\"]?"
_YEARS = re.compile(rf"{_CAMPAIGN} \((?P<start>\d{{4}}) ?[-–] ?(?P<end>\d{{4}})\)")
_BEGUN = re.compile(
    rf"{_CAMPAIGN},? (?:which |that )?(?:was |were )?(?:starting|started|beginning|began|begun"
    r"|launched|initiated|introduced|set up) (?:nationwide |country wide )?(?:in|on) "
    rf"(?:(?P<month>{_MONTH}) )?(?:of )?(?P<year>\d{{4}})"
)
_LASTED = re.compile(
    rf"{_CAMPAIGN},? (?:which |that )?(?:lasted|ran|was waged|went on) from (?P<m1>{_MONTH})"
    rf"(?: (?P<y1>\d{{4}}))? (?:to|until|till) (?:the end of )?(?P<m2>{_MONTH})"
    r"(?: of)? (?P<y2>\d{4})"
)
_OPENING = re.compile(rf"^(?:The )?{_CAMPAIGN} in (?P<year>\d{{4}}) (?:was|were|is|saw|became)\b")
_FIRST = re.compile(
    r"\b[Tt]he first (?:of the )?<Campaign:(?P<c>\d+)> (?:was|took place|came) in (?P<year>\d{4})"
)
_FINAL = re.compile(
    r"\b(?P<year>\d{4}) (?:was|being|is) the (?:final|last) year of (?:the |this )?"
    r"<Campaign:(?P<c>\d+)>"
)
_LAUNCHED = re.compile(
    rf"\b[Ii]n (?:(?P<month>{_MONTH}) )?(?:of )?(?P<year>\d{{4}})[^.;]{{0,80}}?{_CAMPAIGN}"
    r" (?:was|were) (?:launched|started|set up|announced|introduced)\b(?P<with> with )?"
)
_FIRST_OF_MANY = re.compile(
    r"\b[Tt]he first (?P<name>(?:[a-z0-9-]+ ){1,3}(?:battle|campaign|movement|drive)) "
    r"(?:was|took place|came) in (?P<year>\d{4})"
)
_MORE = re.compile(r"<Campaign:(\d+)>")


def find(context: Context) -> Iterator[Candidate]:
    """When campaigns began and ended, where a sentence says it beside their name."""
    for sentence in all_marked(context):
        if "<Campaign:" not in sentence.text:
            continue
        for found in _YEARS.finditer(sentence.text):
            yield _dated(context, sentence, "START", found["c"], found["start"])
            yield _dated(context, sentence, "END", found["c"], found["end"])
        for found in _LASTED.finditer(sentence.text):
            first = _value(found["y1"] or found["y2"], found["m1"])
            yield _dated(context, sentence, "START", found["c"], first)
            yield _dated(context, sentence, "END", found["c"], _value(found["y2"], found["m2"]))
        for found in _FINAL.finditer(sentence.text):
            yield _dated(context, sentence, "END", found["c"], found["year"])
        yield from _starts(context, sentence)
    for view in context.body:
        yield from _first_of_many(context, view)


def _first_of_many(context: Context, view: View) -> Iterator[Candidate]:
    """As in "the first ore drive was in 1974", where the document tells of "ore drives"."""
    for found in _FIRST_OF_MANY.finditer(view.whole):
        for entity in context.annotated.entities.values():
            if entity.kind == "Campaign" and entity.name.casefold() == f"{found['name']}s":
                ref = Ref(entity.id, entity.kind, entity.name)
                yield Candidate(
                    "START", ref, None, "campaign-years", view, 0, len(view.low),
                    {"date": found["year"]}, object_text=found["year"],
                )  # fmt: skip


def _starts(context: Context, sentence: Marked) -> Iterator[Candidate]:
    for pattern in (_BEGUN, _OPENING, _FIRST, _LAUNCHED):
        for found in pattern.finditer(sentence.text):
            groups = found.groupdict()
            date = _value(groups["year"], groups.get("month"))
            yield _dated(context, sentence, "START", groups["c"], date)
            for number in _MORE.findall(sentence.text, found.end()) if groups.get("with") else ():
                yield _dated(context, sentence, "START", number, date)


def _value(year: str, month: str | None) -> str:
    return f"{year}-{_MONTHS.index(month) + 1:02d}" if month else year


def _dated(context: Context, sentence: Marked, relation: str, number: str, date: str) -> Candidate:
    item = sentence.item(number)
    return sentence.candidate(context, "campaign-years", relation, item, None, {"date": date})
