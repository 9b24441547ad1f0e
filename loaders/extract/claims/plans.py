"""FULFILLED: plans carried out, topped or missed, with percentage and period."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.dates import normalise
from loaders.extract.claims.agents import agents, is_passive, leading, verb_start
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.numbers import read_percent
from loaders.extract.claims.phrases import coordinated
from loaders.extract.claims.view import View

_DOERS = frozenset({"Site", "Organization"})
_PERIODS = {
    "daily": "daily",
    "weekly": "weekly",
    "monthly": "monthly",
    "quarterly": "quarterly",
    "yearly": "yearly",
    "annual": "yearly",
}
_SPAN = re.compile(r"\b(one|two|three|four|five|six|seven|eight|nine|ten|\d+)-(year|month|day)\b")
_REACH = 10
_WHOLE = 100.0
_HALF_OR_QUARTER = re.compile(r"\b(first|second|third|fourth)(?: | ?- ?)(half|quarter)\b")
_PART_OF_MONTH = re.compile(r"(?: mid-| early| late)\s*$")
_BY = re.compile(
    r"\bby (?:over |more than |about |nearly |some )?(\d+(?:[.,]\d+)?)\s*(?:percent|per cent|%)",
    re.IGNORECASE,
)
_MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september"}
    | {"october", "november", "december"}
)
_MORE = re.compile(r"\b(?:overfulfil|exceed|surpass|top)", re.IGNORECASE)
_AGAIN = re.compile(r"^\s*(?:such|similar)\s+(?:innovators|workers|successes)\b", re.IGNORECASE)
_MORE_THAN_PLANNED = re.compile(r"\bmore\b.{1,60}?\bthan planned\b(?:\s+(every ?day|daily))?")


def find(context: Context) -> Iterator[Candidate]:
    """Plans that sites and bodies fulfilled, in the order of the text."""
    pending: Candidate | None = None
    for view in context.body:
        for verb in view.verbs("fulfil"):
            for found in _by_verb(context, view, verb):
                if not found.subject.kind:
                    pending = pending or found
                else:
                    yield found
        yield from (c for c in _mistagged(context, view) if c.subject.kind)
        yield from _more_than_planned(context, view)
        yield from _again(context, view, pending)


def _by_verb(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    if not _done(view, verb):
        return
    passive = is_passive(view, verb)
    target = view.child(verb, "nsubjpass") if passive else view.child(verb, "dobj")
    head = _plan_head(view, target)
    if head is None:
        return
    yield from _told(context, view, verb, head, agents(context, view, verb))


def _mistagged(context: Context, view: View) -> Iterator[Candidate]:
    """As in "workers of X fulfill their plan", where the tagger takes the verb for a noun."""
    for word, low in enumerate(view.low):
        known = low in view.lexicon.verbs["fulfil"] and low.startswith(("fulfil", "overfulfil"))
        if not known or view.tags[word].startswith("VB") or view.at[word] >= 0:
            continue
        reach = range(word + 1, min(len(view.low), word + _REACH))
        head = next((i for i in reach if view.lexicon.is_noun("plan_signs", view.low[i])), None)
        if head is not None:
            opening = [context.ref(m) for m in leading(view)]
            yield from _told(context, view, word, head, opening)


def _told(
    context: Context, view: View, verb: int, head: int, doers: list[Ref]
) -> Iterator[Candidate]:
    subjects = [r for r in doers if r.kind in _DOERS and not _is_party(context, r)]
    first, last = _phrase(view, head)
    stop = max(last, _clause_end(view, verb))
    plan = view.text(first, last)
    qualifiers = _qualifiers(view, verb, plan, stop)
    if not subjects:
        context.refuse("no doer named", view.text(verb, last))
        subjects = [Ref("", "", "")]
    for subject in subjects:
        starts = [view.span(m)[0] for m in view.outer if m.mention.entity == subject.entity]
        yield Candidate(
            "FULFILLED",
            subject,
            None,
            "fulfilled-plan",
            view,
            min([verb, first, *starts[:1]]),
            max(last, verb + 1),
            qualifiers,
            object_text=" ".join(filter(None, (plan, qualifiers.get("percent")))),
        )


def _is_party(context: Context, ref: Ref) -> bool:
    """A party sets plans, which others carry out."""
    return ref.kind == "Organization" and "party" in context.named(ref).lower().split()


def _done(view: View, verb: int) -> bool:
    """Whether the plan is done, and not being done or to be done."""
    if view.tags[verb] == "VBG" and view.child(verb, "aux") is not None:
        progressive = {view.low[c] for c in view.children[verb] if view.deps[c] == "aux"}
        return not progressive & {"is", "are", "be"}
    if view.tags[verb] == "VBG" and view.deps[verb] == "pcomp":
        return view.low[view.heads[verb]] in ("by", "after", "since")
    if view.tags[verb] == "VB":
        helpers = [c for c in view.children[verb] if view.deps[c] == "aux"]
        if any(view.low[c] == "to" for c in helpers):
            return view.low[view.heads[verb]] in ("failed", "managed")
        return not any(view.tags[c] == "MD" for c in helpers)
    return True


def _plan_head(view: View, target: int | None) -> int | None:
    if target is None:
        return None
    for word in coordinated(view, target):
        if view.lexicon.is_noun("plan_signs", view.low[word]):
            return word
    return None


def _phrase(view: View, head: int) -> tuple[int, int]:
    first = head
    while first > 0 and first - 1 < view.heads[first - 1] <= head:
        first -= 1
    while first < head and view.tags[first] in ("DT", "PRP$", "PDT"):
        first += 1
    last = head + 1
    for child in view.children[head]:
        if child > head and view.low[child] in ("of", "for"):
            end = view.subtree_end(child)
            if end - child <= 9:
                last = max(last, end)
    while last > head + 1 and view.low[last - 1] in (",", ".", "and"):
        last -= 1
    return first, _without_time(view, head, last)


def _without_time(view: View, head: int, last: int) -> int:
    for word in range(head + 1, last):
        if view.low[word] in ("ahead", "this", "last", "till", "until", "by"):
            return word
    return last


def _clause_end(view: View, verb: int) -> int:
    for word in range(verb + 1, len(view.low)):
        if view.tags[word] in ("VBD", "VBZ", "VBP") and view.deps[word] != "aux":
            return word
    return len(view.low)


def _qualifiers(view: View, verb: int, plan: str, stop: int) -> dict[str, str]:
    found = {"plan": plan}
    clause = view.text(verb_start(view, verb), stop)
    doubled = view.low[max(0, verb - 2) : verb] == ["over", "-"]
    topped = doubled or bool(_MORE.search(view.low[verb]))
    percent = (_over(clause) if topped else None) or read_percent(clause)
    period = _period(view, plan)
    if percent:
        found["percent"] = percent
    if topped or (percent and float(percent) > 100):
        found["exceeded"] = "yes"
    if _missed(view, verb):
        found["negated"] = "1"
    offset = view.sentence.doc[view.base].idx
    start = view.sentence.doc[view.base + verb].idx - offset
    for date in view.dates:
        _date(view, date.start, date.value, period, found, start)
    if period:
        found.setdefault("period", period)
    return found


def _over(clause: str) -> str | None:
    """The whole of "overfulfilled by 5 percent": 105; "by 105 percent" says it already."""
    match = _BY.search(clause)
    figure = float(match[1].replace(",", ".")) if match else 100.0
    return f"{100 + figure:g}" if figure < _WHOLE else None


def _date(
    view: View, place: int, value: str, period: str | None, found: dict[str, str], verb: int
) -> None:
    """A date after the verb: till when ("by ...", or within a longer plan), else its period."""
    before = _PART_OF_MONTH.sub("", view.whole[:place].lower()).rstrip()
    year = value[:4]
    if before.endswith((" by", "by the end of", "before the end of")):
        found.setdefault("by", value)
        if period == "yearly":
            found["period"] = year
    elif period == "yearly":
        found["period"] = year
        if value != year:
            found.setdefault("by", value)
    elif place > verb or before.endswith(" for"):
        found.setdefault("period", value)


def _period(view: View, plan: str) -> str | None:
    spans = [f"{_digit(view, n)} {unit}s" for n, unit in _SPAN.findall(plan.lower())]
    if spans:
        return " or ".join(spans).replace("1 years", "1 year")
    part = _HALF_OR_QUARTER.search(plan.lower())
    if part:
        return normalise(f"the {part[1]} {part[2]} of this year", view.anchor)
    named = next((p for w, p in _PERIODS.items() if w in plan.lower().split()), None)
    return named or _month(view, plan)


def _month(view: View, plan: str) -> str | None:
    """The month of "their August plans", as the document's date places it."""
    month = next((w for w in plan.split() if w.lower() in _MONTHS), None)
    return normalise(f"in {month}", view.anchor) if month else None


def _digit(view: View, word: str) -> str:
    return str(view.lexicon.numbers["words"].get(word, word))


def _missed(view: View, verb: int) -> bool:
    if view.child(verb, "neg") is not None:
        return True
    return view.low[view.heads[verb]] in ("failed", "fail") or view.low[verb].startswith("miss")


def _more_than_planned(context: Context, view: View) -> Iterator[Candidate]:
    match = _MORE_THAN_PLANNED.search(view.whole)
    if not match:
        return
    words = [i for i, w in enumerate(view.low) if w == "planned"]
    for item in leading(view):
        if item.mention.kind not in _DOERS:
            continue
        qualifiers = {"plan": "plan", "exceeded": "yes"}
        if match[1]:
            qualifiers["period"] = "daily"
        first = view.span(item)[0]
        yield Candidate(
            "FULFILLED", context.ref(item), None, "more-than-planned", view, first,
            words[-1] + 1 if words else len(view.low), qualifiers, object_text="plan",
        )  # fmt: skip


def _again(context: Context, view: View, pending: Candidate | None) -> Iterator[Candidate]:
    """As in "Such innovators were produced at X and Y" repeats what the opening said."""
    if pending is None or not _AGAIN.match(view.whole):
        return
    for item in view.outer:
        if item.mention.kind in _DOERS:
            yield Candidate(
                "FULFILLED", context.ref(item), None, "such-at", view, 0, view.span(item)[1],
                pending.qualifiers, object_text=pending.object_text,
            )  # fmt: skip
