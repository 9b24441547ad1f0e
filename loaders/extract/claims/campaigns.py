"""PARTICIPATES_IN, LAUNCHED, START and END of campaigns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.agents import agents, holders, sentence_agents
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_ACTORS = frozenset({"Site", "Organization", "Person", "Place"})
_DATE_LENGTHS = (4, 7, 10)
_LEAD_ACTORS = frozenset({"Site", "Organization"})
_SAME = re.compile(
    r"^\s*(?:the same is (?:true|the case)|(?:such|similar) (?:movements?|campaigns?|emulation)\b)",
    re.IGNORECASE,
)
_OTHER_SAME = re.compile(r"^\s*(?:such|similar)\b", re.IGNORECASE)


def find(context: Context) -> Iterator[Candidate]:
    """Who takes part in or starts which campaign."""
    lead = _lead(context)
    for view in context.views:
        if view.kind in ("footnote", "credit"):
            continue
        own = [c for item in _campaigns(view) for c in _by_verb(context, view, item)]
        yield from own
        for verb in view.verbs("course"):
            yield from _dated(context, view, verb)
        if lead is not None and view.sentence.index > lead[0].sentence.index:
            yield from _of_lead(context, view, lead[1], own)


def _campaigns(view: View) -> list[Located]:
    return [m for m in view.outer if m.mention.kind == "Campaign"]


def _governing(view: View, item: Located) -> int | None:
    """The verb that a campaign is the object of, directly or through a preposition."""
    first, last = view.span(item)
    inside = range(first, last)
    head = next((i for i in inside if view.heads[i] not in inside), last - 1)
    for _ in range(6):
        if view.tags[head].startswith("VB"):
            return head
        up = view.heads[head]
        if up == head or not 0 <= up < len(view.low):
            return None
        head = up
    return None


def _by_verb(context: Context, view: View, item: Located) -> Iterator[Candidate]:
    verb = _governing(view, item)
    if verb is None:
        verb = _headline_verb(view, item)
    if verb is None:
        return
    start, joined = _is(view, "launch", verb), _is(view, "join", verb)
    wage = _is(view, "wage", verb)
    vanguard = _in_vanguard(view, item)
    if not (start or joined or wage or vanguard):
        return
    doers = agents(context, view, verb)
    if not doers and view.kind == "title":
        doers = holders(context, view, 0)
    actors = [r for r in doers if r.kind in _ACTORS]
    for actor in actors:
        if start and actor.kind in ("Person", "Organization"):
            yield _claim(view, "LAUNCHED", actor, item, verb, "launched")
        elif (not start and actor.kind != "Place") or wage:
            yield _claim(view, "PARTICIPATES_IN", actor, item, verb, "takes-part")


def _headline_verb(view: View, item: Located) -> int | None:
    """Headlines capitalise their verbs, so that the tagger takes them for names."""
    word = view.span(item)[0] - 1
    return word if view.kind == "title" and word > 0 and view.at[word] < 0 else None


def _is(view: View, name: str, verb: int) -> bool:
    if view.kind == "title":
        return view.lexicon.is_verb(name, view.low[verb], view.particle(verb))
    return view.is_verb(name, verb)


def _in_vanguard(view: View, item: Located) -> bool:
    first = view.span(item)[0]
    return any(w in ("vanguard", "forefront") for w in view.low[max(0, first - 5) : first])


def _lead(context: Context) -> tuple[View, Located] | None:
    """The campaign that the opening says many wage: its sentence and mention."""
    opening = next((v for v in context.body if len(v.low) > 4), None)
    if opening is None:
        return None
    for item in _campaigns(opening):
        if opening.low[opening.span(item)[0]] in ("project", "work"):
            continue
        verb = _governing(opening, item)
        if verb is None:
            continue
        through = opening.low[max(0, opening.span(item)[0] - 3) : opening.span(item)[0]]
        waged = opening.is_verb("wage", verb) or opening.is_verb("join", verb)
        if waged or "through" in through:
            return opening, item
    return None


def _of_lead(
    context: Context, view: View, item: Located, own: list[Candidate]
) -> Iterator[Candidate]:
    """The subjects of later sentences take part in the campaign of the opening."""
    text = view.whole
    if own or (_OTHER_SAME.match(text) and not _SAME.match(text)):
        return
    if _SAME.match(text):
        actors = [context.ref(m) for m in view.outer]
    else:
        actors = sentence_agents(context, view)
    for actor in actors:
        if actor.kind in _LEAD_ACTORS:
            yield Candidate(
                "PARTICIPATES_IN",
                actor,
                context.ref(item),
                "many-do-then-each",
                view,
                0,
                max(_end_of(view, actor), 1),
            )


def _end_of(view: View, actor: Ref) -> int:
    ends = [view.span(m)[1] for m in view.outer if m.mention.entity == actor.entity]
    return ends[0] if ends else len(view.low)


def _dated(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    """As in "The drive began on May 3" and "the drive ended last week"."""
    subject = view.child(verb, "nsubj", "nsubjpass")
    item = view.mention_at(subject) if subject is not None else None
    date = next((d for d in view.dates if len(d.value) in _DATE_LENGTHS), None)
    if item is None or item.mention.kind != "Campaign" or date is None:
        return
    ends = view.is_verb("finish", verb)
    start = view.span(item)[0]
    yield Candidate(
        "END" if ends else "START",
        context.ref(item),
        None,
        "campaign-dated",
        view,
        min(start, verb),
        max(view.span(item)[1], verb + 1),
        {"date": date.value},
        object_text=date.value,
        valid_from=None if ends else date.value,
        valid_to=date.value if ends else None,
    )


def _claim(view: View, relation: str, actor: Ref, item: Located, verb: int, rule: str) -> Candidate:
    starts = [view.span(m)[0] for m in view.outer if m.mention.entity == actor.entity]
    target = Ref(item.mention.entity, item.mention.kind, item.mention.text)
    first = min([verb, view.span(item)[0], *starts[:1]])
    return Candidate(relation, actor, target, rule, view, first, max(verb + 1, view.span(item)[1]))
