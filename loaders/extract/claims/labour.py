"""EMPLOYS, WORKING_HOURS, PAID and USES_FORCED_LABOUR: who works, how long, for what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.claims.agents import agents
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.money import read_money
from loaders.extract.claims.numbers import read_count
from loaders.extract.claims.view import View
from loaders.extract.claims.workforce import is_employer

_EMPLOYERS = frozenset({"Site", "Organization", "ForeignClient"})
_WORKFORCE = (
    r"(?:[A-Za-z-]+\s){0,4}?(?:workers|employees|people|labou?rers|staff|prisoners|inmates|women)"
)
_NUMBER = (
    r"(?P<n>(?:(?:about|around|some|nearly|almost|over|more than|at least|perhaps)\s+)?(?:an?\s+)?"
    r"(?:\d[\d ,.]*|dozen|hundreds of|thousands of|several hundred|[a-z]+-odd)"
    r"(?:\s+(?:thousand|million|dozen))?)"
)
_HAS = re.compile(
    rf"\b(?:has|have|had|employs?|employed|employing|hired?|hires)\s+{_NUMBER}\s*(?P<g>{_WORKFORCE})\b"
)
_AT_WORK = re.compile(
    rf"\b{_NUMBER}\s*(?P<g>{_WORKFORCE})\s+(?:were |are |who )?"
    r"(?:work(?:ing|ed)?|employed)\s+(?:in|at|for)\b",
    re.IGNORECASE,
)
_FORCE = re.compile(rf"\b(?:has|had|with) an? (?P<g>workforce|staff|payroll) of {_NUMBER}\b")
_HIRED_BY = re.compile(r"\b(?:were|was|are|been)\s+(?:hired|employed|recruited)\b")
_INFILTRATE = re.compile(r"\b(?:workers)\s+to\s+infiltrate\b")
_HOURS = re.compile(
    r"\bwork(?:s|ed|ing)?\s+(?:for\s+)?(?:over|more than|up to|at least|about|some)?\s*"
    r"(?P<h>\d{1,2}|[a-z]+)\s+hours\b"
    r"|\b(?P<d>\d{1,2}|eight|ten|twelve|fourteen|sixteen)-hour (?:working |work )?(?:day|shift)"
    r"|\b(?P<e>\d{1,2}|eight|nine|ten|eleven|twelve|fourteen|sixteen)"
    r" hours (?:a|per|every|each) day\b",
    re.IGNORECASE,
)
_FORCED = re.compile(
    r"\bforced (?:prison )?labou?r\b|\bslave labou?r\b|\bfree labou?r\b",
    re.IGNORECASE,
)
DENIES = re.compile(r"\b(?:den(?:y|ies|ied)|rejects?|rejected)\b", re.IGNORECASE)
_BRIGADES = re.compile(r"\bshock brigades?\b", re.IGNORECASE)
_CAMP = re.compile(r"\b(?:labou?r camp|prison|detention|re-education)", re.IGNORECASE)
_WAGE = re.compile(
    r"\b(?:wages?|salar(?:y|ies)|paid|pays?|earn(?:s|ed|ing|ings)?|revenue|income|receiv(?:e|es|ed))\b",
    re.IGNORECASE,
)
_PRICE = re.compile(r"\s+(?:for (?:it|them|the|a)\b|in (?:taxes|bribes|fines))")
_MONTHLY = re.compile(r"\b(?:gets?|got|makes?|take home|takes home)\b", re.IGNORECASE)


def find(context: Context) -> Iterator[Candidate]:
    """Numbers of workers, hours, wages and forced labour, with the site or employer."""
    for view in context.body:
        yield from _employs(context, view)
        yield from _hired(context, view)
        yield from _hours(context, view)
        yield from _paid(context, view)
        yield from _forced(context, view)


def _word_at(view: View, char: int) -> int:
    start = int(view.sentence.span.start_char)
    for word in range(len(view.low)):
        token = view.sentence.doc[view.base + word]
        if int(token.idx) - start + len(token.text) > char:
            return word
    return len(view.low) - 1


def _employs(context: Context, view: View) -> Iterator[Candidate]:
    for match in _HAS.finditer(view.whole):
        word = _word_at(view, match.start())
        subjects = [r for r in agents(context, view, word) if r.kind in _EMPLOYERS]
        yield from _counted(
            context, view, match, subjects[:1] or _nearest(context, view, word), "has-workers"
        )
    for match in _FORCE.finditer(view.whole):
        word = _word_at(view, match.start())
        subjects = [r for r in agents(context, view, word) if r.kind in _EMPLOYERS]
        found = subjects[:1] or _nearest(context, view, word)
        yield from _counted(context, view, match, found, "has-workforce")
    for match in _AT_WORK.finditer(view.whole):
        word = _word_at(view, match.end() - 1)
        after = [m for m in view.outer if 0 <= view.span(m)[0] - word <= 4]
        refs = [context.ref(m) for m in after if m.mention.kind in _EMPLOYERS]
        yield from _counted(
            context, view, match, refs[:1] or _nearest(context, view, 0), "people-at-work"
        )


def _nearest(context: Context, view: View, word: int) -> list[Ref]:
    """The employer named last before a word, in the sentence or before it."""
    inside = [m for m in view.outer if view.span(m)[1] <= word and m.mention.kind in _EMPLOYERS]
    if inside:
        return [context.ref(inside[-1])]
    ref = context.focus(view, "Site") if not word else None
    return [ref] if ref is not None else []


def _counted(
    context: Context, view: View, match: re.Match[str], subjects: list[Ref], rule: str
) -> Iterator[Candidate]:
    count = read_count(match["n"], view.lexicon)
    if count is None:
        return
    if not subjects:
        context.refuse("no employer named", match[0])
    qualifiers = {"count": count.value, "group": _group(match["g"])}
    if count.approximate:
        qualifiers["approximate"] = "yes"
    first, last = _word_at(view, match.start()), _word_at(view, match.end() - 1) + 1
    for subject in subjects:
        yield Candidate(
            "EMPLOYS", subject, None, rule, view, first, last, qualifiers, object_text=match[0]
        )


def _group(words: str) -> str:
    return " ".join(words.split())


def _hired(context: Context, view: View) -> Iterator[Candidate]:
    """As in "were hired ... with multiple X companies": clients that employ North Koreans."""
    text = view.whole
    match = _HIRED_BY.search(text) or _INFILTRATE.search(text)
    if not match or "north korean" not in text.lower():
        return
    word = _word_at(view, match.start())
    clients = [
        m for m in view.outer if m.mention.kind == "ForeignClient" and view.span(m)[0] > word
    ]
    for item in clients[:1]:
        group = "North Korean workers"
        yield Candidate(
            "EMPLOYS", context.ref(item), None, "hired-by-client", view, word, view.span(item)[1],
            {"nationality": "North Korean", "group": group}, object_text=group,
        )  # fmt: skip


def _hours(context: Context, view: View) -> Iterator[Candidate]:
    for match in _HOURS.finditer(view.whole):
        written = match["h"] or match["d"] or match["e"]
        count = read_count(written, view.lexicon)
        if count is None or not count.value.isdigit() or int(count.value) > 24:
            continue
        word = _word_at(view, match.start())
        for subject in _workplace(context, view):
            forced = bool(_CAMP.search(context.named(subject)))
            yield Candidate(
                "USES_FORCED_LABOUR" if forced else "WORKING_HOURS",
                subject,
                None,
                "hours-worked",
                view,
                word,
                _word_at(view, match.end() - 1) + 1,
                {"hours": count.value},
                object_text=match[0],
            )


def _workplace(context: Context, view: View) -> list[Ref]:
    named = [m for m in view.outer if m.mention.kind == "Site"]
    if named:
        return [context.ref(m) for m in view.list_of(named[0])]
    bodies = [context.ref(m) for m in view.outer if m.mention.kind in _EMPLOYERS]
    employers = [r for r in bodies if is_employer(context, r)] if context.abroad else []
    if employers:
        return employers[:1]
    site = context.focus(view, "Site")
    return [site] if site is not None else []


def _paid(context: Context, view: View) -> Iterator[Candidate]:
    text = view.whole
    money = read_money(text)
    wage = _WAGE.search(text)
    if wage is None and money is not None and money.per:
        wage = _MONTHLY.search(text)
    if money is None or wage is None or _PRICE.match(text[money.stop :]):
        return
    subjects = _payers(context, view)
    qualifiers = {"amount": money.amount, "currency": money.currency, "kind": wage[0].lower()}
    if money.per:
        qualifiers["per"] = money.per
    first, last = sorted((_word_at(view, money.start), _word_at(view, wage.start())))
    for subject in subjects[:1]:
        yield Candidate(
            "PAID", subject, None, "wage-figure", view, first, last + 1, qualifiers,
            object_text=text[money.start : money.stop],
        )  # fmt: skip


def _payers(context: Context, view: View) -> list[Ref]:
    """Those who pay: employers of the sentence, else the site or client spoken of before."""
    named = [context.ref(m) for m in view.outer if m.mention.kind in _EMPLOYERS]
    if not context.abroad:
        return named
    employers = [r for r in named if is_employer(context, r)]
    if employers:
        return employers
    before = context.focus(view, "ForeignClient") or context.focus(view, "Site")
    return [before] if before is not None else []


def _forced(context: Context, view: View) -> Iterator[Candidate]:
    match = _FORCED.search(view.whole)
    if match is None and _FORCED.search(context.annotated.document.text):
        # State media praise shock brigades; they are forced labour where a text says so.
        match = _BRIGADES.search(view.whole)
    if match is None:
        return
    sites = [m for m in view.outer if m.mention.kind == "Site"]
    word = _word_at(view, match.start())
    for item in sites[:1]:
        first, last = view.span(item)
        yield Candidate(
            "USES_FORCED_LABOUR",
            context.ref(item),
            None,
            "forced-labour-words",
            view,
            min(first, word),
            max(last, word + 1),
            {"group": "shock brigades"} if _BRIGADES.search(view.whole) else {},
            object_text=match[0],
            modality="denied" if DENIES.search(view.whole) else None,
        )
