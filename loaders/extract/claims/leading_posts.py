"""HEADS where the post stands apart from its body: "secretaries A and B of X", "Doe-led team"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.annotated import Located
from loaders.extract.claims.candidate import Candidate, Ref
from loaders.extract.claims.context import Context
from loaders.extract.claims.view import View

_MINISTER = re.compile(
    r"^, (?P<role>(?:first )?(?:vice-|vice |deputy )?minister) of (?:the )?"
    r"(?P<field>[A-Z][\w-]+(?:(?: and)? [A-Z][\w-]+)*)"
)
_REACH = 12
_LED = ("led", "headed")
_OTHERS = frozenset({"and", "other", "senior", "officials", "of", "the", ","})


def find(context: Context) -> Iterator[Candidate]:
    """Plural posts before names, ministers by their field, and leaders of groups."""
    for view in context.body:
        for person in view.outer:
            if person.mention.kind == "Person" and not person.mention.reference:
                yield from _plural(context, view, person)
                yield from _minister(context, view, person)
                yield from _leader(context, view, person)


def _heads(
    context: Context, view: View, person: Located, body: Ref, role: str, last: int
) -> Candidate:
    first = view.span(person)[0]
    return Candidate(
        "HEADS", context.ref(person), body, "post-apart", view, min(first, last - 1),
        max(view.span(person)[1], last), {"role": role},
    )  # fmt: skip


def _plural(context: Context, view: View, person: Located) -> Iterator[Candidate]:
    """As in "secretaries A, B and C and other officials of X"."""
    first = view.span(person)[0]
    word = view.low[first - 1] if first else ""
    role = view.lexicon.singular_post(word)
    if role == word or role not in view.lexicon.heads:
        return
    people = view.list_of(person)
    body = _body_after(view, view.span(people[-1])[1])
    if body is not None:
        for member in people:
            yield _heads(context, view, member, context.ref(body), role, view.span(body)[1])


def _body_after(view: View, word: int) -> Located | None:
    """The body after "of" or "and other officials of"."""
    linked = False
    while word < len(view.low):
        item = view.mention_at(word)
        if item is not None:
            return item if linked and item.mention.kind == "Organization" else None
        if view.low[word] not in _OTHERS:
            return None
        linked = linked or view.low[word] == "of"
        word += 1
    return None


def _minister(context: Context, view: View, person: Located) -> Iterator[Candidate]:
    """As in "A, vice-minister of Railways": the ministry, where the document names it."""
    start = view.span(person)[1]
    found = _MINISTER.match(view.text(start, min(len(view.low), start + _REACH)))
    if found is None:
        return
    name = f"Ministry of {found['field']}".casefold()
    for entity in context.annotated.entities.values():
        if entity.kind == "Organization" and entity.name.casefold() == name:
            stop = min(len(view.low), start + len(found.group().split()))
            body = Ref(entity.id, entity.kind, entity.name)
            yield _heads(context, view, person, body, found["role"], stop)


def _leader(context: Context, view: View, person: Located) -> Iterator[Candidate]:
    """As in "Doe-led Hero Workteam" and "a group of Koreans in Dorn led by Doe"."""
    first, last = view.span(person)
    after = view.mention_at(last + 2) if last + 2 < len(view.low) else None
    led = after is not None and after.mention.kind == "Organization"
    if led and after is not None and view.low[last : last + 2] == ["-", "led"]:
        yield _heads(context, view, person, context.ref(after), "led", view.span(after)[1])
    if first < 2 or view.low[first - 1] != "by" or view.low[first - 2] not in _LED:
        return
    group = _group_before(view, first - 2)
    if group is not None:
        yield _heads(context, view, person, context.ref(group), "led", last)


def _group_before(view: View, word: int) -> Located | None:
    """The group that opens the clause, which no "of" makes the parent of what is led."""
    before = [m for m in view.outer if view.span(m)[1] <= word]
    named = [m for m in before if m.mention.kind == "Organization"]
    for item in named[:1]:
        start = view.span(item)[0]
        owned = "of" in view.low[max(0, start - 2) : start]
        return None if owned or "group" not in item.mention.text.lower() else item
    return None
