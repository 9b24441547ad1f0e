"""VISITED: visits, guidance and inspections, with their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.extract.annotated import Located
from loaders.extract.claims.agents import agents, by_agents, holders, is_passive
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.companions import companions, goals_by_phrase
from loaders.extract.claims.context import Context
from loaders.extract.claims.references import pronoun
from loaders.extract.claims.view import View

_VISITORS = frozenset({"Person", "Organization"})
_VISITED = frozenset({"Site", "Place"})
_TRAVELLING = frozenset({"group", "delegation", "embassy", "squad"})
_SENT = frozenset({"officials", "members", "staff"})
_SCHOOLS = frozenset({"university", "school", "college", "institute", "academy"})
_LISTING = frozenset({",", "and", "the"})
_NOUNS = frozenset({"visit", "visits", "guidance", "inspection", "tour", "survey"})
_GUIDING = frozenset(
    {"inspect", "inspected", "inspects", "guidance", "guided", "inspection", "survey", "learned",
     "briefed", "instructions", "inspecting"}
)  # fmt: skip
_LEARNING = frozenset({"learning", "acquainting", "going", "looking", "touring", "seeing"})
_LINKS = frozenset({"to", "over", "at", "of", "the", "then"})
_IN = frozenset({"in", "at", "on"})
_NO_GOAL = frozenset({"with", "by", "from", "for", "before", "after", "near", "under"})


def find(context: Context) -> Iterator[Candidate]:
    """Visits by verb, by noun, and the further places of a visit under way."""
    travellers: set[str] = set()
    visits: list[Candidate] = []
    for view in context.views:
        if view.kind in ("footnote", "credit"):
            continue
        found = [*_verbs(context, view), *_nouns(context, view), *_seen(context, view)]
        found += [*_by_phrase(context, view), *companions(context, view, visits)]
        if not found:
            found = [*_on_the_way(context, view, travellers)]
        for candidate in found:
            if isinstance(candidate.subject, Ref) and candidate.subject.kind == "Person":
                travellers.add(candidate.subject.entity)
                context.note_host(candidate)
            visits.append(candidate)
            yield candidate


def _by_phrase(context: Context, view: View) -> Iterator[Candidate]:
    for verb, goal in goals_by_phrase(view):
        visitors = [r for r in agents(context, view, verb) if _travels(context, r)]
        yield from _claims(context, view, visitors, [goal], verb, "visit-phrase")


def _travels(context: Context, ref: Ref) -> bool:
    """A person, or a body that is nothing but visitors."""
    words = set(context.named(ref).lower().split())
    return ref.kind == "Person" or (ref.kind == "Organization" and bool(words & _TRAVELLING))


def _verbs(context: Context, view: View) -> Iterator[Candidate]:
    for verb in view.verbs("visit"):
        if is_passive(view, verb):
            yield from _passive(context, view, verb)
            continue
        visitors = [r for r in agents(context, view, verb) if _is_visitor(context, view, r)]
        yield from _claims(context, view, visitors, _goals(view, verb), verb, "visit-verb")
        yield from _company(context, view, verb, visitors)


def _is_visitor(context: Context, view: View, ref: Ref) -> bool:
    """A person, or a body that the sentence names: "they" after a party's name are others."""
    if ref.kind == "Person":
        return True
    if ref.kind != "Organization":
        return False
    named = any(m.mention.entity == ref.entity for m in view.outer)
    words = set(context.named(ref).lower().split())
    if words & _TRAVELLING or (named and view.low[0] in _SENT):
        return True
    return named and not words & context.lexicon.nouns["deciders"]


def _seen(context: Context, view: View) -> Iterator[Candidate]:
    """As in "was pictured in Haju county": he was there."""
    for verb in view.verbs("picture"):
        patient = view.child(verb, "nsubjpass")
        if patient is None:
            continue
        people = [r for r in holders(context, view, patient) if r.kind == "Person"]
        places = [m for m in view.outer if 0 < view.span(m)[0] - verb <= 3]
        goals = [m for m in places if m.mention.kind in _VISITED and view.low[verb + 1] in _IN]
        yield from _claims(context, view, people, goals[:1], verb, "seen-at")


def _passive(context: Context, view: View, verb: int) -> Iterator[Candidate]:
    target = view.child(verb, "nsubjpass")
    if target is None and view.deps[verb] in ("acl", "relcl"):
        target = view.heads[verb]
    item = view.mention_at(target) if target is not None else None
    if item is None:
        refs = [r for r in [context.focus(view, "Site")] if r is not None]
        refs = refs if target is not None and view.low[target] == "workplace" else []
    else:
        refs = [context.ref(item)]
    visitors = by_agents(context, view, verb) + _further_by(context, view, verb)
    for visitor in dict.fromkeys(visitors):
        for ref in refs:
            if visitor.kind in _VISITORS and ref.kind in _VISITED:
                yield _counted(view, _claim(view, visitor, ref, verb, verb, "visited-by"))


def _further_by(context: Context, view: View, verb: int) -> list[Ref]:
    """As in "visited by X 12 times and by Y 6 times": the persons after each "by"."""
    found = []
    for item in view.outer:
        first = view.span(item)[0]
        near = view.low[max(verb, first - 3) : first]
        if item.mention.kind == "Person" and first > verb and "by" in near:
            found.append(context.ref(item))
    return found


def _counted(view: View, visit: Candidate) -> Candidate:
    """With the number of visits where it follows the name."""
    name = visit.subject.text if isinstance(visit.subject, Ref) else ""
    match = re.search(rf"{re.escape(name)}\s+(\d+)\s+times", view.whole)
    if not match:
        return visit
    return replace(visit, qualifiers={**visit.qualifiers, "count": match[1]})


def _goals(view: View, verb: int) -> list[Located]:
    """The sites and places visited: the object, or where the object is."""
    stop = _goal_end(view, verb)
    inside = [m for m in view.outer if verb < view.span(m)[0] < stop]
    goals = [m for m in inside if _is_goal(m) and not _owns(view, m)]
    return _listed_from(view, goals[0]) if goals else []


def _is_goal(item: Located) -> bool:
    """A site, a place, or a school or institute that one goes to."""
    taught = item.mention.kind == "Organization" and bool(
        set(item.mention.text.lower().split()) & _SCHOOLS
    )
    return item.mention.kind in _VISITED or taught


def _listed_from(view: View, first: Located) -> list[Located]:
    """A goal and those listed after it, of any kind; of a place with its province, the place."""
    found = [first]
    for item in view.outer:
        gap = view.low[view.span(found[-1])[1] : view.span(item)[0]]
        if item.start <= first.start or not gap or not set(gap) <= _LISTING or not _is_goal(item):
            continue
        if gap == [","] and {item.mention.kind, found[-1].mention.kind} == {"Place"}:
            break
        found.append(item)
    return found


def _owns(view: View, item: Located) -> bool:
    """As in "visit the country's resorts" is no visit to the country."""
    after = view.span(item)[1]
    return view.low[after : after + 1] in (["'s"], ["’s"], ["'"])


def _goal_end(view: View, verb: int) -> int:
    for word in range(verb + 1, len(view.low)):
        if view.low[word] in _NO_GOAL and view.deps[word] in ("prep", "agent"):
            return word
        if view.tags[word] in ("VBD", "VBZ", "VBP", "TO", "WDT", "WP", "WRB", "VBG"):
            return word
        if view.low[word] == ",":
            return word
    return len(view.low)


def _company(context: Context, view: View, verb: int, visitors: list[Ref]) -> Iterator[Candidate]:
    """As in "in company with President X": he came too."""
    low = view.low
    for word in range(verb + 1, len(low) - 1):
        if low[word] != "with" or low[word - 1] not in ("company", "together"):
            continue
        companions = [m for m in view.outer if word < view.span(m)[0] <= word + 4]
        refs = [context.ref(m) for m in companions if m.mention.kind == "Person"]
        if visitors:
            yield from _claims(context, view, refs, _goals(view, verb), verb, "visit-company")


def _nouns(context: Context, view: View) -> Iterator[Candidate]:
    """As in "field guidance over X", "his visit to the mill"."""
    for noun in range(len(view.low)):
        if view.low[noun] not in _NOUNS or not view.tags[noun].startswith("NN"):
            continue
        goal = _goal_after(view, noun)
        if goal is None:
            continue
        yield from _claims(
            context,
            view,
            _noun_visitors(context, view, noun),
            view.list_of(goal),
            noun,
            "visit-noun",
        )


def _goal_after(view: View, noun: int) -> Located | None:
    for word in range(noun + 1, min(len(view.low), noun + 4)):
        item = view.mention_at(word)
        if item is not None:
            linked = view.low[noun + 1] in ("to", "over", "at", "of")
            return item if linked and _is_goal(item) else None
        if view.low[word] not in _LINKS:
            return None
    return None


def _noun_visitors(context: Context, view: View, noun: int) -> list[Ref]:
    relative = [i for i in range(max(0, noun - 5), noun) if view.low[i] == "who"]
    before = [m for m in view.outer if m.mention.kind == "Person" and relative]
    before = [m for m in before if view.span(m)[1] <= relative[0]]
    if before:
        return [context.ref(before[-1])]
    for word in range(noun - 1, max(-1, noun - 5), -1):
        item = view.mention_at(word)
        if item is not None:
            return [context.ref(item)] if item.mention.kind == "Person" else []
        if view.low[word] in ("his", "her"):
            own = [m for m in view.outer if m.mention.kind == "Person"]
            return [context.ref(own[0])] if own else pronoun(context, view, view.low[word])
        if view.deps[word] == "punct" and view.low[word] == ",":
            break
    return [r for r in agents(context, view, noun) if r.kind == "Person"]


def _on_the_way(context: Context, view: View, travellers: set[str]) -> Iterator[Candidate]:
    """As in "At the X, he encouraged ...", "Learning about farming in X and Y, he called ..."."""
    if not travellers or not view.outer or view.kind == "title":
        return
    opening = view.low[0] in ("at", "in", "visiting") or view.low[0] in _LEARNING
    first = view.outer[0]
    comma = view.low.index(",") if "," in view.low else -1
    if not opening or first.mention.kind not in _VISITED or first.mention.reference:
        return
    root = next((i for i, d in enumerate(view.deps) if d == "ROOT"), 0)
    if not view.span(first)[0] < root or comma < 0:
        return
    subject = view.child(root, "nsubj")
    if subject is None:
        return
    item = view.mention_at(subject)
    people = [context.ref(item)] if item is not None else pronoun(context, view, view.low[subject])
    who = [p for p in people if p.kind == "Person" and p.entity in travellers]
    if not who and view.low[subject] in view.lexicon.heads:
        person = context.focus(view, "Person")
        who = [person] if person is not None and person.entity in travellers else []
    yield from _claims(context, view, who, view.list_of(first), 0, "visit-goes-on")


def _claims(
    context: Context,
    view: View,
    visitors: list[Ref],
    goals: list[Located],
    word: int,
    rule: str,
) -> Iterator[Candidate]:
    for visitor in visitors:
        for goal in goals:
            yield _claim(view, visitor, context.ref(goal), word, view.span(goal)[1] - 1, rule)


def _claim(view: View, visitor: Ref, goal: Ref, word: int, end: int, rule: str) -> Candidate:
    qualifiers: dict[str, str] = {}
    if any(w in _GUIDING for w in view.low):
        qualifiers["purpose"] = "inspection"
    value = next((d.value for d in view.dates if len(d.value) >= 4), None)
    if value:
        qualifiers["date"] = value
    starts = [view.span(m)[0] for m in view.outer if m.mention.entity == visitor.entity]
    first = min([word, *starts[:1]])
    return Candidate(
        "VISITED",
        visitor,
        goal,
        rule,
        view,
        first,
        max(word, end) + 1,
        qualifiers,
        valid_from=value,
    )
